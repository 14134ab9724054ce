/** The gallery: all cells of the queue as tiles, judged by groups. */
@NullMarked
package org.leukostack.ui.gallery;

import org.jspecify.annotations.NullMarked;
