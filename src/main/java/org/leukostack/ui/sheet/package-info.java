/** The contact sheet of the open slide. */
@NullMarked
package org.leukostack.ui.sheet;

import org.jspecify.annotations.NullMarked;
