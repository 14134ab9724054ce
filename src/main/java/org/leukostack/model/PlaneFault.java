package org.leukostack.model;

/**
 * Why a plane does not decode, or not cleanly.
 *
 * @param kind what is wrong
 * @param offset the byte where it was noticed, or -1 where nobody can tell
 * @param detail the decoder's own words, for engineers
 */
public record PlaneFault(Kind kind, long offset, String detail) {

  /** What is wrong with a plane. */
  public enum Kind {
    /** The file cannot be read from the disk. */
    UNREADABLE,
    EMPTY,
    NOT_JPEG,
    /** The data end before the picture does. */
    TRUNCATED,
    /** The data contradict themselves. */
    CORRUPT,
    /** A kind of JPEG that no imager of this type writes. */
    UNSUPPORTED,
    /** It claims more pixels than any plane can have. */
    TOO_LARGE
  }
}
