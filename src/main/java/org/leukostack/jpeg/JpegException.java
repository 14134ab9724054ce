package org.leukostack.jpeg;

import java.io.IOException;

/** A JPEG that cannot be decoded: why, and at which byte. */
public final class JpegException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why a JPEG cannot be decoded. */
  public enum Reason {
    EMPTY,
    NOT_JPEG,
    TRUNCATED,
    CORRUPT,
    UNSUPPORTED,
    TOO_LARGE,
    TOO_MANY_SCANS
  }

  private final Reason reason;
  private final long offset;

  /**
   * @param offset the byte where it was noticed, or -1 if unknown
   * @param detail for engineers
   */
  public JpegException(Reason reason, long offset, String detail) {
    super(detail);
    this.reason = reason;
    this.offset = offset;
  }

  public JpegException(Reason reason, long offset, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
    this.offset = offset;
  }

  public Reason reason() {
    return reason;
  }

  public long offset() {
    return offset;
  }
}
