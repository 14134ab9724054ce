package org.leukostack.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leukostack.files.IoFault;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.UndecodablePlane;

/**
 * Tells planes that the disk lost while they were exported, as when it is unplugged, from those
 * that never could be read.
 */
public final class LostPlanes {

  private LostPlanes() {}

  /**
   * The failure of a run that met a lost plane; empty if it met none. A plane was there when the
   * folder was read, so one that is gone is lost. One that cannot be read may have been so before:
   * that fails the run only if there is an earlier export, whose crops of it would be lost, or if
   * the whole folder is away.
   *
   * @param replaces whether an earlier export, which has crops, would be replaced
   * @param began when the run did
   */
  public static Optional<ExportException> failure(
      ExportPlan plan, List<FieldOutcome> outcomes, boolean replaces, Instant began) {
    Path folder = plan.request().slide().folder().path();
    for (FieldOutcome outcome : outcomes) {
      for (Problem problem : outcome.problems()) {
        if (problem instanceof UndecodablePlane(Plane plane, PlaneFault.Unreadable(IoFault fault))
            && isLost(plane.file(), fault, replaces, folder, began)) {
          return Optional.of(
              new ExportException(ExportException.Reason.PLANE_LOST, plane.file(), fault));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLost(
      Path plane, IoFault fault, boolean replaces, Path folder, Instant began) {
    return switch (fault.kind()) {
      case NOT_REGULAR, IS_A_FOLDER -> isNewerThan(began, plane); // else it never was a plane
      case STALE, DEVICE, NOT_A_FOLDER, TOO_MANY_OPEN -> true;
      case MISSING ->
          replaces || !Files.exists(plane, LinkOption.NOFOLLOW_LINKS) || !isThere(folder);
      default -> replaces || !isThere(folder);
    };
  }

  /** Something that was put into the place of a plane while the run went on. */
  private static boolean isNewerThan(Instant began, Path path) {
    try {
      return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant().isAfter(began);
    } catch (IOException e) {
      return true; // it is gone by now
    }
  }

  private static boolean isThere(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return false;
    }
  }
}
