package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.DataSetException.Reason;
import org.leukostack.dataset.Labels;
import org.leukostack.dataset.format.Formats;
import org.leukostack.export.ExportException;
import org.leukostack.export.output.OutputFolder;
import org.leukostack.export.output.WriteFailures;
import org.leukostack.home.AppVersion;
import org.leukostack.model.Problem;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.TestFolder;
import org.leukostack.planes.PlaneReader;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;

/**
 * Makes a data set: first a part of each slide, in a folder beside the place of the data set that
 * outlives the run, and then all files of the parts alone. A run that was cancelled or killed goes
 * on with the parts that are there.
 */
public final class DataSetMaker {

  private final DataSetRequest request;
  private final Slides slides;
  private final SlideWatcher watcher;
  private final Labels labels;
  private final List<PartRecord> parts = new ArrayList<>();
  private final List<LeftOutSlide> leftOut = new ArrayList<>();

  private DataSetMaker(DataSetRequest request, Path userData, SlideWatcher watcher)
      throws DataSetException {
    this.request = request;
    this.watcher = watcher;
    slides = new Slides(userData, AppVersion.get());
    labels = new Labels(request.classes());
  }

  /**
   * Makes it. Interrupting the calling thread cancels it.
   *
   * @param userData the user's data folder, which has the reviews that are not beside their planes
   * @throws DataSetException if it cannot be made as it is asked for; nothing was written
   * @throws ExportException if it could not be written; the destination is as it was
   * @throws InterruptedException if it was cancelled; the destination is as it was, and what is
   *     made of slides already need not be made again
   */
  public static DataSetReport make(DataSetRequest request, Path userData, SlideWatcher watcher)
      throws DataSetException, ExportException, InterruptedException {
    DataSetMaker maker = new DataSetMaker(request, userData, watcher);
    long start = System.nanoTime();
    try (OutputFolder output =
        OutputFolder.open(
            request.out(), request.slides(), DataSetLayout.LAYOUT, request.replace())) {
      return maker.make(output, start);
    }
  }

  private DataSetReport make(OutputFolder output, long start)
      throws DataSetException, ExportException, InterruptedException {
    try {
      boolean replaces = output.earlier().isPresent();
      PartMaker maker =
          new PartMaker(
              output.parts(),
              request.options().only(),
              Formats.partFiles(request.options().formats()),
              replaces);
      readSlides(maker);
      if (parts.stream().allMatch(part -> part.part().cells().isEmpty())) {
        output.deleteParts();
        throw new DataSetException(Reason.NO_CELLS, request.slides().size());
      }
      Assembly assembly = new Assembly(request, labels, parts, leftOut);
      Path scratch = output.parts().resolve("left-out");
      OutputFolder.delete(scratch); // of a run that was killed
      Files.createDirectory(scratch);
      assembly.write(output.partial(), scratch, watcher);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      output.publish();
      output.deleteParts();
      return assembly.report(request.out(), Duration.ofNanos(System.nanoTime() - start));
    } catch (ClosedByInterruptException e) {
      throw PlaneReader.cancelled(e);
    } catch (IOException e) {
      throw WriteFailures.translate(e, output.root());
    }
  }

  private void readSlides(PartMaker maker)
      throws ExportException, IOException, InterruptedException {
    List<Path> sorted =
        request.slides().stream().sorted(Comparator.comparing(TestFolder::testIdOf)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      Path path = sorted.get(i);
      ProgressListener progress = watcher.begins(TestFolder.testIdOf(path), i + 1, sorted.size());
      TestFolder folder = Slides.read(path);
      Optional<LeftOutSlide> obstacle = obstacle(folder);
      if (obstacle.isPresent()) {
        leaveOut(obstacle.get());
        continue;
      }
      switch (slides.forExport(folder, request.reading())) {
        case Slide.Unreadable(TestFolder nothing, Problem problem) ->
            leaveOut(new LeftOutSlide(nothing, LeftOutSlide.Reason.UNREADABLE, problem));
        case Slide.ReviewUnreadable(TestFolder nothing, Problem problem) ->
            leaveOut(new LeftOutSlide(nothing, LeftOutSlide.Reason.REVIEW_UNREADABLE, problem));
        case Slide.Ready ready -> {
          PartMaker.Made made = maker.make(ready, progress);
          parts.add(made.part());
          watcher.done(made.part().part(), made.plan(), made.findings());
        }
      }
    }
  }

  /** What keeps a slide from being looked at. */
  private Optional<LeftOutSlide> obstacle(TestFolder folder) {
    if (folder.fields().isEmpty()) {
      boolean isThere =
          folder.problems().stream()
              .noneMatch(
                  p -> p instanceof Problem.FolderMissing || p instanceof Problem.Unreadable);
      LeftOutSlide.Reason reason =
          isThere ? LeftOutSlide.Reason.NO_FIELDS : LeftOutSlide.Reason.UNREADABLE;
      Problem first = folder.problems().isEmpty() ? null : folder.problems().getFirst();
      return Optional.of(new LeftOutSlide(folder, reason, first));
    }
    return Stream.ofNullable(request.reading())
        .filter(reading -> !slides.hasReading(folder, reading))
        .map(reading -> new LeftOutSlide(folder, LeftOutSlide.Reason.READING_MISSING, null))
        .findFirst();
  }

  private void leaveOut(LeftOutSlide slide) {
    leftOut.add(slide);
    watcher.leftOut(slide);
  }
}
