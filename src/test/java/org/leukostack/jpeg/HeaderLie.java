package org.leukostack.jpeg;

import java.util.SplittableRandom;

/** Lies that the segments of a JPEG can tell; each changes one of them in place. */
enum HeaderLie {
  SIZE {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      byte[] frame = part(jpeg, jpeg.frame());
      int at = 5 + 2 * random.nextInt(2);
      putShort(
          frame, at, random.nextInt(4) == 0 ? random.nextInt(1 << 16) : random.nextInt(1, 7072));
      if (random.nextInt(MOST_PIXELS_ARE_RARE) == 0) {
        putShort(frame, 5, 7000);
        putShort(frame, 7, 7000);
      }
    }
  },
  COMPONENTS {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      boolean inFrame = random.nextBoolean();
      byte[] part = part(jpeg, inFrame ? jpeg.frame() : jpeg.find(Segments.SOS));
      putByte(part, inFrame ? 9 : 4, random.nextInt(6));
    }
  },
  SAMPLING {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      byte[] frame = part(jpeg, jpeg.frame());
      int factors = random.nextInt(5) << 4 | random.nextInt(5);
      putByte(frame, 11 + 3 * random.nextInt(3), factors);
    }
  },
  TABLE_NUMBER {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      if (random.nextBoolean()) {
        putByte(part(jpeg, jpeg.frame()), 12 + 3 * random.nextInt(3), random.nextInt(5));
      } else {
        putByte(part(jpeg, jpeg.find(Segments.SOS)), 6 + 2 * random.nextInt(3), random.nextInt());
      }
    }
  },
  FRAME_TYPE {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      putByte(part(jpeg, jpeg.frame()), 1, 0xC0 + random.nextInt(random.nextBoolean() ? 3 : 16));
    }
  },
  LENGTH {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      byte[] part = part(jpeg, random.nextInt(jpeg.parts.size()));
      putShort(
          part,
          2,
          random.nextBoolean() ? random.nextInt(1 << 16) : part.length - 2 + shift(random));
    }
  },
  RESTART_INTERVAL {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      int interval = random.nextInt(random.nextBoolean() ? 20 : 1 << 16);
      byte[] segment = {-1, (byte) Segments.DRI, 0, 4, (byte) (interval >> 8), (byte) interval};
      jpeg.parts.add(Math.min(1, jpeg.parts.size()), segment);
      int other = jpeg.find(Segments.DRI);
      putShort(part(jpeg, other), 4, interval);
    }
  },
  CODE_COUNTS {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      putByte(part(jpeg, jpeg.find(Segments.DHT)), 5 + random.nextInt(16), random.nextInt());
    }
  },
  TABLE_BYTES {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      byte[] part = part(jpeg, jpeg.find(random.nextBoolean() ? Segments.DHT : Segments.DQT));
      putByte(part, 4 + random.nextInt(Math.max(1, part.length - 4)), random.nextInt());
    }
  },
  SPECTRUM {
    @Override
    void tell(Segments jpeg, SplittableRandom random) {
      byte[] scan = part(jpeg, jpeg.find(Segments.SOS));
      int length = scan.length < 4 ? 0 : (scan[2] & 0xFF) << 8 | scan[3] & 0xFF;
      putByte(scan, 2 + length - 1 - random.nextInt(3), random.nextInt(random.nextInt(1, 257)));
    }
  };

  /** Nearly as many as are decoded at all take a second, and most of them show nothing new. */
  private static final int MOST_PIXELS_ARE_RARE = 100;

  private static final byte[] NONE = {};

  abstract void tell(Segments jpeg, SplittableRandom random);

  private static byte[] part(Segments jpeg, int index) {
    return index < 0 ? NONE : jpeg.parts.get(index);
  }

  private static int shift(SplittableRandom random) {
    return random.nextInt(-3, 4);
  }

  private static void putShort(byte[] part, int at, int value) {
    putByte(part, at, value >> 8);
    putByte(part, at + 1, value);
  }

  private static void putByte(byte[] part, int at, int value) {
    if (at >= 0 && at < part.length) {
      part[at] = (byte) value;
    }
  }
}
