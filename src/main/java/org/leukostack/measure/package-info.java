/** Cuts cells out of the planes of a stack, and measures their crops. */
@NullMarked
package org.leukostack.measure;

import org.jspecify.annotations.NullMarked;
