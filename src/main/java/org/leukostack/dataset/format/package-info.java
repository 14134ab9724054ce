/** The formats of a data set, one small writer each. */
@NullMarked
package org.leukostack.dataset.format;

import org.jspecify.annotations.NullMarked;
