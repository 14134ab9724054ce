/** Writes a synthetic miLab test folder, to try Leukostack without anybody's blood. */
@NullMarked
package org.leukostack.demo;

import org.jspecify.annotations.NullMarked;
