package org.leukostack.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the entropy-coded data of a plane once, from its beginning to the last unit that a window
 * needs, and transforms only the blocks that one needs; or those of two planes of one layout side
 * by side.
 */
final class ScanDecoder {

  private final BaselineFrame frame;
  private final PlaneScan scan;
  private final @Nullable PlaneScan other;
  private final boolean[] needed;

  /**
   * @param other of the same layout and with the same windows; null for none
   */
  ScanDecoder(PlaneScan scan, @Nullable PlaneScan other) {
    this.frame = scan.frame;
    this.scan = scan;
    this.other = other;
    this.needed = new boolean[frame.unitsAcross()];
  }

  /** Fills the windows' samples. */
  void decode() throws IrregularData {
    int rows = 0;
    for (WindowSamples window : scan.windows) {
      rows = Math.max(rows, window.bottom);
    }
    for (int unitY = 0; unitY < rows; unitY++) {
      int end = markNeeded(unitY, unitY == rows - 1);
      for (int unitX = 0; unitX < end; unitX++) {
        unit(unitX, unitY);
      }
      verifyNotPastEnd();
      if (unitY == frame.unitsDown() - 1 && end == needed.length) {
        verifyAtEndOfImage();
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
    for (WindowSamples window : scan.windows) {
      if (unitY >= window.top && unitY < window.bottom) {
        Arrays.fill(needed, window.left, window.right, true);
        end = Math.max(end, window.right);
      }
    }
    return last ? end : needed.length;
  }

  private void unit(int unitX, int unitY) throws IrregularData {
    begin(scan, unitX, unitY);
    if (other == null) {
      if (needed[unitX]) {
        scan.unit(unitX, unitY);
      } else {
        scan.skipUnit();
      }
      return;
    }
    begin(other, unitX, unitY);
    if (needed[unitX]) {
      scan.unit(unitX, unitY);
      other.unit(unitX, unitY);
    } else {
      PlaneScan.skipUnit(scan, other);
    }
  }

  private void begin(PlaneScan plane, int unitX, int unitY) throws IrregularData {
    int interval = frame.restartInterval();
    if (interval > 0) {
      int unit = unitY * needed.length + unitX;
      if (unit > 0 && unit % interval == 0) {
        plane.restart(unit / interval - 1);
      }
    }
    plane.beginUnit();
  }

  /** After the last unit of all: lost synchronisation shows only there, in data that are left. */
  private void verifyAtEndOfImage() throws IrregularData {
    scan.verifyAtEndOfImage();
    if (other != null) {
      other.verifyAtEndOfImage();
    }
  }

  private void verifyNotPastEnd() throws IrregularData {
    scan.verifyNotPastEnd();
    if (other != null) {
      other.verifyNotPastEnd();
    }
  }
}
