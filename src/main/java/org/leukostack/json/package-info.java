/** How our own JSON files are read, merged and written; all of them by the same rules. */
@NullMarked
package org.leukostack.json;

import org.jspecify.annotations.NullMarked;
