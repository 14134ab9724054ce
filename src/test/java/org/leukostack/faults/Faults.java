package org.leukostack.faults;

import java.util.List;

/**
 * Faults of one kind.
 *
 * @param kind as the table calls it
 */
record Faults(String kind, List<Fault> all) {

  Faults {
    all = List.copyOf(all);
  }

  /** Those that every build tries. */
  Faults brief() {
    return new Faults(kind, all.stream().filter(Fault::isBrief).toList());
  }
}
