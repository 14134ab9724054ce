/** The command line. */
@NullMarked
package org.leukostack.cli;

import org.jspecify.annotations.NullMarked;
