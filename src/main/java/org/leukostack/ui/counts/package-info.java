/** How many cells of each class the slide has, as it is reviewed. */
@NullMarked
package org.leukostack.ui.counts;

import org.jspecify.annotations.NullMarked;
