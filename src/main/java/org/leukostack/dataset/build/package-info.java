/** Makes a data set: a part of each slide, and then the data set of the parts; and checks one. */
@NullMarked
package org.leukostack.dataset.build;

import org.jspecify.annotations.NullMarked;
