/** Looks for defects in the planes of a field and in the boxes over them. */
@NullMarked
package org.leukostack.check;

import org.jspecify.annotations.NullMarked;
