/** Several readings of the open slide: how far they agree, and what they differ in is settled. */
@NullMarked
package org.leukostack.ui.adjudication;

import org.jspecify.annotations.NullMarked;
