/** A slide: its folder joined with its review and all problems, or why it cannot be read. */
@NullMarked
package org.leukostack.slides;

import org.jspecify.annotations.NullMarked;
