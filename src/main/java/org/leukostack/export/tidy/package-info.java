/** The layout of the published data set: crops, strips and tables in a folder a slide. */
@NullMarked
package org.leukostack.export.tidy;

import org.jspecify.annotations.NullMarked;
