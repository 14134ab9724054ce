/** Judging cells: the loop of the annotator, and the saving of what was said. */
@NullMarked
package org.leukostack.ui.review;

import org.jspecify.annotations.NullMarked;
