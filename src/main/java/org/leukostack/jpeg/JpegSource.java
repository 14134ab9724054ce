package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leukostack.jpeg.JpegException.Reason;

/**
 * The bytes of a JPEG on their way from marker to marker. A marker that was met in entropy-coded
 * data waits until somebody takes it. What libjpeg warns of and goes on after is noted. Source:
 * ITU-T T.81, annex B; the recovery is that of libjpeg's {@code jdmarker.c}.
 */
final class JpegSource {

  /** What {@link #eightCoded} says if there are not eight bytes, or they need a closer look. */
  static final long NOT_PLAIN = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private static final int NONE = 0;

  private final byte[] bytes;
  private final Set<JpegDamage> damage = EnumSet.noneOf(JpegDamage.class);
  private int at;
  private int waiting = NONE;

  /**
   * @param at the byte to start from
   */
  JpegSource(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next byte's place. */
  int at() {
    return at;
  }

  /** What was met so far and gone on after. */
  List<JpegDamage> damage() {
    return List.copyOf(damage);
  }

  void warn(JpegDamage what) {
    damage.add(what);
  }

  /**
   * @throws JpegException if there is no byte left: libjpeg would wait for more of the file
   */
  int u8() throws JpegException {
    if (at >= bytes.length) {
      throw new JpegException(
          Reason.TRUNCATED, bytes.length, "the data end before the picture does");
    }
    return bytes[at++] & 0xFF;
  }

  int u16() throws JpegException {
    int high = u8();
    return high << 8 | u8();
  }

  void skip(int count) throws JpegException {
    if (count > bytes.length - at) {
      at = bytes.length;
      u8();
    }
    at += Math.max(0, count);
  }

  JpegException corrupt(String what) {
    return new JpegException(Reason.CORRUPT, at, what);
  }

  /**
   * The next eight bytes of entropy-coded data, the first one on top, none of which is 0xFF; they
   * are not taken.
   */
  long eightCoded() {
    if (waiting != NONE || at > bytes.length - Long.BYTES) {
      return NOT_PLAIN;
    }
    long next = (long) LONGS.get(bytes, at);
    return (~next - ONES & next & TOPS) == 0 ? next : NOT_PLAIN;
  }

  /** Takes some of the {@link #eightCoded}. */
  void takeCoded(int count) {
    at += count;
  }

  /** The next byte of entropy-coded data; -1 in front of a marker, which waits then. */
  int coded() throws JpegException {
    if (waiting != NONE) {
      return -1;
    }
    int next = u8();
    if (next != 0xFF) {
      return next;
    }
    do {
      next = u8(); // fill bytes
    } while (next == 0xFF);
    if (next == 0) {
      return 0xFF;
    }
    waiting = next;
    return -1;
  }

  boolean hasMarkerWaiting() {
    return waiting != NONE;
  }

  /** Goes to the next marker, or takes the one that waits, and returns its low byte. */
  int marker() throws JpegException {
    if (waiting == NONE) {
      waiting = seekMarker();
    }
    int marker = waiting;
    waiting = NONE;
    return marker;
  }

  private int seekMarker() throws JpegException {
    boolean junk = false;
    while (true) {
      int next = u8();
      while (next != 0xFF) {
        junk = true;
        next = u8();
      }
      do {
        next = u8();
      } while (next == 0xFF);
      if (next != 0) {
        break;
      }
      junk = true;
    }
    if (junk) {
      warn(JpegDamage.EXTRANEOUS_BYTES);
    }
    return bytes[at - 1] & 0xFF;
  }

  /**
   * Goes over a restart marker. If another one is there, it is taken for the wanted one, skipped,
   * or left for later, by what most likely was lost.
   *
   * @param wanted its number, 0 to 7
   */
  void restart(int wanted) throws JpegException {
    int marker = marker();
    if (marker == Markers.RST0 + wanted) {
      return;
    }
    warn(JpegDamage.RESTART_MARKERS);
    while (isSkipped(marker, wanted)) {
      marker = marker();
    }
    if (isLeft(marker, wanted)) {
      waiting = marker;
    }
  }

  /** No marker that can stand there, or a restart that should have come before. */
  private static boolean isSkipped(int marker, int wanted) {
    int behind = (wanted - marker + Markers.RST0) & 7;
    return marker < Markers.SOF0 || (Markers.isRestart(marker) && (behind == 1 || behind == 2));
  }

  /** A marker of what comes after the scan, or a restart whose turn will come. */
  private static boolean isLeft(int marker, int wanted) {
    int ahead = (marker - Markers.RST0 - wanted) & 7;
    return !Markers.isRestart(marker) || ahead == 1 || ahead == 2;
  }
}
