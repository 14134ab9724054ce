/** A slide in numbers: classes, verdicts, focus, sizes and sharpness of its cells. */
@NullMarked
package org.leukostack.stats;

import org.jspecify.annotations.NullMarked;
