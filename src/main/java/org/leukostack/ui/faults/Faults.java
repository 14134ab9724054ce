package org.leukostack.ui.faults;

import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the uncaught exceptions of all threads end: each is in the log, and one at a time is told.
 * While one is told, others are only counted. The same one again is told only after ten seconds of
 * peace, so that a fault that comes with every frame does not keep the person from closing the
 * window. May be used on any thread, and never throws.
 */
public final class Faults implements UncaughtExceptionHandler {

  static final Duration PEACE = Duration.ofSeconds(10);

  private final BiConsumer<String, Throwable> log;
  private final Executor fx;
  private final Consumer<Fault> tell;
  private final InstantSource clock;
  private @Nullable UncaughtExceptionHandler before;
  private @Nullable UncaughtExceptionHandler beforeHere;
  private @Nullable Fault told;
  private @Nullable Instant closed;
  private boolean telling;
  private int repeats;

  /**
   * @param log keeps the whole trace
   * @param fx where {@code tell} runs
   * @param tell shows a fault, and calls {@link #closed} when the person has put it away
   */
  Faults(
      BiConsumer<String, Throwable> log, Executor fx, Consumer<Fault> tell, InstantSource clock) {
    this.log = log;
    this.fx = fx;
    this.tell = tell;
    this.clock = clock;
  }

  /** Catches what all threads do not catch; on the FX thread. */
  public void install() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(this);
    beforeHere = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread().setUncaughtExceptionHandler(this); // whatever a toolkit put there
  }

  /** Leaves the threads as they were, for what comes after the window; on the FX thread. */
  public void uninstall() {
    if (Thread.getDefaultUncaughtExceptionHandler() == this) {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    Thread.currentThread().setUncaughtExceptionHandler(beforeHere);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    keep("Unexpected failure in thread " + thread.getName(), failure);
    Fault fault = new Fault(clock.instant(), thread.getName(), failure);
    if (begins(fault)) {
      attempt(() -> fx.execute(() -> attempt(() -> tell.accept(fault))));
    }
  }

  private synchronized boolean begins(Fault fault) {
    if (telling || isTooSoon(fault)) {
      repeats++;
      return false;
    }
    telling = true;
    told = fault;
    repeats = 0;
    return true;
  }

  private boolean isTooSoon(Fault fault) {
    return told != null
        && closed != null
        && fault.isLike(told)
        && fault.time().isBefore(closed.plus(PEACE));
  }

  /** A fault that cannot be told is in the log at least, and the next one is tried again. */
  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      keep("The failure could not be shown", e);
      closed();
    }
  }

  private void keep(String what, Throwable failure) {
    try {
      log.accept(what, failure);
    } catch (RuntimeException | Error e) {
      // Lack of memory, for example: telling the person matters more.
    }
  }

  /** The person has put the message away. */
  synchronized void closed() {
    telling = false;
    closed = clock.instant();
  }

  /** How many others came since the last one that was told. */
  synchronized int repeats() {
    return repeats;
  }
}
