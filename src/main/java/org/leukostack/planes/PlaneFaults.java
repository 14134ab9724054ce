package org.leukostack.planes;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.leukostack.files.IoFault;
import org.leukostack.jpeg.JpegDamage;
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
          case TOO_MANY_SCANS -> Kind.TOO_MANY_SCANS;
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

  /** What a decoder went on after while it decoded a plane; one problem a kind. */
  public static List<Problem> damage(Plane plane, List<JpegDamage> damage) {
    return faults(damage).map(fault -> (Problem) new Problem.DamagedPlane(plane, fault)).toList();
  }

  /** What a decoder went on after in data that no crop is cut from; one problem a kind. */
  public static List<Problem> damageOutsideCrops(Plane plane, List<JpegDamage> damage) {
    return faults(damage)
        .map(fault -> (Problem) new Problem.DamageOutsideCrops(plane, fault))
        .toList();
  }

  private static Stream<PlaneFault> faults(List<JpegDamage> damage) {
    return damage.stream()
        .map(PlaneFaults::kind)
        .distinct()
        .map(kind -> new PlaneFault.WrongData(kind, -1, damage.toString()));
  }

  private static Kind kind(JpegDamage damage) {
    return switch (damage) {
      case ENDS_EARLY -> Kind.TRUNCATED;
      case SCANS_MISSING -> Kind.INCOMPLETE;
      case EXTRANEOUS_BYTES, RESTART_MARKERS, NO_CODE, SCAN_HEADER, SCAN_ORDER, COLOUR_TRANSFORM ->
          Kind.CORRUPT;
    };
  }
}
