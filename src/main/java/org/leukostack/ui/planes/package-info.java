/** Decoded planes: cached within a bound, neighbours prefetched. */
@NullMarked
package org.leukostack.ui.planes;

import org.jspecify.annotations.NullMarked;
