package org.leukostack.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.batch.LedgerEntry.Tries;
import org.leukostack.home.AppLog;
import org.leukostack.model.ProgressListener;

/** Works on slides of a plan one by one, and tells the ledger before and after each. */
final class SlideTask {

  /** A slide during which that many processes were killed is set aside. */
  private static final int KILLS = 2;

  /** A disk that fails is asked so often. */
  private static final int DISK_TRIES = 3;

  private final Ledger ledger;
  private final SlideWork work;
  private final Worker self = Worker.self();

  SlideTask(Ledger ledger, SlideWork work) {
    this.ledger = ledger;
    this.work = work;
  }

  /**
   * Makes of a slide what is planned, unless that is done.
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

  /** Whether what was made of a slide would be made again, and is whole. */
  private boolean isAsItWas(BatchSlide slide) throws InterruptedException {
    try {
      return work.find(slide).isPresent();
    } catch (SlideFailedException | RuntimeException | OutOfMemoryError e) {
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
        Result result = make(slide, progress);
        boolean isSound = result.count(Counts.LEFT_OUT) == 0 && result.count(Counts.ERRORS) == 0;
        SlideStatus status = isSound ? SlideStatus.DONE : SlideStatus.DONE_WITH_FINDINGS;
        return new SlideOutcome.Ran(
            write(new LedgerEntry(slide.id(), status, null, tries, self, seconds(start), result)));
      } catch (SlideFailedException e) {
        if (e.failure().kind() == Failure.Kind.DISK && tried < DISK_TRIES) {
          continue;
        }
        LedgerEntry failed =
            new LedgerEntry(
                slide.id(), SlideStatus.FAILED, e.failure(), tries, self, seconds(start), null);
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

  /** Whatever goes wrong with one slide, the others are done. */
  private Result make(BatchSlide slide, ProgressListener progress)
      throws SlideFailedException, InterruptedException {
    try {
      return work.make(slide, progress);
    } catch (OutOfMemoryError e) {
      AppLog.error("With " + slide.folder(), e);
      throw new SlideFailedException(Failure.Kind.SLIDE, "out_of_memory", slide.folder());
    } catch (RuntimeException e) {
      AppLog.error("With " + slide.folder(), e);
      throw new SlideFailedException(Failure.Kind.SLIDE, "unexpected", slide.folder());
    }
  }
}
