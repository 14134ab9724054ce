package org.leukostack.jpeg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.JpegException.Reason;

/**
 * Goes over the entropy-coded data of a first scan, code by code, and keeps nothing of them.
 * Source: ITU-T T.81, annexes F and G.
 */
final class ScanWalk {

  private static final int ZERO_RUN = 15;

  /**
   * What a minimum coded unit has of one component.
   *
   * @param ac null if only DC coefficients are coded
   */
  record Coded(int blocks, CodeLengths dc, @Nullable CodeLengths ac) {}

  private final byte[] jpeg;
  private final List<Coded> components;
  private final int interval;

  /** How many units there are in the scan, as the header has it. */
  private final long claimed;

  private long unit;
  private int at;
  private int current;
  private int left;

  /**
   * @param from the first byte of the data
   * @param interval units between restart markers; 0 for none
   * @param claimed how many units there should be
   */
  ScanWalk(byte[] jpeg, int from, List<Coded> components, int interval, long claimed) {
    this.jpeg = jpeg;
    this.at = from;
    this.components = components;
    this.interval = interval;
    this.claimed = claimed;
  }

  /**
   * Reads all the units that the header claims.
   *
   * @throws JpegException if there are fewer, or something is no code
   */
  void verify() throws JpegException {
    verify(claimed);
  }

  /**
   * Reads the first half of them.
   *
   * @throws JpegException if there are fewer, or something is no code
   */
  void verifyHalf() throws JpegException {
    verify(claimed / 2);
  }

  /** Reads the first units. */
  void verify(long units) throws JpegException {
    for (unit = 0; unit < units; unit++) {
      if (interval > 0 && unit > 0 && unit % interval == 0) {
        restart();
      }
      for (Coded component : components) {
        for (int i = 0; i < component.blocks; i++) {
          block(component);
        }
      }
    }
  }

  private void block(Coded component) throws JpegException {
    skip(symbol(component.dc) & 15);
    if (component.ac == null) {
      return;
    }
    int k = 1;
    while (k < 64) {
      int symbol = symbol(component.ac);
      int run = symbol >> 4;
      int size = symbol & 15;
      if (size == 0 && run < ZERO_RUN) {
        return;
      }
      k += run + 1;
      skip(size);
    }
  }

  private void restart() throws JpegException {
    left = 0;
    while (at + 1 < jpeg.length && ((jpeg[at] & 0xFF) != 0xFF || jpeg[at + 1] == 0)) {
      at++;
    }
    if (at + 1 >= jpeg.length || !Markers.isRestart(jpeg[at + 1] & 0xFF)) {
      throw end();
    }
    at += 2;
  }

  private int symbol(CodeLengths table) throws JpegException {
    int code = 0;
    for (int length = 1; length <= CodeLengths.LONGEST; length++) {
      code = code << 1 | bit();
      if (table.isCode(code, length)) {
        return table.symbol(code, length);
      }
    }
    throw new JpegException(Reason.CORRUPT, at, "no Huffman code in unit " + unit);
  }

  private void skip(int bits) throws JpegException {
    for (int i = 0; i < bits; i++) {
      bit();
    }
  }

  private int bit() throws JpegException {
    if (left == 0) {
      if (at >= jpeg.length) {
        throw end();
      }
      current = jpeg[at] & 0xFF;
      if (current == 0xFF) {
        if (at + 1 >= jpeg.length || jpeg[at + 1] != 0) {
          throw end();
        }
        at++;
      }
      at++;
      left = 8;
    }
    left--;
    return current >> left & 1;
  }

  private JpegException end() {
    return new JpegException(
        Reason.TRUNCATED,
        at,
        "the data end after %,d of the %,d units that the header claims".formatted(unit, claimed));
  }
}
