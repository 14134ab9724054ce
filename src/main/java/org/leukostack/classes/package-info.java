/** The classes of cells as a lab names and paints them, and the file that keeps them. */
@NullMarked
package org.leukostack.classes;

import org.jspecify.annotations.NullMarked;
