/** The project's benchmarks: {@code mvn -q -Pbench test} runs them all and prints their tables. */
@NullMarked
package org.leukostack.bench;

import org.jspecify.annotations.NullMarked;
