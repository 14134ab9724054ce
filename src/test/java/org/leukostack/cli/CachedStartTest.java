package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the second process, from that of the first. */
class CachedStartTest {

  private static final Path CACHE = Path.of("app", "leukostack.aot");
  private static final List<String> ARGS = List.of("export", "slide with blanks", "--force");

  @Test
  void theSecondHasTheOptionsAndTheArgumentsOfTheFirst() {
    List<String> command = commandOf("-Xmx256m", "-Dleukostack.home=/a b", "-Xss1m");

    assertThat(command)
        .startsWith("/jdk/bin/java", "-Xmx256m", "-Dleukostack.home=/a b", "-Xss1m")
        .contains("-XX:AOTCache=" + CACHE, "-Dleukostack.firstProcess=42")
        .endsWith("-jar", "app/leukostack.jar", "export", "slide with blanks", "--force");
  }

  @Test
  void theFirstNeedHaveNoOptions() {
    assertThat(commandOf())
        .startsWith("/jdk/bin/java")
        .endsWith("-jar", "app/leukostack.jar", "export", "slide with blanks", "--force");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseParallelGC",
        "-XX:AOTCacheOutput=other.aot",
        "-Xlog:class+load",
        "-Xint",
        "-agentlib:jdwp",
        "-javaagent:x.jar",
        "--enable-preview",
        "-verbose:gc",
        "@options"
      })
  void whatMayNotGoWithOurOptionsKeepsItToOneProcess(String option) {
    assertThat(commandOf("-Xmx256m", option)).isEmpty();
  }

  @Test
  void anotherCommandLineKeepsItToOneProcess() {
    String jar = "app/leukostack.jar";
    List<String> usual = List.of("-jar", jar, "export", "slide with blanks", "--force");
    assertThat(CachedStart.command(42, "", usual, jar, CACHE, ARGS)).isEmpty();
    for (List<String> given :
        List.of(
            List.<String>of(), // as on systems that do not tell
            List.of("-cp", jar, "export", "slide with blanks", "--force"),
            List.of("-jar", "other.jar", "export", "slide with blanks", "--force"),
            List.of("-jar", jar, "export", "slide with bla"), // cut off
            List.of("-jar", jar, "export", "slide with blanks", "-force"),
            List.of("--force"))) {
      assertThat(CachedStart.command(42, "/jdk/bin/java", given, jar, CACHE, ARGS))
          .as(given.toString())
          .isEmpty();
    }
  }

  private static List<String> commandOf(String... options) {
    List<String> given = new ArrayList<>(List.of(options));
    given.addAll(List.of("-jar", "app/leukostack.jar"));
    given.addAll(ARGS);
    return CachedStart.command(42, "/jdk/bin/java", given, "app/leukostack.jar", CACHE, ARGS);
  }
}
