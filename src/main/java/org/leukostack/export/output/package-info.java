/** The folder that an export fills: locked, filled beside its place, and put there whole. */
@NullMarked
package org.leukostack.export.output;

import org.jspecify.annotations.NullMarked;
