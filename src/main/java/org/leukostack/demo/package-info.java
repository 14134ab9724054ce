/** Writes a synthetic miLab test folder, to try Leukostack without patient data. */
@NullMarked
package org.leukostack.demo;

import org.jspecify.annotations.NullMarked;
