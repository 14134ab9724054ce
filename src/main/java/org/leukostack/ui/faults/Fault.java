package org.leukostack.ui.faults;

import java.time.Instant;

/**
 * An uncaught exception.
 *
 * @param thread the name of the one that failed
 */
record Fault(Instant time, String thread, Throwable failure) {

  /** Whether it is the same fault once more: the same exception at the same place in the code. */
  boolean isLike(Fault other) {
    StackTraceElement[] here = failure.getStackTrace();
    StackTraceElement[] there = other.failure.getStackTrace();
    return failure.getClass().equals(other.failure.getClass())
        && here.length > 0
        && there.length > 0
        && here[0].equals(there[0]);
  }
}
