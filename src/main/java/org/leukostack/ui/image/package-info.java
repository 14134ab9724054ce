/** The focal image with its boxes, and the slider through the stack. */
@NullMarked
package org.leukostack.ui.image;

import org.jspecify.annotations.NullMarked;
