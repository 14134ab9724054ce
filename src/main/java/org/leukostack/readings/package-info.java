/** Several readings of a slide: which there are, and how far they agree. */
@NullMarked
package org.leukostack.readings;

import org.jspecify.annotations.NullMarked;
