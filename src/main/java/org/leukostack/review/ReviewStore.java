package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.WriteFailure;

/**
 * Saves a review in the background, the latest document only: a document that arrives during a
 * write replaces the pending one. Safe for any thread; saving never makes the caller wait.
 */
public final class ReviewStore {

  /** How long after a failure it is tried again. */
  public static final Duration RETRY_AFTER = Duration.ofSeconds(3);

  /** Writes the file. */
  @FunctionalInterface
  interface Disk {
    void write(Path file, byte[] content) throws IOException;
  }

  /**
   * Where a review is saved.
   *
   * @param file that it is written to
   * @param spare the copy that is kept elsewhere while that is refused
   */
  record Places(Path file, Disk disk, SpareReview spare) {}

  private final Disk disk;
  private final InstantSource clock;
  private final Duration retryAfter;
  private final Consumer<SaveState> listener;
  private final SpareReview spare;
  private final ScheduledThreadPoolExecutor thread;

  // Guarded by this. What waits does so until it is on the disk.
  private Path file;
  private SaveState state;
  private @Nullable ReviewDocument waiting;
  private boolean isWanted;
  private boolean isBusy;
  private boolean isRetryDue;

  /**
   * Starts saving to a place.
   *
   * @param otherwise where a copy is kept for as long as that one refuses it
   * @param listener told of every change of the state, on the store's own thread
   * @param aside receives files that another process wrote meanwhile, on the same thread
   */
  public static ReviewStore start(
      ReviewPlace place,
      ReviewPlace otherwise,
      InstantSource clock,
      Consumer<SaveState> listener,
      Consumer<SetAside> aside) {
    AtomicFile.sweep(place.file());
    WatchfulDisk disk = new WatchfulDisk(place.file(), clock, aside);
    SpareReview spare = new SpareReview(otherwise, disk);
    return new ReviewStore(new Places(place.file(), disk, spare), clock, RETRY_AFTER, listener);
  }

  ReviewStore(
      Places places, InstantSource clock, Duration retryAfter, Consumer<SaveState> listener) {
    file = places.file();
    disk = places.disk();
    spare = places.spare();
    this.clock = clock;
    this.retryAfter = retryAfter;
    this.listener = listener;
    state = new SaveState.Saved(file, null);
    thread =
        new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("leukostack-review").unstarted(work));
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Whether all is on the disk. */
  public synchronized SaveState state() {
    return waiting != null && state instanceof SaveState.Saved ? new SaveState.Saving(file) : state;
  }

  /**
   * Saves this instead of whatever still waits.
   *
   * @throws IllegalStateException if the store has ended
   */
  public synchronized void save(ReviewDocument document) {
    waiting = document;
    start();
  }

  /** Tries again at once, if the last attempt failed. */
  public synchronized void retry() {
    if (waiting != null && !thread.isShutdown()) {
      start();
    }
  }

  /**
   * Saves to another file from now on, and this at once.
   *
   * @throws IllegalStateException if the store has ended
   */
  public synchronized void saveElsewhere(Path other, ReviewDocument document) {
    file = other;
    save(document);
  }

  private synchronized void start() {
    if (thread.isShutdown()) {
      throw new IllegalStateException("The store has ended");
    }
    isWanted = true;
    if (!isBusy) {
      isBusy = true;
      thread.execute(this::work);
    }
  }

  /** Writes until the store is closed or abandoned. */
  private void work() {
    while (true) {
      ReviewDocument next;
      Path target;
      synchronized (this) {
        next = waiting;
        target = file;
        if (next == null || !isWanted) {
          rest();
          return;
        }
        isWanted = false;
      }
      tell(new SaveState.Saving(target));
      SaveState written = write(next, target);
      tell(written);
      switch (written) {
        case SaveState.Failed _ -> keepSpare(next, target);
        case SaveState.Saved _ -> dropSpare(target);
        case SaveState.Saving _ -> {}
      }
    }
  }

  /** What cannot be kept there either is in memory only, as has been told. */
  private void keepSpare(ReviewDocument document, Path refusing) {
    try {
      if (!refusing.equals(spare.place().file())) {
        spare.keep(document);
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // it is tried again with the next attempt
    }
  }

  private void dropSpare(Path saved) {
    try {
      spare.drop(saved);
    } catch (IOException e) {
      // it is older than what was saved, and so is not used
    }
  }

  private synchronized void rest() {
    isBusy = false;
    if (waiting != null && !isRetryDue && !thread.isShutdown()) {
      isRetryDue = true;
      var _ = thread.schedule(this::retryInTime, retryAfter.toNanos(), TimeUnit.NANOSECONDS);
    }
    notifyAll();
  }

  private synchronized void retryInTime() {
    isRetryDue = false;
    retry();
  }

  private SaveState write(ReviewDocument document, Path target) {
    try {
      disk.write(target, ReviewEncoder.encode(document));
    } catch (IOException e) {
      return failed(target, e);
    } catch (RuntimeException | OutOfMemoryError e) {
      return failed(target, new IOException(e)); // it must not count as saved
    }
    Instant now = clock.instant();
    synchronized (this) {
      if (waiting == document && target.equals(file)) {
        waiting = null;
      }
      return waiting == null ? new SaveState.Saved(target, now) : new SaveState.Saving(file);
    }
  }

  private static SaveState failed(Path target, IOException reason) {
    Path folder = target.toAbsolutePath().resolveSibling("");
    return new SaveState.Failed(target, WriteFailure.of(reason, folder), reason);
  }

  private void tell(SaveState next) {
    synchronized (this) {
      if (next.equals(state)) {
        return;
      }
      state = next;
    }
    try {
      listener.accept(next);
    } catch (RuntimeException e) {
      Thread here = Thread.currentThread(); // a listener that throws must not end this thread
      here.getUncaughtExceptionHandler().uncaughtException(here, e);
    }
  }

  /**
   * Waits until all is on the disk, and then ends the store. What failed is tried once more.
   *
   * @return false if something is not on the disk: the store stays open, so that the annotator can
   *     retry, save elsewhere or {@link #abandon}
   */
  public synchronized boolean closeAndWait(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    retry();
    while (isBusy) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
    if (waiting != null) {
      return false;
    }
    thread.shutdown();
    return true;
  }

  /**
   * Waits until all is on the disk, and else keeps it in the other place, for there will be no
   * later attempt: the process is ending.
   *
   * @return false if something is not on the disk
   */
  public boolean closeInHaste(Duration longest) throws InterruptedException {
    if (closeAndWait(longest)) {
      return true;
    }
    ReviewDocument left;
    Path refused;
    synchronized (this) {
      left = waiting;
      refused = file;
    }
    if (left == null) {
      return true; // it was written in the meantime
    }
    Path otherwise = spare.place().file();
    if (refused.equals(otherwise)) {
      return false;
    }
    try {
      spare.keep(left); // here: the store's own thread may hang in a write
      return true;
    } catch (IOException e) {
      tell(failed(otherwise, e));
      return false;
    }
  }

  /** Ends the store without what is not on the disk yet; a copy of that may be left. */
  public void abandon() {
    thread.shutdownNow();
  }

  /**
   * Deletes the copy of what was not taken by its place.
   *
   * @throws IOException if it cannot be deleted: then it is found when the slide is opened next
   */
  public void giveUp() throws IOException {
    spare.giveUp();
  }
}
