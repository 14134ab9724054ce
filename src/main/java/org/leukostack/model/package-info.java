/**
 * What a test folder holds: fields of view, focal planes, cells, and the problems found in them.
 */
@NullMarked
package org.leukostack.model;

import org.jspecify.annotations.NullMarked;
