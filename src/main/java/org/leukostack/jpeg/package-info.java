/** Reads regions of JPEG planes and writes crops as JPEG. */
@NullMarked
package org.leukostack.jpeg;

import org.jspecify.annotations.NullMarked;
