/** Which cells are looked at, and in which order. */
@NullMarked
package org.leukostack.ui.filter;

import org.jspecify.annotations.NullMarked;
