/** The filter and the order of the queue. */
@NullMarked
package org.leukostack.ui.filter;

import org.jspecify.annotations.NullMarked;
