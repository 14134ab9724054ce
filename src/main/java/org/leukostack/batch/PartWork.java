package org.leukostack.batch;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.PartRecord;
import org.leukostack.dataset.build.SlideParts;
import org.leukostack.export.ExportException;
import org.leukostack.export.SlideInputs;
import org.leukostack.export.output.WriteFailures;
import org.leukostack.model.ProgressListener;
import org.leukostack.planes.PlaneReader;

/** Makes the parts of a data set. */
record PartWork(BatchPlan plan, PartFolders folders, SlideParts parts) implements SlideWork {

  /** Of the digest of what a part says of itself. */
  static final String PART = "part";

  @Override
  public Optional<Result> find(BatchSlide slide) throws SlideFailedException, InterruptedException {
    Path place = folders.of(slide.id());
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try {
      Optional<PartRecord> found = parts.find(slide.folder(), place);
      return found.isPresent() ? Optional.of(result(found.get(), place)) : Optional.empty();
    } catch (IOException e) {
      throw failure(e, place);
    }
  }

  @Override
  public Result make(BatchSlide slide, ProgressListener progress)
      throws SlideFailedException, InterruptedException {
    Optional<Result> kept = find(slide); // a process was killed between the part and its entry
    if (kept.isPresent()) {
      return kept.get();
    }
    Path place = folders.of(slide.id());
    try {
      Path opened = folders.open(slide.id());
      try {
        return make(slide, opened, progress);
      } finally {
        PartFolders.close(opened);
      }
    } catch (ClosedByInterruptException e) {
      throw PlaneReader.cancelled(e);
    } catch (ExportException e) {
      throw SlideFailedException.of(e);
    } catch (IOException e) {
      throw failure(e, place);
    }
  }

  private Result make(BatchSlide slide, Path opened, ProgressListener progress)
      throws SlideFailedException, ExportException, IOException, InterruptedException {
    Path made = PartFolders.made(opened);
    boolean replaces = Files.exists(plan.output());
    return switch (parts.make(slide.folder(), made, replaces, progress)) {
      case SlideParts.Outcome.Out(LeftOutSlide leftOut) -> throw LeftOutCause.failure(leftOut);
      case SlideParts.Outcome.Made(PartRecord part) -> {
        Result result = result(part, made);
        folders.put(slide.id(), opened);
        yield result;
      }
    };
  }

  private static SlideFailedException failure(IOException e, Path place) {
    return SlideFailedException.of(WriteFailures.translate(e, place));
  }

  private static Result result(PartRecord record, Path folder) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    counts.put(Counts.FIELDS, (long) record.part().made().fields());
    counts.put(Counts.CELLS, (long) record.part().cells().size());
    counts.put(
        Counts.CROPS,
        record.part().cells().stream().mapToLong(c -> c.field().stackNumbers().size()).sum());
    counts.put(Counts.LEFT_OUT, (long) record.part().made().leftOut());
    counts.put(Counts.ERRORS, (long) record.part().made().errors());
    counts.put(Counts.WARNINGS, (long) record.part().made().warnings());
    SlideInputs inputs = record.inputs();
    Map<String, String> digests = new TreeMap<>(Digests.of(inputs));
    digests.put(PART, SlideParts.digest(folder));
    return new Result(record.part().testId(), record.version(), counts, digests);
  }
}
