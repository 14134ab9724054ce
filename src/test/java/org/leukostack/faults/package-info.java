/**
 * The suite of produced faults: each one is made for real, the real program runs into it in a
 * process of its own, and what it left is compared with what was promised.
 */
@NullMarked
package org.leukostack.faults;

import org.jspecify.annotations.NullMarked;
