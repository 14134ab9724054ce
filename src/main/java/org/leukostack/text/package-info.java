/** All words shown to the user, from resource bundles. */
@NullMarked
package org.leukostack.text;

import org.jspecify.annotations.NullMarked;
