/** The dialog that makes a data set of many slides, its table, its progress and its result. */
@NullMarked
package org.leukostack.ui.dataset;

import org.jspecify.annotations.NullMarked;
