package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.export.ExportCrew;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.model.TestFolder;
import org.leukostack.planes.PlaneReader;

/** Makes an export in the layout of the published data set. */
public final class Exporter {

  private Exporter() {}

  /** Loads what replacing an export takes, ahead of the first one. */
  public static void prepareToReplace() {
    AtomicExchange.prepare();
  }

  /**
   * Writes the export beside its destination and renames it at the end. Interrupting the calling
   * thread cancels it.
   *
   * @throws ExportException if it could not be made; the destination is as it was
   * @throws InterruptedException if it was cancelled; the destination is as it was
   */
  public static ExportReport run(ExportPlan plan, ExportCrew.Progress progress)
      throws ExportException, InterruptedException {
    long start = System.nanoTime();
    OutputPaths paths = OutputPaths.of(plan.request());
    List<Path> made = missing(paths.root());
    boolean done = false;
    try {
      Files.createDirectories(paths.root());
      ExportReport report;
      try (OutputLock _ = OutputLock.take(paths)) {
        Publication publication = new Publication(paths, plan.request().replace());
        publication.recover();
        TestFolder folder = plan.request().slide().folder();
        if (folder.fields().isEmpty()) {
          throw new ExportException(Reason.NOTHING_TO_READ, folder.path());
        }
        report = new ExportRun(plan, paths, publication, start).make(progress);
      }
      done = true;
      return report;
    } catch (ClosedByInterruptException e) {
      throw PlaneReader.cancelled(e);
    } catch (IOException e) {
      throw WriteFailures.translate(e, paths.root());
    } finally {
      if (!done) {
        deleteEmpty(made);
      }
    }
  }

  /** The folders on the way to one that are not there yet, the lowest first. */
  private static List<Path> missing(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder; at != null && !FolderTree.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    return missing;
  }

  private static void deleteEmpty(List<Path> folders) {
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        return; // in use by now
      }
    }
  }
}
