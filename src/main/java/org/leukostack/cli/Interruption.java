package org.leukostack.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interrupt of the thread that opened this, and holds the end of the process
 * back until that thread has cleaned up.
 */
final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interruptAndWait, "ctrl-c");

  private Interruption() {}

  /**
   * @throws InterruptedException if the process is ending already
   */
  static Interruption ofThisThread() throws InterruptedException {
    Interruption interruption = new Interruption();
    try {
      Runtime.getRuntime().addShutdownHook(interruption.hook);
    } catch (IllegalStateException e) {
      throw new InterruptedException();
    }
    return interruption;
  }

  /** What may be cancelled. */
  @FunctionalInterface
  interface Work {
    ExitStatus run() throws InterruptedException;
  }

  /** Does the work; if it is cancelled, says so before the process may end. */
  static ExitStatus guard(Terminal terminal, FailureText failures, Work work) {
    try (Interruption _ = ofThisThread()) {
      return runOrTell(terminal, failures, work);
    } catch (InterruptedException e) {
      terminal.failure(failures.sentence(e));
      return ExitStatus.FAILED;
    }
  }

  private static ExitStatus runOrTell(Terminal terminal, FailureText failures, Work work) {
    try {
      return work.run();
    } catch (InterruptedException e) {
      terminal.failure(failures.sentence(e));
      return ExitStatus.FAILED;
    }
  }

  void interruptAndWait() {
    worker.interrupt();
    try {
      boolean _ = tidy.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    tidy.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending: the hook has run.
    }
  }
}
