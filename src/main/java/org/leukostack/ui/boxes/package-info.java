/** Changing the boxes of cells, and adding cells that the instrument missed. */
@NullMarked
package org.leukostack.ui.boxes;

import org.jspecify.annotations.NullMarked;
