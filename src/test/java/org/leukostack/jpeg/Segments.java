package org.leukostack.jpeg;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JPEG cut into its segments: the first is the start of the image, every other starts with its
 * marker and, if it is a scan or a restart, has the entropy-coded data that follow.
 */
final class Segments {

  static final int SOS = 0xDA;
  static final int DHT = 0xC4;
  static final int DQT = 0xDB;
  static final int DRI = 0xDD;

  final List<byte[]> parts = new ArrayList<>();

  static Segments of(byte[] jpeg) {
    Segments segments = new Segments();
    int from = 0;
    int at = 2;
    while (at + 1 < jpeg.length) {
      if (at > from && isMarker(jpeg, at)) {
        segments.parts.add(Arrays.copyOfRange(jpeg, from, at));
        from = at;
        int marker = jpeg[at + 1] & 0xFF;
        boolean alone = marker == 1 || (marker >= 0xD0 && marker <= 0xD9);
        at += alone || at + 3 >= jpeg.length ? 2 : 2 + u16(jpeg, at + 2);
      } else {
        at++;
      }
    }
    segments.parts.add(Arrays.copyOfRange(jpeg, from, jpeg.length));
    return segments;
  }

  static boolean isMarker(byte[] jpeg, int at) {
    int next = jpeg[at + 1] & 0xFF;
    return (jpeg[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF;
  }

  /** The low byte of a part's marker. */
  int marker(int part) {
    byte[] bytes = parts.get(part);
    return bytes.length < 2 ? 0 : bytes[1] & 0xFF;
  }

  /** The place of the first part with such a marker, or -1. */
  int find(int marker) {
    for (int i = 0; i < parts.size(); i++) {
      if (marker(i) == marker) {
        return i;
      }
    }
    return -1;
  }

  /** The place of the frame header, or -1. */
  int frame() {
    for (int i = 0; i < parts.size(); i++) {
      int marker = marker(i);
      if (marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != 0xC8 && marker != 0xCC) {
        return i;
      }
    }
    return -1;
  }

  byte[] join() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    parts.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }
}
