/** Cuts windows out of planes, and puts crops together to strips. */
@NullMarked
package org.leukostack.crop;

import org.jspecify.annotations.NullMarked;
