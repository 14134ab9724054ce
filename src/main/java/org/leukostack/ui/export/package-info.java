/** The export dialog, its progress and its result. */
@NullMarked
package org.leukostack.ui.export;

import org.jspecify.annotations.NullMarked;
