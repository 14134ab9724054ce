package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;

/** What the command line understands, and what it says of what it does not. */
class UsageTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"export", "check", "dataset", "stats", "sheet", "agree"})
  void anEmptyNameIsNotTheCurrentFolder(String command) {
    for (CommandRun run :
        List.of(CommandRun.of(command, ""), CommandRun.of(command, "--test_dir", ""))) {
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).startsWith("leukostack: The name of a folder is empty: DIR needs one");
    }
  }

  /** As a variable that is not set: an export into the current folder is not what was meant. */
  @Test
  void theAdjudicatedReadingCannotBeBlind() {
    for (String blind : List.of("--blind", "--blind-classes")) {
      CommandRun run = CommandRun.of(temp.toString(), "--reading", "adjudicated", blind);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains(blind + " cannot be given", "adjudicated");
    }
  }

  @Test
  void anEmptyNameIsNoFolderForAnExport() {
    CommandRun run = CommandRun.of("export", temp.toString(), "-o", "");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("leukostack: The name of a folder is empty: --output needs one");
  }

  @Test
  void aResultThatCannotBeWrittenIsAFailure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(full, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);

    int status = new Cli((folder, reading) -> 0, out, errors, Locale.ENGLISH).run("--version");

    assertThat(status).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "leukostack: The result could not be written to the standard output.\n");
  }

  @Test
  void namesDoNotDriveTheTerminal() {
    CommandRun run = CommandRun.of("check", "a\u001b\u009b31m\u202eb\u2028c");

    assertThat(run.err()).contains("a??31m?b?c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          export                      | The argument DIR is missing.
          check                       | The argument DIR is missing.
          demo                        | The argument OUT is missing.
          export --bogus a            | There is no option --bogus.
          export --crop-sise 3 a      | There is no option --crop-sise; there is --crop-size.
          export --crop-size 0 a      | --crop-size must be a whole number from 1 to 2000, not 0.
          export --crop-size -7 a     | --crop-size must be a whole number from 1 to 2000, not -7.
          export --crop-size 2001 a   | --crop-size must be a whole number from 1 to 2000, not 2001.
          export --crop-size big a    | --crop-size must be a whole number from 1 to 2000, not big.
          export a --crop-size        | The option --crop-size needs a value.
          export --jobs 0 a           | --jobs must be a whole number from 1 to 1024, not 0.
          demo --fields 0 out         | --fields must be a whole number from 1 to 9999, not 0.
          demo --fields 10000 out     | --fields must be a whole number from 1 to 9999, not 10000.
          demo --seed x out           | --seed cannot be x.
          export -o x -o y a          | The option --output is given twice.
          export --only maybe a       | --only must be one of not-rejected, accepted, all, not maybe.
          demo one two                | There is one argument too many: two
          a b                         | There is one argument too many: b
          check --force a             | There is no option --force.
          """)
  void aWrongCommandLineIsOneSentenceAndAHint(String line, String sentence) {
    CommandRun run = CommandRun.of((Object[]) line.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(2);
    assertThat(run.errLines().getFirst()).isEqualTo("leukostack: " + sentence);
    assertThat(run.errLines().getLast()).startsWith("More about it: leukostack").endsWith("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x/slide y/slide", "slide slide/", "x/slide --test_dir y/slide"})
  void twoSlidesOfOneNameCannotBeExportedTogether(String folders) {
    CommandRun run = CommandRun.of((Object[]) ("export " + folders).split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines().getFirst()).contains("Two of the folders are named slide");
  }

  @Test
  void wrongCommandLinesAreToldInKorean() {
    CommandRun run = CommandRun.of(Locale.KOREAN, "export", "--jobs", "0", "a");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly(
            "leukostack: --jobs 값은 1부터 1024까지의 정수여야 합니다. 지정된 값: 0",
            "자세한 내용: leukostack export --help");
  }

  @Test
  void helpIsAResult() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "Usage: leukostack",
            "export",
            "check",
            "dataset",
            "stats",
            "sheet",
            "agree",
            "demo",
            "Exit status:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "check", "dataset", "stats", "sheet", "agree", "demo"})
  void everyCommandDescribesItselfAndItsOptions(String command) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      CommandRun run = CommandRun.of(language, command, "--help");

      assertThat(run.status()).isZero();
      assertThat(run.out().lines().filter(line -> line.strip().startsWith("-")))
          .isNotEmpty()
          .allMatch(line -> line.strip().matches("-.*\\S {2,}\\S.*"));
    }
  }

  @Test
  void helpNamesTheDefaults() {
    assertThat(CommandRun.of("export", "--help").out())
        .contains("(default: tidy_data)", "(default: 200)");
    assertThat(CommandRun.of(Locale.KOREAN, "demo", "--help").out()).contains("(기본값: 2)");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(AppVersion.get()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(CommandRun.of("--version"))
        .isEqualTo(
            new CommandRun(0, "leukostack " + AppVersion.get() + System.lineSeparator(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "check", "dataset", "stats", "sheet", "agree", "demo"})
  void eachCommandTellsTheVersion(String command) {
    assertThat(CommandRun.of(command, "--version")).isEqualTo(CommandRun.of("--version"));
    assertThat(CommandRun.of(command, "-V")).isEqualTo(CommandRun.of("-V"));
  }

  @Test
  void aFolderAloneOpensTheWindow() {
    List<Path> opened = new ArrayList<>();
    WindowOpener window =
        (folder, reading) -> {
          opened.add(folder);
          return 7;
        };

    assertThat(CommandRun.of(Locale.ENGLISH, window, temp).status()).isEqualTo(7);
    assertThat(CommandRun.of(Locale.ENGLISH, window).status()).isEqualTo(7);
    assertThat(CommandRun.of(Locale.ENGLISH, window, "--", temp).status()).isEqualTo(7);
    assertThat(opened).containsExactly(temp, null, temp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frobnicate", "exprot", "no/such/slide", "-- check"})
  void whatIsNeitherACommandNorAFolderOpensNoWindow(String line) {
    List<Path> opened = new ArrayList<>();
    WindowOpener window =
        (folder, reading) -> {
          opened.add(folder);
          return 0;
        };

    CommandRun run = CommandRun.of(Locale.ENGLISH, window, (Object[]) line.split(" "));

    String named = line.replace("-- ", "").replace('/', File.separatorChar);
    assertThat(opened).isEmpty();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            "leukostack: "
                + named
                + " is neither a command nor a folder that is there."
                + " The commands are: export, check, dataset, stats, sheet, agree, batch, demo",
            "More about it: leukostack --help");
  }

  @Test
  void whatCannotBeTheNameOfAFolderOpensNoWindow() {
    WindowOpener none =
        (folder, reading) -> {
          throw new AssertionError("opened with " + folder);
        };
    for (String arg : List.of("a\0b", "-x", "--json")) {
      CommandRun run = CommandRun.of(Locale.ENGLISH, none, arg);
      assertThat(run.status()).as(arg).isEqualTo(2);
      assertThat(run.errLines().getFirst()).as(arg).startsWith("leukostack: ");
    }
  }

  @Test
  void whatNobodyExpectedIsInTheLogAndNotOnTheScreen() throws Exception {
    WindowOpener window =
        (folder, reading) -> {
          throw new IllegalStateException("a bolt is loose");
        };
    CommandRun run = CommandRun.of(Locale.ENGLISH, window);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines())
        .containsExactly(
            "leukostack: Something unexpected happened; the details are in " + AppLog.file());
    assertThat(Files.readString(AppLog.file())).contains("a bolt is loose", "\tat ");
  }

  @Test
  void runningOutOfMemoryIsTold() {
    WindowOpener window =
        (folder, reading) -> {
          throw new OutOfMemoryError("full");
        };

    assertThat(CommandRun.of(Locale.ENGLISH, window).err()).contains("not enough memory");
  }
}
