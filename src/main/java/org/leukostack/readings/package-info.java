/** Several readings of a slide: which there are, how far they agree, and what settles the rest. */
@NullMarked
package org.leukostack.readings;

import org.jspecify.annotations.NullMarked;
