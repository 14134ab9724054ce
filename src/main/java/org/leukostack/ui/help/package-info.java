/** The help menu: where the log is, and what the product is made of. */
@NullMarked
package org.leukostack.ui.help;

import org.jspecify.annotations.NullMarked;
