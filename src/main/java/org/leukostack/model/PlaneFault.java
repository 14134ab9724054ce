package org.leukostack.model;

import org.leukostack.files.IoFault;

/** Why a plane does not decode, or not cleanly. */
public sealed interface PlaneFault {

  /** What is wrong with a plane. */
  enum Kind {
    /** The file cannot be read from the disk. */
    UNREADABLE,
    EMPTY,
    NOT_JPEG,
    /** The data end before the picture does. */
    TRUNCATED,
    /** Scans of a progressive picture are missing, by which it would be sharper. */
    INCOMPLETE,
    /** The data contradict themselves. */
    CORRUPT,
    /** A kind of JPEG that no imager of this type writes. */
    UNSUPPORTED,
    /** More bytes or pixels than any plane can have, or than there is memory for. */
    TOO_LARGE,
    /** More scans than are read: a few kilobytes of them take minutes. */
    TOO_MANY_SCANS
  }

  Kind kind();

  /** The file cannot be read from the disk. */
  record Unreadable(IoFault reason) implements PlaneFault {
    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }

  /**
   * The file was read, but its data are wrong.
   *
   * @param kind any but {@link Kind#UNREADABLE}
   * @param offset the byte where it was noticed, or -1 if unknown
   * @param detail the decoder's own words, for engineers: never shown
   */
  record WrongData(Kind kind, long offset, String detail) implements PlaneFault {}
}
