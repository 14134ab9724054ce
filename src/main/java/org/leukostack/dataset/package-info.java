/** A data set of many slides: its cells with label and split, and what writes it in a format. */
@NullMarked
package org.leukostack.dataset;

import org.jspecify.annotations.NullMarked;
