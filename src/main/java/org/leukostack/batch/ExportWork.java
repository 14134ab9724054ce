package org.leukostack.batch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.tidy.EarlierExport;
import org.leukostack.export.tidy.ExportNote;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.model.Problem;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;

/**
 * Exports slides.
 *
 * @param jobs how many fields are worked at a time
 */
record ExportWork(BatchPlan plan, Product.Exports product, Slides slides, int jobs)
    implements SlideWork {

  @Override
  public Optional<Result> find(BatchSlide slide) throws SlideFailedException, InterruptedException {
    return EarlierExport.of(exportPlan(slide)) instanceof EarlierExport.Same(ExportNote note)
        ? Optional.of(result(note))
        : Optional.empty();
  }

  @Override
  public Result make(BatchSlide slide, ProgressListener progress)
      throws SlideFailedException, InterruptedException {
    try {
      ExportPlan of = exportPlan(slide);
      if (EarlierExport.of(of) instanceof EarlierExport.Same(ExportNote note)) {
        return result(note); // a process was killed between the export and its entry
      }
      ExportNote made = Exporter.make(of, progress).note();
      if (EarlierExport.isOfWhatIsThere(of, made)) {
        return result(made);
      }
      throw new SlideFailedException(Failure.Kind.DISK, "changed_meanwhile", slide.folder());
    } catch (ExportException e) {
      throw SlideFailedException.of(e);
    }
  }

  private ExportPlan exportPlan(BatchSlide slide)
      throws SlideFailedException, InterruptedException {
    TestFolder folder = Slides.read(slide.folder());
    ReadingName reading = plan.options().reading();
    if (reading != null && !folder.fields().isEmpty() && !slides.hasReading(folder, reading)) {
      throw new SlideFailedException(Failure.Kind.SLIDE, "reading_missing", folder.path());
    }
    return switch (slides.forExport(folder, reading)) {
      case Slide.Ready ready -> ExportPlan.of(request(ready, slide));
      case Slide.Unreadable(TestFolder _, Problem.FolderMissing missing) ->
          throw new SlideFailedException(Failure.Kind.SLIDE, "folder_missing", missing.file());
      case Slide.Unreadable(TestFolder _, Problem obstacle) ->
          throw new SlideFailedException(Failure.Kind.DISK, "unreadable", obstacle.file());
      case Slide.ReviewUnreadable(TestFolder _, Problem obstacle) ->
          throw new SlideFailedException(Failure.Kind.SLIDE, "review_unreadable", obstacle.file());
    };
  }

  private ExportRequest request(Slide.Ready ready, BatchSlide slide) {
    return ExportRequest.of(ready, plan.output())
        .withFolderName(slide.id())
        .withCropSize(product.cropSize())
        .withWhich(product.which())
        .withJobs(jobs)
        .withReplace(true);
  }

  private static Result result(ExportNote note) {
    ExportNote.Counts made = note.counts();
    Map<String, Long> counts =
        Map.of(
            Counts.FIELDS, (long) made.fields(),
            Counts.CELLS, (long) made.cells(),
            Counts.CROPS, (long) made.crops(),
            Counts.BYTES, made.bytes(),
            Counts.LEFT_OUT, (long) made.leftOut(),
            Counts.ERRORS, (long) made.errors());
    Map<String, String> digests = new TreeMap<>(note.tables());
    digests.putAll(Digests.of(note.inputs()));
    return new Result(note.testId(), note.version(), counts, digests);
  }
}
