package org.leukostack.jpeg;

import java.util.Arrays;
import java.util.List;
import org.leukostack.jpeg.BaselineFrame.Component;

/**
 * Walks the entropy-coded data of a frame once, from its beginning to the last unit that a window
 * needs, and transforms only the blocks that one needs.
 */
final class ScanDecoder {

  private final BaselineFrame frame;
  private final List<WindowSamples> windows;
  private final EntropyReader entropy;
  private final InverseDct dct = new InverseDct();
  private final int[] block = new int[64];
  private final int[] dcs;
  private final boolean[] needed;

  ScanDecoder(byte[] jpeg, BaselineFrame frame, List<WindowSamples> windows) {
    this.frame = frame;
    this.windows = windows;
    this.entropy = new EntropyReader(jpeg, frame.scanOffset());
    this.dcs = new int[frame.components().length];
    this.needed = new boolean[frame.unitsAcross()];
  }

  /** Fills the windows' samples. */
  void decode() throws IrregularData {
    int lastRow = windows.stream().mapToInt(w -> w.bottom).max().orElse(0);
    int across = frame.unitsAcross();
    int interval = frame.restartInterval();
    int untilRestart = interval;
    int restarts = 0;
    for (int unitY = 0; unitY < lastRow; unitY++) {
      int end = markNeeded(unitY, unitY == lastRow - 1);
      for (int unitX = 0; unitX < end; unitX++) {
        if (interval > 0 && untilRestart-- == 0) {
          entropy.restart(restarts++);
          Arrays.fill(dcs, 0);
          untilRestart = interval - 1;
        }
        entropy.beginUnit();
        if (needed[unitX]) {
          unit(unitX, unitY);
        } else {
          skipUnit();
        }
      }
      if (end == across || unitY == lastRow - 1) {
        entropy.verifyNotPastEnd();
      }
    }
  }

  /**
   * Marks the units of a row that a window needs.
   *
   * @return where to stop: at the end of the row, in the last one after the last needed unit
   */
  private int markNeeded(int unitY, boolean last) {
    Arrays.fill(needed, false);
    int end = 0;
    for (WindowSamples window : windows) {
      if (unitY >= window.top && unitY < window.bottom) {
        Arrays.fill(needed, window.left, window.right, true);
        end = Math.max(end, window.right);
      }
    }
    return last ? end : needed.length;
  }

  private void skipUnit() throws IrregularData {
    Component[] components = frame.components();
    for (int i = 0; i < components.length; i++) {
      int blocks = i == 0 ? frame.horizontal() * frame.vertical() : 1;
      for (int b = 0; b < blocks; b++) {
        dcs[i] += entropy.dcDifference(components[i].dc());
        entropy.skipAcCoefficients(components[i].ac());
      }
    }
  }

  private void unit(int unitX, int unitY) throws IrregularData {
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
    for (int i = 0; i < windows.size(); i++) {
      WindowSamples window = windows.get(i);
      if (!window.needsUnit(unitX, unitY)
          || (component == 0 && !window.needsLuma(blockX, blockY))) {
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
