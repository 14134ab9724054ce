package org.leukostack.batch;

import java.util.Locale;
import org.leukostack.export.ExportException;

/** A slide of which nothing was made. */
final class SlideFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  SlideFailedException(Failure.Kind kind, String cause, Object file) {
    super(kind + ": " + cause + ", " + file);
    failure = new Failure(kind, cause, file.toString());
  }

  static SlideFailedException of(ExportException e) {
    String cause = e.reason().name().toLowerCase(Locale.ROOT);
    return new SlideFailedException(kind(e.reason()), cause, e.path());
  }

  private static Failure.Kind kind(ExportException.Reason reason) {
    return switch (reason) {
      case NOTHING_TO_READ, KEEPS_EXPORT, NO_NAME, RESERVED_NAME, INSIDE_TEST_FOLDER ->
          Failure.Kind.SLIDE;
      case PLANE_LOST,
          OPEN_TO_ALL,
          STRANDED,
          EXPORT_EXISTS,
          HOLDS_OTHER_FILES,
          NOT_A_FOLDER,
          BUSY,
          NO_SPACE,
          NOT_WRITABLE,
          NAME_TOO_LONG ->
          Failure.Kind.DISK;
    };
  }

  Failure failure() {
    return failure;
  }
}
