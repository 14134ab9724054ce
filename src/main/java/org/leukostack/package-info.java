/** Starts the command line or the window. */
@NullMarked
package org.leukostack;

import org.jspecify.annotations.NullMarked;
