package org.leukostack.faults;

import java.util.List;

/**
 * What a run of the program left.
 *
 * @param status of its exit, as a shell calls it: 128 and the number of the signal that ended it
 * @param out its standard output
 * @param err its standard error
 */
record Run(int status, String out, String err) {

  /** The last words of a run that had no end. */
  static final String HUNG = "It hung, and was killed by the suite.";

  private static final int SHOWN = 110;

  /** All that it said. */
  String said() {
    return out + err;
  }

  /** The status, and the last thing said that matters. */
  String summary() {
    List<String> lines = (err.isBlank() ? out : err).strip().lines().toList();
    String last = lines.isEmpty() ? "nothing said" : lines.getLast().strip();
    String shown = last.length() <= SHOWN ? last : last.substring(0, SHOWN) + "...";
    return "status " + status + ", " + shown;
  }
}
