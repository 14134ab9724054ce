package org.leukostack.jpeg;

import org.leukostack.jpeg.SequentialDecoder.DcPredictor;

/** A part of the coefficients, or one more bit of them. Source: ITU-T T.81, annex G.2. */
final class ProgressiveDecoder implements BlockDecoder {

  private static final int SIXTEEN_ZEROS = 15;

  /** The coefficients of the scan, in zigzag order. */
  private final int first;

  private final int last;
  private final boolean refines;

  /** The bit that it brings. */
  private final int low;

  private final CodeBits bits;
  private final JpegSource source;
  private final CodeTable[] tables;
  private final DcPredictor predictor;

  /** How many blocks, with this one, have no more coefficients in this scan. */
  private int endRun;

  /**
   * @param tables of each member; none for a scan that refines DC coefficients
   */
  ProgressiveDecoder(CodedScan scan, CodeBits bits, JpegSource source, CodeTable[] tables) {
    first = scan.first();
    last = scan.last();
    refines = scan.bitsBefore() > 0;
    low = scan.bitsAfter();
    this.bits = bits;
    this.source = source;
    this.tables = tables;
    predictor = new DcPredictor(bits, source, scan.members().size());
  }

  @Override
  public void restart() {
    predictor.restart();
    endRun = 0;
  }

  @Override
  public void decode(int member, short[] coefficients, int at) throws JpegException {
    if (first == 0) {
      if (refines) {
        coefficients[at] |= (short) (bits.take(1) << low);
      } else {
        coefficients[at] = (short) (predictor.next(member, tables[member]) << low);
      }
    } else if (refines) {
      refine(tables[member], coefficients, at);
    } else {
      first(tables[member], coefficients, at);
    }
  }

  private void first(CodeTable table, short[] coefficients, int at) throws JpegException {
    if (endRun > 0) {
      endRun--;
      return;
    }
    for (int k = first; k <= last; k++) {
      int symbol = table.symbol(bits, source);
      int run = symbol >> 4;
      int length = symbol & 15;
      if (length > 0) {
        k += run;
        int value = CoefficientOrder.extend(bits.take(length), length);
        coefficients[at + CoefficientOrder.place(k)] = (short) (value << low);
      } else if (run == SIXTEEN_ZEROS) {
        k += SIXTEEN_ZEROS;
      } else {
        endRun = endRun(run) - 1;
        return;
      }
    }
  }

  private int endRun(int length) throws JpegException {
    return (1 << length) + (length == 0 ? 0 : bits.take(length));
  }

  private void refine(CodeTable table, short[] coefficients, int at) throws JpegException {
    int k = first;
    if (endRun == 0) {
      while (k <= last) {
        int symbol = table.symbol(bits, source);
        int run = symbol >> 4;
        int value = 0;
        if ((symbol & 15) > 0) {
          value = newCoefficient(symbol & 15);
        } else if (run != SIXTEEN_ZEROS) {
          endRun = endRun(run);
          break;
        }
        k = skipZeros(coefficients, at, k, run);
        if (value != 0) {
          coefficients[at + CoefficientOrder.place(k)] = (short) value;
        }
        k++;
      }
    }
    if (endRun > 0) {
      for (; k <= last; k++) {
        refineKnown(coefficients, at + k);
      }
      endRun--;
    }
  }

  private int newCoefficient(int length) throws JpegException {
    if (length != 1) {
      source.warn(JpegDamage.NO_CODE);
    }
    return (2 * bits.take(1) - 1) << low;
  }

  /**
   * Goes over a run of coefficients that stay zero, and refines the others among them.
   *
   * @return the place behind the run
   */
  private int skipZeros(short[] coefficients, int at, int from, int run) throws JpegException {
    int left = run;
    int k = from;
    for (; k <= last; k++) {
      if (coefficients[at + k] != 0) {
        refineKnown(coefficients, at + k);
      } else if (--left < 0) {
        break;
      }
    }
    return k;
  }

  private void refineKnown(short[] coefficients, int place) throws JpegException {
    int known = coefficients[place];
    if (known != 0) {
      // No branch on the bit or the sign, which are unpredictable.
      int bit = (bits.take(1) << low) & ~known;
      int sign = known >> 31;
      coefficients[place] = (short) (known + (bit ^ sign) - sign);
    }
  }
}
