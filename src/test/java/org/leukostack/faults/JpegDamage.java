package org.leukostack.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.leukostack.testing.SlideOnDisk;

/** Planes whose bytes are damaged, or of another kind. */
final class JpegDamage {

  private static final int FIELD = 2;

  /** The second byte of a marker; the first is 0xFF. */
  private enum Marker {
    SOF0(0xC0),
    DHT(0xC4),
    EOI(0xD9),
    SOS(0xDA),
    DQT(0xDB);

    private final int code;

    Marker(int code) {
      this.code = code;
    }
  }

  private JpegDamage() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    all.add(leftOut("an empty plane", plane -> new byte[0]).brief());
    all.add(leftOut("a plane of text", plane -> "no picture".getBytes(US_ASCII)));
    all.add(leftOut("a plane that is a PNG", plane -> bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)));
    all.add(leftOut("a plane that is a GIF", plane -> "GIF89a......".getBytes(US_ASCII)));
    all.add(leftOut("a plane of zeros", plane -> new byte[plane.length]));
    for (int count : new int[] {1, 2, 3, 4, 20, 100, 400}) {
      all.add(leftOut("the first " + count + " bytes", plane -> Arrays.copyOf(plane, count)));
    }
    for (int tenth = 7; tenth < 10; tenth++) {
      int part = tenth;
      all.add(
          damaged(
              "the first " + tenth + " tenths of a plane",
              "cut off",
              plane -> Arrays.copyOf(plane, plane.length * part / 10),
              1));
    }
    all.add(
        damaged(
            "a plane without its end",
            "the last marker missing",
            plane -> Arrays.copyOf(plane, plane.length - 2),
            1));
    all.add(
        damaged(
            "a plane with a tail",
            "99 zeros behind its end",
            plane -> Arrays.copyOf(plane, plane.length + 99),
            0));
    all.add(damaged("a plane with garbage before it", "one byte", plane -> shifted(plane), 1));
    all.add(size("a picture of no lines", 0, 64));
    all.add(size("a picture of no columns", 48, 0));
    all.add(size("a picture of 65535 x 65535", 65_535, 65_535));
    all.add(size("a picture twice as high", 96, 64));
    all.add(size("a picture half as high", 24, 64));
    all.add(frame("a picture of 12 bits", 4, 12));
    all.add(frame("a picture of 2 components", 9, 2));
    all.add(frame("a picture of 0 components", 9, 0));
    all.add(frame("a sampling of 0", 11, 0));
    all.add(frame("a sampling of 15", 11, 0xFF));
    all.add(frame("a quantisation table that is not there", 12, 3));
    for (int kind : new int[] {1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15}) {
      all.add(
          damaged(
              "a frame of kind SOF" + kind + " over baseline data",
              "one byte changed",
              plane -> {
                plane[marker(plane, Marker.SOF0) + 1] = (byte) (Marker.SOF0.code + kind);
                return plane;
              },
              0,
              1));
    }
    for (Marker missing : List.of(Marker.DQT, Marker.SOF0, Marker.SOS)) {
      all.add(
          damaged(
              "a plane without its marker " + Integer.toHexString(missing.code),
              "segment removed",
              plane -> without(plane, missing),
              1));
    }
    all.add(
        damaged(
            "a plane without Huffman tables",
            "segments removed",
            plane -> without(plane, Marker.DHT),
            0,
            1));
    all.add(
        damaged(
            "an end in the middle of the data",
            "FF D9 in the scan",
            plane -> {
              int at = (marker(plane, Marker.SOS) + plane.length) / 2;
              plane[at] = (byte) 0xFF;
              plane[at + 1] = (byte) Marker.EOI.code;
              return plane;
            },
            1));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 12; i++) {
      double where = random.nextDouble();
      int bit = random.nextInt(8);
      all.add(
          damaged(
              "a bit of the header turned",
              "at %.1f %% of it".formatted(where * 100),
              plane -> turned(plane, (int) (where * marker(plane, Marker.SOS)), bit),
              0,
              1));
      all.add(
          damaged(
              "a bit of the data turned",
              "at %.1f %% of them".formatted(where * 100),
              plane -> {
                int start = marker(plane, Marker.SOS) + 14;
                return turned(plane, start + (int) (where * (plane.length - 2 - start)), bit);
              },
              0,
              1));
    }
    return new Faults("damaged planes", all);
  }

  private static Fault leftOut(String name, UnaryOperator<byte[]> damage) {
    return Fault.of(name, "", PicturePromises.allButField(FIELD), lab -> export(lab, damage));
  }

  private static Fault damaged(
      String name, String how, UnaryOperator<byte[]> damage, int... statuses) {
    return Fault.of(
        name, how, PicturePromises.damageOf(FIELD, statuses), lab -> export(lab, damage));
  }

  private static Run export(Lab lab, UnaryOperator<byte[]> damage) throws Exception {
    SlideOnDisk slide = lab.slide();
    slide.plane(FIELD, 1, damage.apply(Specimen.jpeg(FIELD, 1)));
    return lab.export();
  }

  private static Fault size(String name, int height, int width) {
    return damaged(
        name,
        "the frame says so",
        plane -> {
          int at = marker(plane, Marker.SOF0) + 5;
          plane[at] = (byte) (height >> 8);
          plane[at + 1] = (byte) height;
          plane[at + 2] = (byte) (width >> 8);
          plane[at + 3] = (byte) width;
          return plane;
        },
        1);
  }

  /** Another byte in the frame header, counted from its marker. */
  private static Fault frame(String name, int offset, int value) {
    return damaged(
        name,
        "the frame says so",
        plane -> {
          plane[marker(plane, Marker.SOF0) + offset] = (byte) value;
          return plane;
        },
        1);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] shifted(byte[] plane) {
    byte[] shifted = new byte[plane.length + 1];
    System.arraycopy(plane, 0, shifted, 1, plane.length);
    return shifted;
  }

  private static byte[] turned(byte[] plane, int at, int bit) {
    plane[at] ^= (byte) (1 << bit);
    return plane;
  }

  /** Where the first segment of a kind begins; the headers of the suite's planes are regular. */
  private static int marker(byte[] plane, Marker kind) {
    int at = 2;
    while ((plane[at + 1] & 0xFF) != kind.code) {
      at += 2 + length(plane, at);
    }
    return at;
  }

  private static int length(byte[] plane, int marker) {
    return (plane[marker + 2] & 0xFF) << 8 | plane[marker + 3] & 0xFF;
  }

  /** Without any segment of a kind before the data. */
  private static byte[] without(byte[] plane, Marker kind) {
    int data = marker(plane, Marker.SOS);
    byte[] rest = Arrays.copyOf(plane, plane.length);
    int end = 2;
    int at = 2;
    while (at <= data) {
      int size = 2 + length(plane, at);
      if ((plane[at + 1] & 0xFF) != kind.code) {
        System.arraycopy(plane, at, rest, end, size);
        end += size;
      }
      at += size;
    }
    System.arraycopy(plane, at, rest, end, plane.length - at);
    return Arrays.copyOf(rest, end + plane.length - at);
  }
}
