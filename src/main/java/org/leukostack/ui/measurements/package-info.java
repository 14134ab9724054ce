/** What only the pixels of a slide tell of its cells, measured in the background. */
@NullMarked
package org.leukostack.ui.measurements;

import org.jspecify.annotations.NullMarked;
