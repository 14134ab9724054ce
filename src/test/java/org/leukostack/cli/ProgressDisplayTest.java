package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.leukostack.text.Words;

class ProgressDisplayTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private Terminal terminal(boolean interactive) {
    PrintStream err = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return new Terminal(err, err, interactive, new Words("cli", Locale.ENGLISH), now::get);
  }

  private String written() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPersonSeesOneLineThatIsRedrawnAndThenGone() {
    try (ProgressDisplay progress = terminal(true).progress("slide")) {
      now.addAndGet(10 * SECOND);
      progress.fieldsDone(100, 300);
      assertThat(written())
          .isEqualTo("\r[######..............] slide: 100 of 300 fields, 10.0 a second, 0:20 left");
      now.addAndGet(SECOND / 100);
      progress.fieldsDone(101, 300);
      now.addAndGet(20 * SECOND);
      progress.fieldsDone(300, 300);
    }

    assertThat(written().split("\r")).hasSize(4);
    assertThat(written()).endsWith(" \r").doesNotContain("\n", "101");
  }

  @Test
  void aLogGetsALineEveryFiveSeconds() {
    try (ProgressDisplay progress = terminal(false).progress("slide")) {
      for (int done = 1; done <= 60; done++) {
        now.addAndGet(SECOND / 5);
        progress.fieldsDone(done, 60);
      }
    }

    assertThat(written().lines())
        .containsExactly(
            "slide: 25 of 60 fields, 5.0 a second, 0:07 left",
            "slide: 50 of 60 fields, 5.0 a second, 0:02 left");
  }

  @Test
  void aShortRunLogsNothing() {
    try (ProgressDisplay progress = terminal(false).progress("slide")) {
      progress.fieldsDone(1, 2);
      progress.fieldsDone(2, 2);
    }

    assertThat(written()).isEmpty();
  }

  @Test
  void timeIsWrittenAsOnAClock() {
    assertThat(ProgressDisplay.clock(65)).isEqualTo("1:05");
    assertThat(ProgressDisplay.clock(7201)).isEqualTo("2:00:01");
  }

  @Test
  void aNameCannotDriveTheTerminal() {
    terminal(false).message("a\u001b[2Jb\u0007");

    assertThat(written().strip()).isEqualTo("a?[2Jb?");
  }
}
