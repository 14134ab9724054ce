/** What is known of the selected cell. */
@NullMarked
package org.leukostack.ui.inspector;

import org.jspecify.annotations.NullMarked;
