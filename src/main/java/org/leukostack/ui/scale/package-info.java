/** Pictures at the size at which they are seen, scaled by area. */
@NullMarked
package org.leukostack.ui.scale;

import org.jspecify.annotations.NullMarked;
