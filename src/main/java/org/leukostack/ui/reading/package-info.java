/** Which reading of a slide is read in the window, and what it hides from its reader. */
@NullMarked
package org.leukostack.ui.reading;

import org.jspecify.annotations.NullMarked;
