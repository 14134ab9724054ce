package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.Main;
import org.leukostack.testing.ChildJvm;

/** The command line in a process of its own. */
class JavaFxFreeTest {

  @TempDir static Path temp;

  @Test
  void anExportLoadsNoClassOfTheWindow() throws Exception {
    Path slide = temp.resolve("slide");
    CommandRun painted = CommandRun.of("demo", slide, "--fields", "1");
    assertThat(painted.status()).as(painted.err()).isZero();

    Path screen = temp.resolve("screen.txt");
    Process process =
        ChildJvm.of(
                List.of("-Xlog:class+load:stdout", "-Dleukostack.home=" + temp.resolve("home")),
                Main.class,
                "export",
                "-o",
                temp.resolve("out").toString(),
                slide.toString())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(screen).content().contains("org.leukostack.export.tidy.Exporter");
    assertThat(screen)
        .content()
        .doesNotContain(" javafx.", "org.leukostack.ui.", "com.sun.javafx.", "com.sun.glass.");
    assertThat(process.exitValue()).isZero();
    assertThat(temp.resolve("home")).doesNotExist();
  }
}
