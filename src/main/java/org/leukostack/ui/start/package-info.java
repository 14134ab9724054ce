/**
 * What only hurries the start of the window: what is done before and while JavaFX starts, the first
 * picture, and the parts that come after it. Nothing here is needed to open a slide.
 */
@NullMarked
package org.leukostack.ui.start;

import org.jspecify.annotations.NullMarked;
