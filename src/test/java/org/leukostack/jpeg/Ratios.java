package org.leukostack.jpeg;

import java.util.HashMap;
import java.util.Map;
import org.leukostack.jpeg.MutationSources.Source;

/**
 * How much longer damaged files take than an undamaged one: the whole picture of the same source
 * (or of the file that lent it segments, if that takes longer) by the same kind of call. A number
 * is reported, none is asserted: it is taken again, and the shortest of several times counts, but a
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
    long base = Math.max(base(kind, mutated.source(), whole), base(kind, mutated.other(), whole));
    if (base == 0 || nanos < WORTH_A_LOOK * base) {
      return;
    }
    double ratio = (double) Math.min(nanos, shortest(mutated.bytes(), damaged)) / base;
    if (ratio > worst.getOrDefault(kind, 0.0)) {
      worst.put(kind, ratio);
      worstCase.put(kind, mutated.toString());
    }
    if (ratio > TOO_MUCH) {
      above++;
      System.out.printf("%s takes %.1fx: %s%n", kind, ratio, mutated);
    }
  }

  /** The time of an undamaged decode; 0 if the source cannot be decoded. */
  private long base(String kind, Source source, Call whole) {
    return undamaged.computeIfAbsent(
        kind + source.name(),
        key ->
            runs(whole, source.jpeg())
                ? Math.max(SHORTEST_NANOS, shortest(source.jpeg(), whole))
                : 0);
  }

  private static long shortest(byte[] jpeg, Call call) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      runs(call, jpeg);
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  private static boolean runs(Call call, byte[] jpeg) {
    try {
      call.run(jpeg);
      return true;
    } catch (JpegException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "worst " + worst + ", above 20: " + above + ", worst cases " + worstCase;
  }
}
