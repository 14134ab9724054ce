/**
 * What people say about the cells of a slide: verdicts, changes, undo, the file that keeps them,
 * and the queue in which they are looked at.
 */
@NullMarked
package org.leukostack.review;

import org.jspecify.annotations.NullMarked;
