package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The inner loops of {@link ForwardColours}. Source: ITU-T T.871 (JFIF), with 16 bits of fraction,
 * as libjpeg rounds it.
 */
final class SampleLoops {

  private static final int FRACTION = 16;
  private static final int LUMA_ROUND = 1 << (FRACTION - 1);

  /** Chroma is around 128, and an exact half of it is rounded down. */
  private static final int CHROMA_ROUND = (128 << FRACTION) + (1 << (FRACTION - 1)) - 1;

  private static final int RED_TO_LUMA = fixed(0.29900);
  private static final int GREEN_TO_LUMA = fixed(0.58700);
  private static final int BLUE_TO_LUMA = fixed(0.11400);
  private static final int RED_TO_CB = fixed(0.16874);
  private static final int GREEN_TO_CB = fixed(0.33126);
  private static final int GREEN_TO_CR = fixed(0.41869);
  private static final int BLUE_TO_CR = fixed(0.08131);
  private static final int HALF = fixed(0.5);

  private static final int UPPER = 0xFFFF_0000;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private SampleLoops() {}

  private static int fixed(double x) {
    return (int) (x * (1 << FRACTION) + 0.5);
  }

  static void gather(byte[] line, int[] pixels, int count) {
    for (int i = 0; i < count; i++) {
      pixels[i] = (int) INTS.get(line, 3 * i);
    }
  }

  static void luma(int[] pixels, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      int red = pixels[i] & 0xFF;
      int green = pixels[i] >> 8 & 0xFF;
      int blue = pixels[i] >> 16 & 0xFF;
      int sum = red * RED_TO_LUMA + green * GREEN_TO_LUMA + blue * BLUE_TO_LUMA + LUMA_ROUND;
      out[i] = sum >> FRACTION;
    }
  }

  static void addChroma(int[] pixels, int[] sums, int count) {
    for (int i = 0; i < count; i++) {
      int red = pixels[i] & 0xFF;
      int green = pixels[i] >> 8 & 0xFF;
      int blue = pixels[i] >> 16 & 0xFF;
      int cb = blue * HALF - red * RED_TO_CB - green * GREEN_TO_CB + CHROMA_ROUND;
      int cr = red * HALF - green * GREEN_TO_CR - blue * BLUE_TO_CR + CHROMA_ROUND;
      sums[i] += (cb >> FRACTION) + (cr & UPPER);
    }
  }

  /** Moves one column of all MCUs to where its place in the blocks is. */
  static void spread(int[] from, int x, int[] out, int block, int count) {
    for (int i = 0; i < count; i++) {
      out[block + i] = from[i * ForwardColours.MCU + x] << DctConstants.PASS1_BITS;
    }
  }

  /** The same for two columns of sums over two lines, which become their mean. */
  static void halve(int[] sums, int x, int[] out, int block, int count) {
    int bias = x % 4 == 0 ? 1 : 2; // libjpeg's: halves are rounded down and up by turns
    for (int i = 0; i < count; i++) {
      int sum = sums[i * ForwardColours.MCU + x] + sums[i * ForwardColours.MCU + x + 1];
      out[block + i] = (((sum & ~UPPER) + bias) >> 2) << DctConstants.PASS1_BITS;
      out[block + count + i] = (((sum >> FRACTION) + bias) >> 2) << DctConstants.PASS1_BITS;
    }
  }
}
