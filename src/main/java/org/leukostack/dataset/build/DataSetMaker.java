package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.DataSetException.Reason;
import org.leukostack.dataset.Labels;
import org.leukostack.dataset.format.Formats;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.output.OutputFolder;
import org.leukostack.export.output.WriteFailures;
import org.leukostack.home.AppVersion;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.TestFolder;
import org.leukostack.planes.PlaneReader;
import org.leukostack.slides.Slides;

/**
 * Makes a data set: first a part of each slide, in a folder beside the place of the data set that
 * outlives the run, and then all files of the parts alone. A run that was cancelled or killed goes
 * on with the parts that are there.
 */
public final class DataSetMaker {

  private final DataSetRequest request;
  private final SlideWatcher watcher;
  private final Labels labels;
  private final List<PartRecord> parts = new ArrayList<>();
  private final List<LeftOutSlide> leftOut = new ArrayList<>();

  private DataSetMaker(DataSetRequest request, SlideWatcher watcher) throws DataSetException {
    this.request = request;
    this.watcher = watcher;
    labels = new Labels(request.classes());
  }

  /** Where the parts come from. */
  @FunctionalInterface
  private interface Source {
    void read(OutputFolder output) throws ExportException, IOException, InterruptedException;
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
    DataSetMaker maker = new DataSetMaker(request, watcher);
    SlideIntake intake = new SlideIntake(new Slides(userData, AppVersion.get()), request.reading());
    return maker.make(output -> maker.cut(intake, output));
  }

  /**
   * Makes it of parts that are there: the same bytes as if it were made of their slides.
   *
   * @param request of all slides, those that are left out among them
   * @param parts the folders of the parts, which stay
   * @param leftOut the other slides
   * @throws DataSetException if it cannot be made as it is asked for; nothing was written
   * @throws ExportException if it could not be written; the destination is as it was
   * @throws InterruptedException if it was cancelled; the destination is as it was
   */
  public static DataSetReport join(
      DataSetRequest request, List<Path> parts, List<LeftOutSlide> leftOut)
      throws DataSetException, ExportException, InterruptedException {
    DataSetMaker maker = new DataSetMaker(request, SlideWatcher.NONE);
    return maker.make(
        _ -> {
          for (Path part : parts) {
            maker.parts.add(SlideParts.read(part));
          }
          leftOut.stream()
              .sorted(Comparator.comparing(slide -> slide.folder().testId()))
              .forEach(maker.leftOut::add);
        });
  }

  private DataSetReport make(Source source)
      throws DataSetException, ExportException, InterruptedException {
    long start = System.nanoTime();
    try (OutputFolder output =
        OutputFolder.open(
            request.out(), request.slides(), DataSetLayout.LAYOUT, request.replace())) {
      return make(output, source, start);
    }
  }

  private DataSetReport make(OutputFolder output, Source source, long start)
      throws DataSetException, ExportException, InterruptedException {
    try {
      source.read(output);
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

  /** Cuts the slides, and uses again the parts that a run left that was not finished. */
  private void cut(SlideIntake intake, OutputFolder output)
      throws ExportException, IOException, InterruptedException {
    boolean replaces = output.earlier().isPresent();
    PartMaker maker =
        new PartMaker(
            request.options().only(),
            Formats.partFiles(request.options().formats()),
            ExportRequest.defaultJobs());
    List<Path> sorted =
        request.slides().stream().sorted(Comparator.comparing(TestFolder::testIdOf)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      Path path = sorted.get(i);
      ProgressListener progress = watcher.begins(TestFolder.testIdOf(path), i + 1, sorted.size());
      switch (intake.read(path)) {
        case SlideIntake.Taken.Out(LeftOutSlide slide) -> {
          leftOut.add(slide);
          watcher.leftOut(slide);
        }
        case SlideIntake.Taken.In(var ready) -> {
          Path folder = PartMaker.folder(output.parts(), ready.folder());
          PartMaker.Made made = maker.make(ready, folder, replaces, progress);
          parts.add(made.part());
          watcher.done(made.part().part(), made.plan(), made.findings());
        }
      }
    }
  }
}
