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
 * Handles the uncaught exceptions of all threads: each is logged, and one at a time is shown. While
 * one is shown, others are only counted. The same one is shown again only after ten seconds without
 * it, so that a fault in every frame does not keep the user from closing the window. May be used on
 * any thread, and never throws.
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
   * @param tell shows a fault, and calls {@link #closed} when the user has closed it
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
    Thread.currentThread().setUncaughtExceptionHandler(this); // replaces the toolkit's handler
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

  /** A fault that cannot be shown is at least logged, and the next one is shown again. */
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
      // Lack of memory, for example: telling the user matters more.
    }
  }

  /** The user has closed the message. */
  synchronized void closed() {
    telling = false;
    closed = clock.instant();
  }

  /** How many others came since the last one that was told. */
  synchronized int repeats() {
    return repeats;
  }
}
