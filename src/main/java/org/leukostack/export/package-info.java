/** Plans, runs and reports an export. */
@NullMarked
package org.leukostack.export;

import org.jspecify.annotations.NullMarked;
