package org.leukostack.cli;

import java.time.Duration;

/** One line that is redrawn in place, and gone at the end. */
final class ProgressBar implements ProgressDisplay {

  private static final int CELLS = 20;
  private static final long NANOS_BETWEEN = 100_000_000;

  private final Terminal terminal;
  private final String testId;
  private final long start;
  private long drawn;
  private int width;

  ProgressBar(Terminal terminal, String testId) {
    this.terminal = terminal;
    this.testId = testId;
    start = terminal.nanos().getAsLong();
    drawn = start - NANOS_BETWEEN;
  }

  @Override
  public synchronized void fieldsDone(int done, int all) {
    long now = terminal.nanos().getAsLong();
    if (now - drawn < NANOS_BETWEEN || all == 0) {
      return;
    }
    drawn = now;
    int filled = (int) ((long) CELLS * done / all);
    String bar = "[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] ";
    draw(
        bar
            + ProgressDisplay.words(
                terminal.words(), testId, done, all, Duration.ofNanos(now - start)));
  }

  private void draw(String line) {
    int columns = columns(line);
    String rest = " ".repeat(Math.max(0, width - columns));
    terminal.err().print("\r" + line + rest);
    terminal.err().flush();
    width = columns;
  }

  /** Korean letters are two columns wide. */
  private static int columns(String line) {
    return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }

  @Override
  public synchronized void close() {
    if (width > 0) {
      draw("");
      terminal.err().print("\r");
      terminal.err().flush();
    }
  }
}
