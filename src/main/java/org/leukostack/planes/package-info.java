/** The bytes of a plane's file, whole or in part, and what is wrong with it. */
@NullMarked
package org.leukostack.planes;

import org.jspecify.annotations.NullMarked;
