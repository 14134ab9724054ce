/** What nobody expected: caught, logged, told once and ready to be reported. */
@NullMarked
package org.leukostack.ui.faults;

import org.jspecify.annotations.NullMarked;
