package org.leukostack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text of the launcher for cmd.exe, which nobody has run yet: what can be seen from it. */
class LauncherForWindowsTest {

  private String text;
  private List<String> lines;

  @BeforeEach
  void read() throws IOException {
    text = Files.readString(Path.of("src/launcher/leukostack.cmd"), StandardCharsets.US_ASCII);
    lines = text.lines().toList();
  }

  @Test
  void everyLineEndsAsCmdNeedsIt() {
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void everyJumpHasItsLabel() {
    List<String> labels =
        lines.stream().filter(line -> line.startsWith(":")).map(line -> line.substring(1)).toList();
    assertThat(matches("\\bgoto (\\w+)")).isNotEmpty().isSubsetOf(labels);
    assertThat(labels).doesNotHaveDuplicates();
  }

  @Test
  void everyQuoteAndBracketIsClosed() {
    for (String line : lines) {
      assertThat(line.replace(":\"=", "").chars().filter(c -> c == '"').count() % 2)
          .as(line)
          .isZero();
      assertThat(line.chars().filter(c -> c == '(').count())
          .as(line)
          .isEqualTo(line.chars().filter(c -> c == ')').count());
    }
  }

  @Test
  void everyVariableIsSetHereOrKnownOutside() {
    List<String> known =
        Stream.concat(
                Stream.of(
                    "JAVA_HOME",
                    "JAVA_OPTS",
                    "JDK_JAVA_OPTIONS",
                    "JAVA_TOOL_OPTIONS",
                    "_JAVA_OPTIONS",
                    "ERRORLEVEL"),
                matches("set \"?(\\w+)=").stream())
            .toList();
    assertThat(matches("%(\\w+)(?::\"=)?%")).isNotEmpty().isSubsetOf(known);
  }

  /** Both launchers give the JVM the same. */
  @Test
  void givesTheJvmWhatTheScriptForShGives() throws IOException {
    String sh = Files.readString(Path.of("src/launcher/leukostack"));
    for (String part :
        List.of(
            "jvm.options",
            "-XX:AOTCache=",
            "leukostack.aot",
            "export.aot",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "MaxRAM",
            "MaxHeapSize",
            "-version")) {
      assertThat(sh).contains(part);
      assertThat(text).contains(part);
    }
    assertThat(matches("\"NEEDED=(\\d+)\""))
        .containsExactly(sh.replaceAll("(?s).*\nneeded=(\\d+)\n.*", "$1"));
    assertThat(text)
        .contains("-cp \"%APP%\\leukostack.jar\" org.leukostack.Main %*\r\nexit /b %ERRORLEVEL%");
  }

  @Test
  void whoeverCannotStartEndsWithItsStatusAfterOneSentence() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(">&2 echo leukostack: ")) {
        // Java's own words may follow the sentence.
        assertThat(lines.subList(i + 1, i + 3)).contains("exit /b 3");
      }
    }
    assertThat(lines).filteredOn(line -> line.equals("exit /b 3")).hasSize(4);
  }

  private List<String> matches(String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }
}
