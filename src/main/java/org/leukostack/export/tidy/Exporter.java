package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.output.OutputFolder;
import org.leukostack.export.output.WriteFailures;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.TestFolder;
import org.leukostack.planes.PlaneReader;

/** Makes an export in the layout of the published data set. */
public final class Exporter {

  /** An export that was made, and what is noted of it there. */
  public record Made(ExportReport report, ExportNote note) {}

  private Exporter() {}

  /**
   * Writes the export beside its destination and renames it at the end. Interrupting the calling
   * thread cancels it.
   *
   * @throws ExportException if it could not be made; the destination is as it was
   * @throws InterruptedException if it was cancelled; the destination is as it was
   */
  public static ExportReport run(ExportPlan plan, ProgressListener progress)
      throws ExportException, InterruptedException {
    return make(plan, progress).report();
  }

  /** As {@link #run}, which tells what is noted in the export as well. */
  public static Made make(ExportPlan plan, ProgressListener progress)
      throws ExportException, InterruptedException {
    long start = System.nanoTime();
    Instant began = Instant.now();
    ExportRequest request = plan.request();
    TestFolder folder = request.slide().folder();
    try (OutputFolder output =
        OutputFolder.open(
            request.outputRoot(),
            request.folderName(),
            folder,
            ExportFolder.LAYOUT,
            request.replace())) {
      if (folder.fields().isEmpty()) {
        throw new ExportException(Reason.NOTHING_TO_READ, folder.path());
      }
      return fill(output, new ExportRun(plan, output, start, began), progress);
    }
  }

  private static Made fill(OutputFolder output, ExportRun run, ProgressListener progress)
      throws ExportException, InterruptedException {
    try {
      return run.make(progress);
    } catch (ClosedByInterruptException e) {
      throw PlaneReader.cancelled(e);
    } catch (IOException e) {
      throw WriteFailures.translate(e, output.root());
    }
  }
}
