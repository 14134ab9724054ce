package org.leukostack.planes;

import java.io.IOException;
import java.util.List;
import org.leukostack.files.IoFault;
import org.leukostack.jpeg.JpegException;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.PlaneFault.Kind;
import org.leukostack.model.Problem;

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

  /** What a decoder warned of while it decoded a plane. */
  public static List<Problem> damage(Plane plane, List<String> warnings) {
    return warnings.stream()
        .<Problem>map(
            warning ->
                new Problem.DamagedPlane(
                    plane, new PlaneFault.WrongData(Kind.CORRUPT, -1, warning)))
        .toList();
  }
}
