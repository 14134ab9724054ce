/** What belongs to the user's account: folders, the log, the installed version. */
@NullMarked
package org.leukostack.home;

import org.jspecify.annotations.NullMarked;
