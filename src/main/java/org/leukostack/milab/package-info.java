/** Reads a miLab test folder into the model. */
@NullMarked
package org.leukostack.milab;

import org.jspecify.annotations.NullMarked;
