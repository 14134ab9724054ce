package org.leukostack.planes;

import java.io.IOException;
import org.leukostack.files.IoFault;
import org.leukostack.jpeg.JpegException;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.PlaneFault.Kind;

/** Says what is wrong with a plane whose reading or decoding failed. */
public final class PlaneFaults {

  private PlaneFaults() {}

  /** The fault of a plane that was read but does not decode. */
  public static PlaneFault of(JpegException e) {
    Kind kind =
        switch (e.reason()) {
          case EMPTY -> Kind.EMPTY;
          case NOT_JPEG -> Kind.NOT_JPEG;
          case TRUNCATED -> Kind.TRUNCATED;
          case CORRUPT -> Kind.CORRUPT;
          case UNSUPPORTED -> Kind.UNSUPPORTED;
          case TOO_LARGE -> Kind.TOO_LARGE;
        };
    return new PlaneFault.WrongData(kind, e.offset(), String.valueOf(e.getMessage()));
  }

  /** The fault of a plane that could not be read, or does not decode. */
  public static PlaneFault of(IOException e) {
    if (e instanceof JpegException jpeg) {
      return of(jpeg);
    }
    return new PlaneFault.Unreadable(IoFault.of(e));
  }
}
