package org.leukostack.faults;

/**
 * What came of a fault.
 *
 * @param kind of the fault
 * @param happened in words
 * @param millis it took
 */
record Outcome(String kind, Fault fault, Verdict verdict, String happened, long millis) {

  /** Whether the promise was kept. */
  enum Verdict {
    KEPT,
    BROKEN,
    /** The fault could not be produced here. */
    SKIPPED
  }
}
