/** The contact sheet of a slide: the strips of its cells by class, as a PDF to look through. */
@NullMarked
package org.leukostack.sheet;

import org.jspecify.annotations.NullMarked;
