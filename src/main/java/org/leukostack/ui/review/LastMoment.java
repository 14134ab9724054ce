package org.leukostack.ui.review;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.leukostack.home.AppLog;
import org.leukostack.review.ReviewStore;
import org.leukostack.review.SaveState;

/**
 * Saves a review when the process is told to end, as at a logout: nobody closes the window then,
 * and nobody can be asked where acts shall go that the disk of the slide does not take. They go to
 * the user's data folder, where they are found when the slide is opened next. What is being typed
 * is kept too.
 */
final class LastMoment implements AutoCloseable {

  /** Systems give a process some seconds to end. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final ReviewStore store;
  private final Runnable first;
  private final Runnable last;
  private final Thread hook =
      Thread.ofPlatform().name("leukostack-last-moment").unstarted(this::atTheEnd);

  private LastMoment(ReviewStore store, Runnable first, Runnable last) {
    this.store = store;
    this.first = first;
    this.last = last;
  }

  /**
   * Waits for the end of the process.
   *
   * @param first runs before, on the thread of the end, and may save more
   * @param last runs after all is saved, on the same thread: the lock leaves no file in the slide
   */
  static LastMoment await(ReviewStore store, Runnable first, Runnable last) {
    LastMoment moment = new LastMoment(store, first, last);
    try {
      Runtime.getRuntime().addShutdownHook(moment.hook);
    } catch (IllegalStateException e) {
      AppLog.warning("The program ends while a slide is opened", e);
    }
    return moment;
  }

  /**
   * Not by the FX thread: JavaFX ends its renderer just now, and would show traces if it paints.
   */
  private void atTheEnd() {
    try {
      first.run();
    } catch (RuntimeException e) {
      AppLog.warning("What was being typed is lost", e);
    }
    save();
    last.run();
  }

  /** Saves now; the process is ending, or the window is gone. */
  void save() {
    try {
      if (!store.closeInHaste(LONGEST)) {
        Exception reason =
            store.state() instanceof SaveState.Failed failed
                ? failed.reason()
                : new TimeoutException(); // the disk does not answer
        AppLog.error("The review was not saved before the end", reason);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The review was left: nothing more is to be saved. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // it is running
    }
  }
}
