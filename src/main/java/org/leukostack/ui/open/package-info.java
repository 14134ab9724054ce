/** Opens slides. */
@NullMarked
package org.leukostack.ui.open;

import org.jspecify.annotations.NullMarked;
