package org.leukostack.jpeg;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Ways to damage a JPEG; another one lends its segments. */
enum Mutation {
  FLIP_BITS {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        jpeg[random.nextInt(jpeg.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return jpeg;
    }
  },
  CHANGE_BYTES {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      int bound = random.nextBoolean() ? jpeg.length : Math.min(jpeg.length, 700); // the header
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        int value = random.nextInt(4) == 0 ? 0xFF : random.nextInt(256);
        jpeg[random.nextInt(bound)] = (byte) value;
      }
      return jpeg;
    }
  },
  TRUNCATE {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      byte[] cut = Arrays.copyOf(jpeg, random.nextInt(jpeg.length) + 1);
      return random.nextBoolean() ? cut : concat(cut, END);
    }
  },
  CUT_OUT {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      int from = random.nextInt(jpeg.length);
      int to = Math.min(jpeg.length, from + 1 + random.nextInt(random.nextInt(1, jpeg.length + 1)));
      return concat(Arrays.copyOf(jpeg, from), Arrays.copyOfRange(jpeg, to, jpeg.length));
    }
  },
  SPLICE_SEGMENT(true) {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      Segments segments = Segments.of(jpeg);
      List<byte[]> lent = Segments.of(other).parts;
      byte[] part = lent.get(random.nextInt(lent.size()));
      if (random.nextBoolean()) {
        segments.parts.add(random.nextInt(segments.parts.size() + 1), part);
      } else {
        segments.parts.set(random.nextInt(segments.parts.size()), part);
      }
      return segments.join();
    }
  },
  REPEAT_SEGMENT {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      List<byte[]> parts = Segments.of(jpeg).parts;
      Segments result = Segments.of(jpeg);
      byte[] part = parts.get(random.nextInt(parts.size()));
      int at = random.nextInt(parts.size() + 1);
      for (int i = random.nextInt(10) == 0 ? 40 : 1; i > 0; i--) {
        result.parts.add(at, part);
      }
      return result.join();
    }
  },
  REMOVE_SEGMENT {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      Segments segments = Segments.of(jpeg);
      segments.parts.remove(random.nextInt(segments.parts.size()));
      return segments.join();
    }
  },
  MOVE_SEGMENT {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      Segments segments = Segments.of(jpeg);
      byte[] part = segments.parts.remove(random.nextInt(segments.parts.size()));
      segments.parts.add(random.nextInt(segments.parts.size() + 1), part);
      return segments.join();
    }
  },
  INSERT_MARKER {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      int at = random.nextInt(jpeg.length + 1);
      int marker = random.nextBoolean() ? 0xD0 + random.nextInt(8) : random.nextInt(256);
      byte[] inserted = {-1, (byte) marker};
      return concat(Arrays.copyOf(jpeg, at), inserted, Arrays.copyOfRange(jpeg, at, jpeg.length));
    }
  },
  LIE {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      Segments segments = Segments.of(jpeg);
      HeaderLie[] lies = HeaderLie.values();
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        lies[random.nextInt(lies.length)].tell(segments, random);
      }
      return segments.join();
    }
  },
  LIE_ABOUT_SIZE {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      Segments segments = Segments.of(jpeg);
      HeaderLie.SIZE.tell(segments, random);
      return segments.join();
    }
  },
  CONCATENATE(true) {
    @Override
    byte[] of(byte[] jpeg, byte[] other, SplittableRandom random) {
      return switch (random.nextInt(3)) {
        case 0 -> concat(jpeg, other);
        case 1 -> concat(Arrays.copyOf(jpeg, random.nextInt(jpeg.length + 1)), other);
        default -> {
          int from = random.nextInt(other.length);
          yield concat(jpeg, Arrays.copyOfRange(other, from, other.length));
        }
      };
    }
  };

  /** Whether it takes something of the other JPEG. */
  final boolean borrows;

  private static final byte[] END = {-1, (byte) 0xD9};

  Mutation() {
    this(false);
  }

  Mutation(boolean borrows) {
    this.borrows = borrows;
  }

  /**
   * Damages a JPEG.
   *
   * @param jpeg not empty; may be changed
   * @param other not empty; is left as it is
   */
  abstract byte[] of(byte[] jpeg, byte[] other, SplittableRandom random);

  private static byte[] concat(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
