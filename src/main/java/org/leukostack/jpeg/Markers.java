package org.leukostack.jpeg;

/** The second bytes of JPEG markers; the first is 0xFF. Source: ITU-T T.81, table B.1. */
final class Markers {

  /** The frame of a baseline picture. */
  static final int SOF0 = 0xC0;

  /** The frame of an extended sequential picture with Huffman codes. */
  static final int SOF1 = 0xC1;

  /** The frame of a progressive picture with Huffman codes. */
  static final int SOF2 = 0xC2;

  /** Definition of Huffman tables. */
  static final int DHT = 0xC4;

  /** Reserved, among the frames. */
  static final int JPG = 0xC8;

  /** The first frame with arithmetic codes. */
  static final int SOF9 = 0xC9;

  /** Definition of arithmetic coding conditioning. */
  static final int DAC = 0xCC;

  /** The last frame. */
  static final int SOF15 = 0xCF;

  /** The first of the eight restart markers, 0xD0 to 0xD7. */
  static final int RST0 = 0xD0;

  /** Start of image. */
  static final int SOI = 0xD8;

  /** End of image. */
  static final int EOI = 0xD9;

  /** Start of scan. */
  static final int SOS = 0xDA;

  /** Definition of quantisation tables. */
  static final int DQT = 0xDB;

  /** Definition of the number of lines, which decoders skip. */
  static final int DNL = 0xDC;

  /** Definition of the restart interval. */
  static final int DRI = 0xDD;

  /** The first application segment: JFIF. */
  static final int APP0 = 0xE0;

  /** Holds a colour profile. */
  static final int APP2 = 0xE2;

  /** Adobe's. */
  static final int APP14 = 0xEE;

  /** The last application segment. */
  static final int APP15 = 0xEF;

  /** A comment. */
  static final int COM = 0xFE;

  private Markers() {}

  static boolean isRestart(int marker) {
    return (marker & 0xF8) == RST0;
  }

  static boolean isFrame(int marker) {
    return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
  }

  /** Whether a segment follows, which says its own length; no JPEG has any other marker. */
  static boolean hasSegment(int marker) {
    return isFrame(marker)
        || marker == DHT
        || marker == DAC
        || (marker >= SOS && marker <= DRI)
        || isApplication(marker)
        || marker == COM;
  }

  /** Whether its segment says nothing to a decoder of Huffman codes. */
  static boolean isSkipped(int marker) {
    return (isApplication(marker) && marker != APP0) || marker == COM || marker == DNL;
  }

  static boolean isApplication(int marker) {
    return marker >= APP0 && marker <= APP15;
  }

  /** Whether a marker is at a place of a JPEG that has another byte behind it. */
  static boolean isAt(byte[] jpeg, int at, int marker) {
    return jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) marker;
  }
}
