/** The lab's own list of classes: kept, edited, shared as a file. */
@NullMarked
package org.leukostack.ui.classes;

import org.jspecify.annotations.NullMarked;
