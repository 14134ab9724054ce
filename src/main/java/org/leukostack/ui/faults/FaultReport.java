package org.leukostack.ui.faults;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.leukostack.home.SystemDescription;

/**
 * A report that the user can send to the developers: the description of the system and where in the
 * program it failed. Class names and places in the code are ours or a library's; messages are
 * redacted.
 */
record FaultReport(SystemDescription system, Redactor redactor) {

  private static final int FRAMES = 60;
  private static final int CAUSES = 8;

  /**
   * @param repeats how many more failures there were since, of any kind
   * @return lines of text; at most 60 frames of each of 8 causes
   */
  String of(Fault fault, int repeats) {
    StringBuilder text = new StringBuilder();
    system.lines().forEach(line -> text.append(line).append('\n'));
    text.append("Time ").append(fault.time()).append('\n');
    text.append("Thread ").append(redactor.redact(fault.thread())).append('\n');
    text.append("Failures since ").append(repeats).append("\n\n");
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    String lead = "";
    for (Throwable at = fault.failure();
        at != null && seen.size() < CAUSES && seen.add(at);
        at = at.getCause()) {
      append(text, lead, at);
      lead = "Caused by ";
    }
    return text.toString();
  }

  private void append(StringBuilder text, String lead, Throwable failure) {
    text.append(lead).append(failure.getClass().getName());
    String message = failure.getMessage();
    if (message != null) {
      text.append(": ").append(redactor.redact(message));
    }
    text.append('\n');
    StackTraceElement[] frames = failure.getStackTrace();
    for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
      text.append("  at ").append(frames[i]).append('\n');
    }
  }
}
