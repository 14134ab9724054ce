/** Work off the FX thread. */
@NullMarked
package org.leukostack.ui.work;

import org.jspecify.annotations.NullMarked;
