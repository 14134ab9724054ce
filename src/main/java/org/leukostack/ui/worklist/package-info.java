/** The slides below a folder: how far each is, which is next, and what is done with several. */
@NullMarked
package org.leukostack.ui.worklist;

import org.jspecify.annotations.NullMarked;
