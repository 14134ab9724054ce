/** The bar at the bottom of the window. */
@NullMarked
package org.leukostack.ui.status;

import org.jspecify.annotations.NullMarked;
