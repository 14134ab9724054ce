/** The commands of the window and their keys. */
@NullMarked
package org.leukostack.ui.keys;

import org.jspecify.annotations.NullMarked;
