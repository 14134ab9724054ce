package org.leukostack.jpeg;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A JPEG that was damaged at random, and how to make it again.
 *
 * @param index which one of its seed
 * @param random what is left of its random numbers
 */
public record MutatedJpeg(
    long seed,
    int index,
    MutationSources.Source source,
    MutationSources.Source other,
    List<Mutation> mutations,
    byte[] bytes,
    SplittableRandom random) {

  /** The same for the same numbers: each has its own random numbers. */
  public static MutatedJpeg of(MutationSources sources, long seed, int index) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
    random.nextLong();
    boolean large = random.nextInt(MutationSources.SMALL_A_LARGE) == 0;
    MutationSources.Source source = sources.draw(random, large);
    MutationSources.Source other = sources.draw(random, large);
    List<Mutation> mutations = new ArrayList<>();
    byte[] bytes = source.jpeg().clone();
    for (int i = random.nextInt(3) == 0 ? random.nextInt(2, 5) : 1; i > 0; i--) {
      List<Mutation> all = List.copyOf(EnumSet.allOf(Mutation.class));
      Mutation mutation = all.get(random.nextInt(all.size()));
      if (bytes.length > 0) {
        bytes = mutation.of(bytes, other.jpeg(), random);
        mutations.add(mutation);
      }
    }
    return new MutatedJpeg(seed, index, source, other, mutations, bytes, random);
  }

  @Override
  public String toString() {
    return "-Dleukostack.seed=%d -Dleukostack.first=%d: %s, %s with %s (%,d bytes)"
        .formatted(seed, index, mutations, source.name(), other.name(), bytes.length);
  }
}
