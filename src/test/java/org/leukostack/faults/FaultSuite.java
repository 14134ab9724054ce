package org.leukostack.faults;

import java.util.List;
import java.util.stream.Stream;
import org.leukostack.faults.Outcome.Verdict;

/**
 * Tries all faults, prints the table, and ends with 1 if a promise was broken: {@code mvn -q
 * -Pfaults test}. Arguments choose kinds or faults by parts of their names.
 */
public final class FaultSuite {

  private FaultSuite() {}

  static List<Faults> all() {
    return List.of(
        FullDisks.faults(),
        Archives.faults(),
        Folders.faults(),
        FewResources.faults(),
        Signals.faults(),
        Pairs.faults(),
        MovingPlanes.faults(),
        JsonBombs.faults(),
        Reviews.faults(),
        JpegDamage.faults(),
        Names.faults(),
        CommandLines.faults(),
        Locks.faults(),
        Links.faults(),
        Contradictions.faults(),
        Windows.faults());
  }

  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    FaultTable table = new FaultTable(System.out);
    Workshop workshop = Workshop.open();
    List<Outcome> outcomes;
    try {
      outcomes = new FaultRunner(workshop, table::row).tryAll(chosen(args));
    } finally {
      workshop.close();
    }
    table.sum(outcomes, (System.nanoTime() - start) / 1e9);
    if (outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.BROKEN)) {
      System.exit(1);
    }
  }

  private static List<Faults> chosen(String... parts) {
    if (parts.length == 0) {
      return all();
    }
    return all().stream()
        .map(
            kind ->
                new Faults(
                    kind.kind(),
                    kind.all().stream()
                        .filter(
                            fault ->
                                Stream.of(parts)
                                    .anyMatch(
                                        part ->
                                            kind.kind().contains(part)
                                                || fault.name().contains(part)))
                        .toList()))
        .toList();
  }
}
