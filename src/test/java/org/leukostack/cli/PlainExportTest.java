package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.leukostack.text.Words;
import picocli.CommandLine;

/** What is read without the interpreter of command lines is read as that one would. */
class PlainExportTest {

  private static final int LINES = 4000;

  private static final List<String> PARTS =
      List.of(
          "a",
          "b",
          "x/a",
          "c d",
          "export",
          "check",
          "--",
          "-",
          "",
          "@a",
          "@@a",
          "--force",
          "--force=false",
          "--json",
          "--jso",
          "-o",
          "-oout",
          "out",
          "--output",
          "--output=out",
          "--crop-size",
          "9",
          "--jobs",
          "--only",
          "all",
          "--test_dir",
          "--help",
          "-h",
          "-V",
          "a\u0000",
          "~",
          "'q'",
          "\"q\"",
          "${user.name}",
          "a=b",
          "\u00e4");

  private final Terminal terminal =
      new Terminal(System.out, System.err, false, new Words("cli", Locale.ENGLISH), () -> 0);

  @Test
  void readsAsTheInterpreterDoesOrNotAtAll() {
    SplittableRandom random = new SplittableRandom(31);
    int read = 0;
    for (int i = 0; i < LINES; i++) {
      String[] line = line(random);
      Optional<ExportOptions> plain = PlainExport.of(line);
      if (plain.isPresent()) {
        read++;
        assertThat(plain).as(String.join(" ", line)).contains(interpreted(line));
      }
    }
    assertThat(read).isGreaterThan(LINES / 20);
  }

  @Test
  void readsWhatIsUsual() {
    assertThat(PlainExport.of("export", "a")).isPresent();
    assertThat(PlainExport.of("export", "a", "x/b", "-o", "out", "--force", "--json")).isPresent();
    assertThat(PlainExport.of("export", "--output", "out", "a")).isPresent();
  }

  private static String[] line(SplittableRandom random) {
    List<String> line = new ArrayList<>(List.of("export"));
    int length = random.nextInt(5);
    for (int i = 0; i <= length; i++) {
      line.add(PARTS.get(random.nextInt(PARTS.size())));
    }
    return line.toArray(String[]::new);
  }

  private ExportOptions interpreted(String... line) {
    ExportCommand command = new ExportCommand(terminal, new FailureText(terminal.words()));
    new CommandLine(new LeukostackCommand(folder -> 0, new Words("cli", Locale.ENGLISH)))
        .addSubcommand(command)
        .parseArgs(line);
    return command.options();
  }
}
