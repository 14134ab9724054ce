package org.leukostack.ui.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class QuietErrorsTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream errors = new QuietErrors(new PrintStream(screen, true, UTF_8));

  private String said() {
    return screen.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void noTraceComesToTheScreen() {
    Exception thrown = new IllegalStateException("outer\ntwo lines", new RuntimeException("inner"));
    thrown.addSuppressed(new Exception("beside"));
    errors.println("before");
    thrown.printStackTrace(errors);
    errors.println("after");
    assertThat(said()).isEqualTo("before\nafter\n");
  }

  @Test
  void whatLooksLikeATraceAndBelongsToNoneIsSaid() {
    errors.println((Object) "\tat the door");
    errors.println((Object) "Caused by: a person");
    assertThat(said()).isEqualTo("\tat the door\nCaused by: a person\n");
  }

  @Test
  void linesWithASentenceOfOursAreLeftOut() {
    errors.println("Error: JavaFX detected no fonts! Please refer to its notes");
    errors.println("Gtk-WARNING");
    errors.println((String) null);
    assertThat(said()).isEqualTo("Gtk-WARNING\nnull\n");
  }
}
