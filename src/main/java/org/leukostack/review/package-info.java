/** The review of a slide: verdicts, edits, undo, its file, and the queue of cells. */
@NullMarked
package org.leukostack.review;

import org.jspecify.annotations.NullMarked;
