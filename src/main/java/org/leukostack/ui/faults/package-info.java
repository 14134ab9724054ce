/** Uncaught exceptions: logged, shown once, and ready to be reported. */
@NullMarked
package org.leukostack.ui.faults;

import org.jspecify.annotations.NullMarked;
