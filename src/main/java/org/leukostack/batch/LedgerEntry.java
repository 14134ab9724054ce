package org.leukostack.batch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of a slide.
 *
 * @param id of the slide
 * @param status how far it is
 * @param failure why it failed; null if it did not
 * @param tries how often it was begun, and how often of these the process did not live to its end
 * @param worker that began it last
 * @param seconds that it took
 * @param result what came of it; null if it was not exported
 */
public record LedgerEntry(
    String id,
    SlideStatus status,
    @Nullable Failure failure,
    Tries tries,
    Worker worker,
    double seconds,
    @Nullable Result result) {

  /**
   * How often a slide was tried.
   *
   * @param begun how often a process began it
   * @param killed how often of these it did not come to say how it ended
   */
  public record Tries(int begun, int killed) {
    static final Tries NONE = new Tries(0, 0);
  }

  /**
   * What came of a slide.
   *
   * @param testId its own name
   * @param version of the program
   * @param counts by name, as {@code export.json} has them
   * @param digests by name: of what it was made, and of its tables
   */
  public record Result(
      String testId, String version, Map<String, Long> counts, Map<String, String> digests) {
    public Result {
      counts = Map.copyOf(counts);
      digests = Map.copyOf(digests);
    }

    /** A count by its name; 0 for one that is not known. */
    public long count(String name) {
      return counts.getOrDefault(name, 0L);
    }
  }
}
