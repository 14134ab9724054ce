package org.leukostack.faults;

/**
 * One fault.
 *
 * @param name what goes wrong
 * @param how it is produced
 * @param promise what the program does about it
 * @param attempt produces it and runs the program
 * @param isBrief whether it belongs to those that every build tries
 */
record Fault(String name, String how, Promise promise, Attempt attempt, boolean isBrief) {

  /** Produces the fault, and runs the program into it. */
  @FunctionalInterface
  interface Attempt {

    /**
     * Returns the run that is judged.
     *
     * @throws org.opentest4j.TestAbortedException if the fault cannot be produced here
     */
    Run make(Lab lab) throws Exception;
  }

  static Fault of(String name, String how, Promise promise, Attempt attempt) {
    return new Fault(name, how, promise, attempt, false);
  }

  /** The same, tried by every build. */
  Fault brief() {
    return new Fault(name, how, promise, attempt, true);
  }
}
