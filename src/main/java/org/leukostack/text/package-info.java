/** All words shown to a person, from resource bundles. */
@NullMarked
package org.leukostack.text;

import org.jspecify.annotations.NullMarked;
