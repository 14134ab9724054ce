/** An archive of slides, exported by any number of processes: a plan, a ledger, what they say. */
@NullMarked
package org.leukostack.batch;

import org.jspecify.annotations.NullMarked;
