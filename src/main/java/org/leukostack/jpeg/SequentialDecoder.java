package org.leukostack.jpeg;

import java.util.Arrays;

/** All coefficients of a block at once. Source: ITU-T T.81, annex F.2. */
final class SequentialDecoder implements BlockDecoder {

  private static final int SIXTEEN_ZEROS = 15;

  private final CodeBits bits;
  private final JpegSource source;
  private final CodeTable[] dc;
  private final CodeTable[] ac;
  private final DcPredictor predictor;

  /**
   * @param dc of each member
   * @param ac of each member
   */
  SequentialDecoder(CodeBits bits, JpegSource source, CodeTable[] dc, CodeTable[] ac) {
    this.bits = bits;
    this.source = source;
    this.dc = dc;
    this.ac = ac;
    predictor = new DcPredictor(bits, source, dc.length);
  }

  @Override
  public void decode(int member, short[] coefficients, int at) throws JpegException {
    coefficients[at] = (short) predictor.next(member, dc[member]);
    CodeTable table = ac[member];
    for (int k = 1; k < CodedComponent.COEFFICIENTS; k++) {
      int symbol = table.symbol(bits, source);
      int length = symbol & 15;
      k += symbol >> 4;
      if (length > 0) {
        coefficients[at + CoefficientOrder.place(k)] =
            (short) CoefficientOrder.extend(bits.take(length), length);
      } else if (symbol >> 4 != SIXTEEN_ZEROS) {
        return;
      }
    }
  }

  @Override
  public void restart() {
    predictor.restart();
  }

  /** The DC coefficients, each told by its difference from the one before. */
  static final class DcPredictor {

    private final CodeBits bits;
    private final JpegSource source;
    private final int[] before;

    DcPredictor(CodeBits bits, JpegSource source, int members) {
      this.bits = bits;
      this.source = source;
      before = new int[members];
    }

    int next(int member, CodeTable table) throws JpegException {
      int length = table.symbol(bits, source);
      if (length > 0) {
        int difference = CoefficientOrder.extend(bits.take(length), length);
        try {
          before[member] = Math.addExact(before[member], difference);
        } catch (ArithmeticException e) {
          throw source.corrupt("a DC coefficient beyond all numbers");
        }
      }
      return before[member];
    }

    void restart() {
      Arrays.fill(before, 0);
    }
  }
}
