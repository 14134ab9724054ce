package org.leukostack.faults;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.leukostack.faults.Outcome.Verdict;

/** Prints outcomes: the fault, how it was made, what was promised, and what happened. */
final class FaultTable {

  private final PrintStream out;
  private String kind = "";

  FaultTable(PrintStream out) {
    this.out = out;
  }

  void row(Outcome outcome) {
    if (!outcome.kind().equals(kind)) {
      kind = outcome.kind();
      out.printf("%n%s%n", kind.toUpperCase(Locale.ROOT));
    }
    Fault fault = outcome.fault();
    out.printf(
        "%-6s| %s | %s | %s | %s (%.1f s)%n",
        switch (outcome.verdict()) {
          case KEPT -> "ok";
          case BROKEN -> "FAILED";
          case SKIPPED -> "-";
        },
        fault.name(),
        fault.how(),
        fault.promise().words(),
        outcome.happened(),
        outcome.millis() / 1e3);
    out.flush();
  }

  /** The sum; its last line is for programs. */
  void sum(List<Outcome> outcomes, double seconds) {
    long skipped = count(outcomes, Verdict.SKIPPED);
    out.printf(
        "%n%d kinds, %d skipped because they cannot be produced here, %.0f s%n",
        outcomes.stream().map(Outcome::kind).distinct().count(), skipped, seconds);
    out.printf(
        "faults: %d tried, %d failed%n",
        outcomes.size() - skipped, count(outcomes, Verdict.BROKEN));
    out.flush();
  }

  private static long count(List<Outcome> outcomes, Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }
}
