/** The list of fields of view and the map of the slide. */
@NullMarked
package org.leukostack.ui.fields;

import org.jspecify.annotations.NullMarked;
