/** What the window remembers. */
@NullMarked
package org.leukostack.ui.settings;

import org.jspecify.annotations.NullMarked;
