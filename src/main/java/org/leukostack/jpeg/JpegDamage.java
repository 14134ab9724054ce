package org.leukostack.jpeg;

/** What a decoder met in a JPEG and went on after, as libjpeg does. */
public enum JpegDamage {
  /** Bytes between the data and a marker, or between markers, that belong to nothing. */
  EXTRANEOUS_BYTES,
  /** A restart marker is missing, or another one is in its place. */
  RESTART_MARKERS,
  /**
   * The data of a scan end before its last unit: the rest is grey, or as the scans before left it.
   */
  ENDS_EARLY,
  /** Bits that are no Huffman code. */
  NO_CODE,
  /** The scan header of a sequential picture is that of a progressive one. */
  SCAN_HEADER,
  /** The scans of a progressive picture come in an order that is none. */
  SCAN_ORDER,
  /** Scans of a progressive picture are missing: libjpeg would smooth it, which we do not. */
  SCANS_MISSING,
  /** An Adobe marker names a colour transform that there is not. */
  COLOUR_TRANSFORM
}
