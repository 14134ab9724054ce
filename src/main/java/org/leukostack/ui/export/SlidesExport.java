package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.SlideIds;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.export.tidy.EarlierExport;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.model.Problem;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;

/**
 * Exports slides one after the other, each into a folder of its own; one that cannot be exported
 * holds up none. Runs off the FX thread.
 *
 * @param folders of the slides
 * @param choice how
 * @param userData the user's data folder, which need not be there
 * @param progress is told of slides
 */
record SlidesExport(List<Path> folders, Choice choice, Path userData, ProgressListener progress)
    implements Callable<List<SlidesExport.Outcome>> {

  SlidesExport {
    folders = List.copyOf(folders);
  }

  /**
   * How slides are exported.
   *
   * @param root the folder that gets a folder for each
   * @param cropSize edge length of the crops in pixels
   * @param which cells, by their verdict
   * @param replace whether exports that are of something else are replaced
   */
  record Choice(Path root, int cropSize, Which which, boolean replace) {}

  /** What became of a slide. */
  sealed interface Outcome {

    Path folder();

    /** There is a new export. */
    record Exported(Path folder, ExportReport report) implements Outcome {

      /** Whether nothing was left out, and nothing is doubtful. */
      boolean isSound() {
        return report.isComplete()
            && report.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
      }
    }

    /**
     * Its export was made of the same before.
     *
     * @param destination the folder that has it
     */
    record PassedOver(Path folder, Path destination) implements Outcome {}

    /** Its planes or its review cannot be read. */
    record Unreadable(Path folder, Problem obstacle) implements Outcome {}

    /** Nothing was written. */
    record Refused(Path folder, ExportException reason) implements Outcome {}

    /** Nobody knows why; the log has it. */
    record Failed(Path folder) implements Outcome {}
  }

  @Override
  public List<Outcome> call() throws InterruptedException {
    Map<Path, String> ids = SlideIds.of(folders, Map.of());
    Slides slides = new Slides(userData, AppVersion.get());
    List<Outcome> outcomes = new ArrayList<>();
    for (Path folder : folders) {
      outcomes.add(export(slides, folder, ids.get(folder)));
      progress.fieldsDone(outcomes.size(), folders.size());
    }
    return outcomes;
  }

  private Outcome export(Slides slides, Path folder, @Nullable String id)
      throws InterruptedException {
    try {
      return switch (slides.forExport(Slides.read(folder), null)) {
        case Slide.Ready ready -> export(folder, ExportPlan.of(request(ready, id)));
        case Slide.Unreadable(TestFolder _, Problem obstacle) ->
            new Outcome.Unreadable(folder, obstacle);
        case Slide.ReviewUnreadable(TestFolder _, Problem obstacle) ->
            new Outcome.Unreadable(folder, obstacle);
      };
    } catch (ExportException e) {
      if (e.getCause() != null) {
        AppLog.warning("Export of " + folder + " failed", e);
      }
      return new Outcome.Refused(folder, e);
    } catch (RuntimeException | OutOfMemoryError e) {
      AppLog.error("Export of " + folder + " failed", e);
      return new Outcome.Failed(folder);
    }
  }

  private ExportRequest request(Slide.Ready slide, @Nullable String id) {
    ExportRequest request =
        ExportRequest.of(slide, choice.root())
            .withCropSize(choice.cropSize())
            .withWhich(choice.which())
            .withReplace(choice.replace());
    return id == null ? request : request.withFolderName(id);
  }

  private static Outcome export(Path folder, ExportPlan plan)
      throws ExportException, InterruptedException {
    return EarlierExport.of(plan) instanceof EarlierExport.Same
        ? new Outcome.PassedOver(folder, plan.request().destination())
        : new Outcome.Exported(folder, Exporter.run(plan, (done, all) -> {}));
  }
}
