/**
 * A slide as people mean it: its folder with its review and all problems, or why it cannot be had.
 */
@NullMarked
package org.leukostack.slides;

import org.jspecify.annotations.NullMarked;
