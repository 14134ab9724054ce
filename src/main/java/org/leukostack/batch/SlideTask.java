package org.leukostack.batch;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.batch.LedgerEntry.Tries;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.SlideInputs;
import org.leukostack.export.tidy.EarlierExport;
import org.leukostack.export.tidy.ExportNote;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.home.AppLog;
import org.leukostack.model.Problem;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;

/** Exports slides of a plan one by one, and tells the ledger before and after each. */
final class SlideTask {

  /** A slide during which that many processes were killed is set aside. */
  private static final int KILLS = 2;

  /** A disk that fails is asked so often. */
  private static final int DISK_TRIES = 3;

  private final BatchPlan plan;
  private final Ledger ledger;
  private final Slides slides;
  private final int jobs;
  private final Worker self = Worker.self();

  /**
   * @param jobs how many fields are worked at a time
   */
  SlideTask(BatchPlan plan, Ledger ledger, Slides slides, int jobs) {
    this.plan = plan;
    this.ledger = ledger;
    this.slides = slides;
    this.jobs = jobs;
  }

  /** A slide that was not exported. */
  private static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    private FailedException(Failure.Kind kind, String cause, Object file) {
      super(kind + ": " + cause + ", " + file);
      failure = new Failure(kind, cause, file.toString());
    }
  }

  /**
   * Exports a slide unless that is done.
   *
   * @param named whether it was named by somebody: it is then tried even if it was set aside
   * @throws IOException if the ledger cannot be read or written
   * @throws InterruptedException if the thread is interrupted; the ledger has the slide as it was
   */
  SlideOutcome run(BatchSlide slide, boolean named, ProgressListener progress)
      throws IOException, InterruptedException {
    LedgerEntry before = ledger.read(slide.id()).orElse(null);
    Tries tries = before == null ? Tries.NONE : before.tries();
    if (before != null) {
      switch (before.status()) {
        case STARTED -> {
          if (before.worker().isAliveHere() && !before.worker().equals(self)) {
            return new SlideOutcome.UnderWay(before);
          }
          tries = new Tries(tries.begun(), tries.killed() + 1);
          if (tries.killed() >= KILLS && !named) {
            return new SlideOutcome.SetAside(write(setAside(before, tries)));
          }
        }
        case FAILED -> {
          if (isSetAside(before) && !named) {
            return new SlideOutcome.SetAside(before);
          }
        }
        case DONE, DONE_WITH_FINDINGS -> {
          if (isAsItWas(slide)) {
            return new SlideOutcome.PassedOver(before);
          }
        }
      }
    }
    return begin(slide, new Tries(tries.begun() + 1, named ? 0 : tries.killed()), before, progress);
  }

  private static boolean isSetAside(LedgerEntry entry) {
    Failure failure = entry.failure();
    return failure != null && failure.kind() == Failure.Kind.KILLED;
  }

  private static LedgerEntry setAside(LedgerEntry before, Tries tries) {
    Failure killed = new Failure(Failure.Kind.KILLED, "killed", "");
    return new LedgerEntry(
        before.id(), SlideStatus.FAILED, killed, tries, before.worker(), 0, null);
  }

  /** Whether the export of a slide would be made of the same again, and is whole. */
  private boolean isAsItWas(BatchSlide slide) throws InterruptedException {
    try {
      return EarlierExport.of(exportPlan(slide)) instanceof EarlierExport.Same;
    } catch (FailedException | RuntimeException | OutOfMemoryError e) {
      return false; // the run says so
    }
  }

  private SlideOutcome begin(
      BatchSlide slide, Tries tries, @Nullable LedgerEntry before, ProgressListener progress)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    write(new LedgerEntry(slide.id(), SlideStatus.STARTED, null, tries, self, 0, null));
    try {
      return end(slide, tries, start, progress);
    } catch (InterruptedException e) {
      // nobody was killed: what is told of the slide must not say so
      write(
          before != null && before.status() != SlideStatus.STARTED
              ? before
              : cancelled(slide, tries));
      throw e;
    }
  }

  private LedgerEntry cancelled(BatchSlide slide, Tries tries) {
    Failure failure = new Failure(Failure.Kind.DISK, "cancelled", "");
    return new LedgerEntry(slide.id(), SlideStatus.FAILED, failure, tries, self, 0, null);
  }

  private SlideOutcome end(BatchSlide slide, Tries tries, long start, ProgressListener progress)
      throws IOException, InterruptedException {
    for (int tried = 1; ; tried++) {
      try {
        Result result = export(slide, progress);
        boolean isSound = result.count("left_out") == 0 && result.count("errors") == 0;
        SlideStatus status = isSound ? SlideStatus.DONE : SlideStatus.DONE_WITH_FINDINGS;
        return new SlideOutcome.Ran(
            write(new LedgerEntry(slide.id(), status, null, tries, self, seconds(start), result)));
      } catch (FailedException e) {
        if (e.failure.kind() == Failure.Kind.DISK && tried < DISK_TRIES) {
          continue;
        }
        LedgerEntry failed =
            new LedgerEntry(
                slide.id(), SlideStatus.FAILED, e.failure, tries, self, seconds(start), null);
        return new SlideOutcome.Ran(write(failed));
      }
    }
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }

  private LedgerEntry write(LedgerEntry entry) throws IOException {
    ledger.write(entry);
    return entry;
  }

  private Result export(BatchSlide slide, ProgressListener progress)
      throws FailedException, InterruptedException {
    try {
      ExportPlan plan = exportPlan(slide);
      if (EarlierExport.of(plan) instanceof EarlierExport.Same(ExportNote note)) {
        return result(note); // a process was killed between the export and its entry
      }
      ExportReport _ = Exporter.run(plan, progress);
      if (EarlierExport.of(plan) instanceof EarlierExport.Same(ExportNote note)) {
        return result(note);
      }
      throw new FailedException(Failure.Kind.DISK, "changed_meanwhile", slide.folder());
    } catch (ExportException e) {
      throw new FailedException(kind(e.reason()), spelling(e.reason()), e.path());
    } catch (OutOfMemoryError e) {
      AppLog.error("With " + slide.folder(), e);
      throw new FailedException(Failure.Kind.SLIDE, "out_of_memory", slide.folder());
    } catch (RuntimeException e) {
      AppLog.error("With " + slide.folder(), e);
      throw new FailedException(Failure.Kind.SLIDE, "unexpected", slide.folder());
    }
  }

  private ExportPlan exportPlan(BatchSlide slide) throws FailedException, InterruptedException {
    TestFolder folder = Slides.read(slide.folder());
    ReadingName reading = plan.options().reading();
    if (reading != null && !folder.fields().isEmpty() && !slides.hasReading(folder, reading)) {
      throw new FailedException(Failure.Kind.SLIDE, "reading_missing", folder.path());
    }
    return switch (slides.forExport(folder, reading)) {
      case Slide.Ready ready -> ExportPlan.of(request(ready, slide));
      case Slide.Unreadable(TestFolder _, Problem.FolderMissing missing) ->
          throw new FailedException(Failure.Kind.SLIDE, "folder_missing", missing.file());
      case Slide.Unreadable(TestFolder _, Problem obstacle) ->
          throw new FailedException(Failure.Kind.DISK, "unreadable", obstacle.file());
      case Slide.ReviewUnreadable(TestFolder _, Problem obstacle) ->
          throw new FailedException(Failure.Kind.SLIDE, "review_unreadable", obstacle.file());
    };
  }

  private ExportRequest request(Slide.Ready ready, BatchSlide slide) {
    BatchOptions options = plan.options();
    return ExportRequest.of(ready, plan.output())
        .withFolderName(slide.id())
        .withCropSize(options.cropSize())
        .withWhich(options.which())
        .withJobs(jobs)
        .withReplace(true);
  }

  private static String spelling(ExportException.Reason reason) {
    return reason.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Failure.Kind kind(ExportException.Reason reason) {
    return switch (reason) {
      case NOTHING_TO_READ, KEEPS_EXPORT, NO_NAME, RESERVED_NAME, INSIDE_TEST_FOLDER ->
          Failure.Kind.SLIDE;
      case PLANE_LOST,
          OPEN_TO_ALL,
          STRANDED,
          EXPORT_EXISTS,
          HOLDS_OTHER_FILES,
          NOT_A_FOLDER,
          BUSY,
          NO_SPACE,
          NOT_WRITABLE,
          NAME_TOO_LONG ->
          Failure.Kind.DISK;
    };
  }

  private static Result result(ExportNote note) {
    ExportNote.Counts made = note.counts();
    Map<String, Long> counts =
        Map.of(
            "fields", (long) made.fields(),
            "cells", (long) made.cells(),
            "crops", (long) made.crops(),
            "bytes", made.bytes(),
            "left_out", (long) made.leftOut(),
            "errors", (long) made.errors());
    Map<String, String> digests = new TreeMap<>(note.tables());
    SlideInputs inputs = note.inputs();
    put(digests, "analysis", inputs.analysis());
    put(digests, "review", inputs.review());
    digests.put("planes", inputs.planes());
    return new Result(note.testId(), note.version(), counts, digests);
  }

  private static void put(Map<String, String> digests, String name, @Nullable String digest) {
    if (digest != null) {
      digests.put(name, digest);
    }
  }
}
