/** The open slide in numbers: charts whose bars show their cells. */
@NullMarked
package org.leukostack.ui.figures;

import org.jspecify.annotations.NullMarked;
