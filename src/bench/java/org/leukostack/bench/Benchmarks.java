package org.leukostack.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leukostack.model.TestFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs all benchmarks and prints their tables. Whatever it writes is below {@code target/bench}.
 */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures decoder, encoder and window, and prints the figures.")
final class Benchmarks implements Callable<Integer> {

  private static final Path TARGET = Path.of("target", "bench");
  private static final String REAL_SLIDE = "data/miLab_test";

  /** A far field has to be out of reach of the prefetch. */
  private static final int FEWEST_FIELDS = 10;

  /** What to measure. */
  enum Part {
    JPEG,
    SCREEN,
    GALLERY
  }

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "jpeg, screen or gallery; all if not given.")
  private Part[] only = Part.values();

  @Option(
      names = "--fields",
      paramLabel = "N",
      defaultValue = "300",
      description = "Fields of view of the slide in the window, 10 or more (default: 300).")
  private int fields;

  @Spec private CommandSpec command = CommandSpec.create();

  private final PrintStream out;

  private Benchmarks(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    CommandLine commands = new CommandLine(new Benchmarks(System.out));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(commands.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (fields < FEWEST_FIELDS) {
      throw new ParameterException(
          command.commandLine(), "--fields is " + FEWEST_FIELDS + " or more");
    }
    DemoCache slides = new DemoCache(TARGET, out);
    out.printf(
        "Java %s, %s %s, %d processors%n",
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    for (Part part : only) {
      switch (part) {
        case JPEG -> new JpegBenchmarks(planes(slides), out).run();
        case SCREEN -> {
          Path slide = slides.slide(fields);
          out.println("Measuring the window takes about 2 minutes.");
          new ScreenProcess(TARGET).run(slide);
        }
        case GALLERY -> new ScreenProcess(TARGET).runGallery(slides.slide(fields));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  /** Real planes where there are some, painted ones elsewhere. */
  private static Path planes(DemoCache slides) throws IOException, InterruptedException {
    Path real = Path.of(System.getProperty("leukostack.shared", "../shared")).resolve(REAL_SLIDE);
    return Files.exists(real.resolve(TestFolder.ANALYSIS_FILE)) ? real : slides.slide(1);
  }
}
