package org.leukostack.cli;

import java.time.Duration;

/** A line now and then, for logs: nothing at all for a short run. */
final class ProgressLines implements ProgressDisplay {

  private static final long NANOS_BETWEEN = 5_000_000_000L;

  private final Terminal terminal;
  private final String testId;
  private final long start;
  private long last;

  ProgressLines(Terminal terminal, String testId) {
    this.terminal = terminal;
    this.testId = testId;
    start = terminal.nanos().getAsLong();
    last = start;
  }

  @Override
  public synchronized void fieldsDone(int done, int all) {
    long now = terminal.nanos().getAsLong();
    if (now - last >= NANOS_BETWEEN && done < all) {
      last = now;
      Duration elapsed = Duration.ofNanos(now - start);
      terminal.message(ProgressDisplay.words(terminal.words(), testId, done, all, elapsed));
    }
  }

  @Override
  public void close() {
    // Lines stay.
  }
}
