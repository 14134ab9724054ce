/** The strip of the selected cell. */
@NullMarked
package org.leukostack.ui.strip;

import org.jspecify.annotations.NullMarked;
