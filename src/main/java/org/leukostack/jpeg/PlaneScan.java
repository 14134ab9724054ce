package org.leukostack.jpeg;

import java.util.Arrays;
import java.util.List;
import org.leukostack.jpeg.BaselineFrame.Component;

/** The scan of one plane on its way from unit to unit, and the windows that it fills. */
final class PlaneScan {

  final BaselineFrame frame;
  final WindowSamples[] windows;

  private final EntropyReader entropy;
  private final InverseDct dct = new InverseDct();
  private final int[] block = new int[64];
  private final int[] dcs;

  PlaneScan(byte[] jpeg, BaselineFrame frame, List<Region> regions) {
    this.frame = frame;
    entropy = new EntropyReader(jpeg, frame.scanOffset());
    dcs = new int[frame.components().length];
    windows =
        regions.stream()
            .map(region -> new WindowSamples(frame, region))
            .toArray(WindowSamples[]::new);
  }

  /** Goes over a restart marker, after which DC coefficients count from zero. */
  void restart(int number) throws IrregularData {
    entropy.restart(number);
    Arrays.fill(dcs, 0);
  }

  void beginUnit() throws IrregularData {
    entropy.beginUnit();
  }

  void verifyNotPastEnd() throws IrregularData {
    entropy.verifyNotPastEnd();
  }

  void verifyAtEndOfImage() throws IrregularData {
    entropy.verifyAtEndOfImage();
  }

  /** Goes over a unit that no window needs. */
  void skipUnit() throws IrregularData {
    Component[] components = frame.components();
    for (int i = 0; i < components.length; i++) {
      Component tables = components[i];
      for (int b = frame.blocksOf(i); b > 0; b--) {
        dcs[i] += entropy.dcDifference(tables.dc());
        entropy.skipAcCoefficients(tables.ac());
      }
    }
  }

  /**
   * Goes over the same unit of two planes of one layout. What one plane's next step has to wait for
   * leaves the processor free for the other's: both together take little longer than one.
   */
  static void skipUnit(PlaneScan one, PlaneScan other) throws IrregularData {
    Component[] components = one.frame.components();
    for (int i = 0; i < components.length; i++) {
      Component tables = components[i];
      for (int b = one.frame.blocksOf(i); b > 0; b--) {
        one.dcs[i] += one.entropy.dcDifference(tables.dc());
        other.dcs[i] += other.entropy.dcDifference(tables.dc());
        EntropyReader.skipAcCoefficients(one.entropy, other.entropy, tables.ac());
      }
    }
  }

  /** Transforms what the windows need of a unit. */
  void unit(int unitX, int unitY) throws IrregularData {
    int h = frame.horizontal();
    int v = frame.vertical();
    for (int y = 0; y < v; y++) {
      for (int x = 0; x < h; x++) {
        block(0, unitX * h + x, unitY * v + y, unitX, unitY);
      }
    }
    for (int i = 1; i < frame.components().length; i++) {
      block(i, unitX, unitY, unitX, unitY);
    }
  }

  private void block(int component, int blockX, int blockY, int unitX, int unitY)
      throws IrregularData {
    Component tables = frame.components()[component];
    dcs[component] += entropy.dcDifference(tables.dc());
    boolean read = false;
    int last = 0;
    for (WindowSamples window : windows) {
      if (!window.needs(component, blockX, blockY, unitX, unitY)) {
        continue;
      }
      if (!read) {
        Arrays.fill(block, 0);
        block[0] = (short) dcs[component] * tables.quantisation()[0];
        last = entropy.acCoefficients(tables.ac(), tables.quantisation(), block);
        read = true;
      }
      dct.transform(
          block,
          last,
          window.of(component),
          window.blockAt(component, blockX, blockY),
          window.stride(component));
    }
    if (!read) {
      entropy.skipAcCoefficients(tables.ac());
    }
  }
}
