/**
 * What several parts need of the disk: files that are whole or not there, locks, and why a write
 * fails.
 */
@NullMarked
package org.leukostack.files;

import org.jspecify.annotations.NullMarked;
