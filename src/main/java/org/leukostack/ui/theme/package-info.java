/** Light and dark, class colours, icons. */
@NullMarked
package org.leukostack.ui.theme;

import org.jspecify.annotations.NullMarked;
