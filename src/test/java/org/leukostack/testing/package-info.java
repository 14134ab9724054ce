/** What tests of several packages need. */
package org.leukostack.testing;
