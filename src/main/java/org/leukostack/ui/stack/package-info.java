/** The focal stack of the selected cell: its crops and the slider through it. */
@NullMarked
package org.leukostack.ui.stack;

import org.jspecify.annotations.NullMarked;
