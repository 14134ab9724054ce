package org.leukostack.jpeg;

import java.util.List;
import org.leukostack.jpeg.CodedScan.Member;
import org.leukostack.jpeg.JpegException.Reason;

/** A picture as its scans have left it: components of blocks of coefficients. */
final class CodedPicture {

  /** Five times as many as libjpeg-turbo's own fuzzers let a picture have; the usual are ten. */
  private static final int MOST_SCANS = 500;

  /** Each scan goes over the whole picture. */
  private static final long MOST_SCANNED_PIXELS = 4_000_000_000L;

  private static final int LAST = CodedComponent.COEFFICIENTS - 1;
  private static final int MOST_SHIFT = 13;

  private final FrameHeader frame;
  private final ColourSpace colourSpace;
  private final List<CodedComponent> components;
  private List<JpegDamage> damage = List.of();
  private int scans;
  private boolean moreScans;

  /**
   * @param components in the order of the frame header
   */
  CodedPicture(FrameHeader frame, ColourSpace colourSpace, List<CodedComponent> components) {
    this.frame = frame;
    this.colourSpace = colourSpace;
    this.components = List.copyOf(components);
  }

  boolean progressive() {
    return frame.progressive();
  }

  ColourSpace colourSpace() {
    return colourSpace;
  }

  List<CodedComponent> components() {
    return components;
  }

  /** What was met in the file and gone on after. */
  List<JpegDamage> damage() {
    return damage;
  }

  CodedPicture withDamage(List<JpegDamage> met) {
    damage = met;
    return this;
  }

  /** Whether it is of a kind that has several scans; its first one tells. */
  boolean hasMoreScans() {
    return moreScans;
  }

  /**
   * Notes what a scan brings.
   *
   * @throws JpegException if no picture has such a scan, or this one has too many
   */
  void countScan(CodedScan scan, JpegSource source) throws JpegException {
    scans++;
    if (scans == 1) {
      moreScans = frame.progressive() || scan.members().size() < components.size();
    }
    if (scans > MOST_SCANS || (long) scans * frame.width() * frame.height() > MOST_SCANNED_PIXELS) {
      throw new JpegException(
          Reason.TOO_MANY_SCANS,
          source.at(),
          "it has more scans than the %,d that are read".formatted(scans - 1));
    }
    if (frame.progressive()) {
      verifyProgression(scan, source);
      for (Member member : scan.members()) {
        note(scan, member.component(), source);
      }
    }
  }

  private static void verifyProgression(CodedScan scan, JpegSource source) throws JpegException {
    boolean dc = scan.first() == 0;
    boolean band =
        dc
            ? scan.last() == 0
            : scan.first() <= scan.last() && scan.last() <= LAST && !scan.isInterleaved();
    boolean refines = scan.bitsBefore() == 0 || scan.bitsAfter() == scan.bitsBefore() - 1;
    if (!band || !refines || scan.bitsAfter() > MOST_SHIFT) {
      throw source.corrupt("a scan that no progressive picture has");
    }
  }

  private static void note(CodedScan scan, CodedComponent component, JpegSource source) {
    int[] missing = component.missingBits;
    boolean inOrder = scan.first() == 0 || missing[0] != CodedComponent.UNKNOWN;
    for (int k = scan.first(); k <= scan.last(); k++) {
      inOrder &= scan.bitsBefore() == Math.max(0, missing[k]);
      missing[k] = scan.bitsAfter();
    }
    if (!inOrder) {
      source.warn(JpegDamage.SCAN_ORDER);
    }
  }
}
