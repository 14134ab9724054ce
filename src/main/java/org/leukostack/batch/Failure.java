package org.leukostack.batch;

import org.leukostack.json.Spelled;

/**
 * Why a slide was not exported.
 *
 * @param kind what to do about it
 * @param cause in a word of files: {@code nothing_to_read}
 * @param file the file or folder in question; empty if there is none
 */
public record Failure(Kind kind, String cause, String file) {

  /** What is to be done about it. */
  public enum Kind implements Spelled {
    /** The slide is broken or gone, or its review cannot be read: somebody has to look at it. */
    SLIDE,
    /** A disk did not give or take what it should: to be tried again. */
    DISK,
    /** The process ended before the slide did, as often as it was tried: it is set aside. */
    KILLED
  }
}
