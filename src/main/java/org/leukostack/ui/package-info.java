/** The main window: puts its parts together and starts them. */
@NullMarked
package org.leukostack.ui;

import org.jspecify.annotations.NullMarked;
