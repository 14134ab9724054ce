/** The list of problems. */
@NullMarked
package org.leukostack.ui.problems;

import org.jspecify.annotations.NullMarked;
