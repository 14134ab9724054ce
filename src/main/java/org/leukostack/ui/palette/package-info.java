/**
 * The palette of classes: all of them with their counts, searched by typing, to be given to one
 * cell or to many.
 */
@NullMarked
package org.leukostack.ui.palette;

import org.jspecify.annotations.NullMarked;
