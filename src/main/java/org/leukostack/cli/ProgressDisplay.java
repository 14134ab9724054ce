package org.leukostack.cli;

import java.time.Duration;
import java.util.Locale;
import org.leukostack.model.ProgressListener;
import org.leukostack.text.Words;

/** Shows how far a command is. */
interface ProgressDisplay extends ProgressListener, AutoCloseable {

  /** Removes what must not stay on the screen. */
  @Override
  void close();

  /** How far, how fast, and how long still. */
  static String words(Words words, String testId, int done, int all, Duration elapsed) {
    double seconds = Math.max(elapsed.toNanos() / 1e9, 1e-3);
    double rate = done / seconds;
    if (done == 0) {
      return words.get("progress.start", testId, all);
    }
    long left = Math.round((all - done) / rate);
    return words.get("progress", testId, done, all, rate, clock(left));
  }

  /** As a clock shows it: {@code 1:05} or {@code 2:00:00}. */
  static String clock(long seconds) {
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
  }
}
