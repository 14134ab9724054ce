/** What is open and what of it is shown: properties without controls. */
@NullMarked
package org.leukostack.ui.slide;

import org.jspecify.annotations.NullMarked;
