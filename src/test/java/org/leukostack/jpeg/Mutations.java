package org.leukostack.jpeg;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages files at random. */
final class Mutations {

  private Mutations() {}

  /** A copy with some bytes changed and, now and then, its end cut off. */
  static byte[] damage(byte[] bytes, SplittableRandom random) {
    int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
    byte[] damaged = Arrays.copyOf(bytes, length);
    int changes = random.nextInt(4);
    for (int i = 0; i < changes && length > 0; i++) {
      int value = random.nextInt(4) == 0 ? 0xFF : random.nextInt(256);
      damaged[random.nextInt(length)] = (byte) value;
    }
    return damaged;
  }
}
