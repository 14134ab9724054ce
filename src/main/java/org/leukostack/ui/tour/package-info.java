/** The tour through the window: what a slide is worked on with, step by step, on the example. */
@NullMarked
package org.leukostack.ui.tour;

import org.jspecify.annotations.NullMarked;
