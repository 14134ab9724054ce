package org.leukostack.jpeg;

import java.util.HashMap;
import java.util.Map;
import org.leukostack.jpeg.MutationSources.Source;

/**
 * How much longer damaged files take than an undamaged one: the whole picture of the same source
 * (and of the file that lent it segments, if one did) by the same kind of call. A number is
 * reported, none is asserted: it is taken again, and the shortest of several times counts, but a
 * machine may be busy all the while.
 */
final class Ratios {

  /** A call of the reader. */
  interface Call {
    void run(byte[] jpeg) throws JpegException;
  }

  private static final int TIMES = 7;
  private static final double WORTH_A_LOOK = 4;
  private static final double TOO_MUCH = 20;

  /** Shorter ones measure the clock and the collector. */
  private static final long SHORTEST_NANOS = 20_000;

  private final Map<String, Long> undamaged = new HashMap<>();
  private final Map<String, Double> worst = new HashMap<>();
  private final Map<String, String> worstCase = new HashMap<>();
  private int above;

  /** Takes note of a damaged call that took some time. */
  void note(String kind, long nanos, MutatedJpeg mutated, Call damaged, Call whole) {
    double base = base(kind, mutated, whole);
    if (nanos < WORTH_A_LOOK * base) {
      return;
    }
    double ratio = Math.min(nanos, shortest(mutated.bytes(), damaged)) / base;
    if (ratio > TOO_MUCH) { // the machine may have been faster when the base was taken
      undamaged.remove(kind + mutated.source().name());
      double again = shortest(mutated.bytes(), damaged) / base(kind, mutated, whole);
      ratio = Math.min(ratio, again);
    }
    if (ratio > worst.getOrDefault(kind, 0.0)) {
      worst.put(kind, ratio);
      worstCase.put(kind, mutated.toString());
    }
    if (ratio > TOO_MUCH) {
      above++;
      System.out.printf("%s takes %.1fx: %s%n", kind, ratio, mutated);
    }
  }

  /** The time of an undamaged decode; of a file with as many bytes, if damage repeated some. */
  private double base(String kind, MutatedJpeg mutated, Call whole) {
    double base = base(kind, mutated.source(), whole);
    double bytes = mutated.source().sound().length;
    if (mutated.mutations().stream().anyMatch(mutation -> mutation.borrows)) {
      base += base(kind, mutated.other(), whole);
      bytes += mutated.other().sound().length;
    }
    return base * Math.max(1, mutated.bytes().length / bytes);
  }

  private long base(String kind, Source source, Call whole) {
    return undamaged.computeIfAbsent(
        kind + source.name(), key -> Math.max(SHORTEST_NANOS, shortest(source.sound(), whole)));
  }

  private static long shortest(byte[] jpeg, Call call) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      try {
        call.run(jpeg);
      } catch (JpegException e) {
        // as quick or as slow as a picture
      }
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  @Override
  public String toString() {
    return "worst " + worst + ", above 20: " + above + ", worst cases " + worstCase;
  }
}
