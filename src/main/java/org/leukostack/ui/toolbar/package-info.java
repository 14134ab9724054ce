/** A tool bar that keeps all its buttons. */
@NullMarked
package org.leukostack.ui.toolbar;

import org.jspecify.annotations.NullMarked;
