/** Cuts the crops and strips out of the planes of a field, and measures their sharpness. */
@NullMarked
package org.leukostack.crop;

import org.jspecify.annotations.NullMarked;
