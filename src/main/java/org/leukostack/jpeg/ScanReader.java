package org.leukostack.jpeg;

import java.util.concurrent.CancellationException;
import org.leukostack.jpeg.CodedScan.Member;

/**
 * Goes over the minimum coded units of a scan, and over its restart markers. Units whose data are
 * lost stay as they are until the next restart marker. Source: ITU-T T.81, annex A.2 and E.2.4.
 */
final class ScanReader {

  private final CodedScan scan;
  private final CodeBits bits;
  private final JpegSource source;
  private final BlockDecoder decoder;
  private final int restartInterval;
  private int unitsToRestart;
  private int nextRestart;

  /**
   * @param restartInterval in minimum coded units; 0 for none
   */
  ScanReader(
      CodedScan scan, CodeBits bits, JpegSource source, BlockDecoder decoder, int restartInterval) {
    this.scan = scan;
    this.bits = bits;
    this.source = source;
    this.decoder = decoder;
    this.restartInterval = restartInterval;
    unitsToRestart = restartInterval;
  }

  /**
   * @throws JpegException if the file ends in it
   * @throws CancellationException if the thread is interrupted
   */
  void read() throws JpegException {
    if (scan.isInterleaved()) {
      readUnits();
    } else {
      readBlocks(scan.members().getFirst().component());
    }
    bits.reset();
  }

  /** A scan of one component: its units are the blocks that the picture needs. */
  private void readBlocks(CodedComponent component) throws JpegException {
    int across = component.blocksAcross();
    int down = component.blocksDown();
    for (int y = 0; y < down; y++) {
      stopIfInterrupted();
      for (int x = 0; x < across; x++) {
        if (beginUnit()) {
          decoder.decode(0, component.coefficients, component.blockAt(x, y));
        }
      }
    }
  }

  private void readUnits() throws JpegException {
    CodedComponent some = scan.members().getFirst().component();
    int across = some.stride / some.description.across();
    int down =
        some.coefficients.length
            / CodedComponent.COEFFICIENTS
            / some.stride
            / some.description.down();
    for (int y = 0; y < down; y++) {
      stopIfInterrupted();
      for (int x = 0; x < across; x++) {
        if (beginUnit()) {
          unit(x, y);
        }
      }
    }
  }

  private void unit(int x, int y) throws JpegException {
    for (int i = 0; i < scan.members().size(); i++) {
      Member member = scan.members().get(i);
      CodedComponent component = member.component();
      int across = component.description.across();
      int down = component.description.down();
      for (int v = 0; v < down; v++) {
        for (int h = 0; h < across; h++) {
          decoder.decode(
              i, component.coefficients, component.blockAt(x * across + h, y * down + v));
        }
      }
    }
  }

  /** Whether there are data for the next unit. */
  private boolean beginUnit() throws JpegException {
    if (restartInterval > 0) {
      if (unitsToRestart == 0) {
        restart();
      }
      unitsToRestart--;
    }
    return !bits.isExhausted();
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted within a scan");
    }
  }

  private void restart() throws JpegException {
    bits.reset();
    source.restart(nextRestart);
    nextRestart = nextRestart + 1 & 7;
    decoder.restart();
    unitsToRestart = restartInterval;
    if (!source.hasMarkerWaiting()) {
      bits.refill();
    }
  }
}
