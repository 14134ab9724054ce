package org.leukostack.bench;

import static org.leukostack.bench.TextTable.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.CellFilesBenchmark;
import org.leukostack.jpeg.WholePlaneBenchmark;
import org.leukostack.jpeg.WindowBenchmark;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Decoder and encoder against the JDK's, measured by JMH. */
final class JpegBenchmarks {

  private static final int FORKS = 2;
  private static final int WARM_UPS = 2;
  private static final int MEASUREMENTS = 3;
  private static final int SECONDS_EACH = 1;

  /** For a benchmark without windows. */
  private static final int NO_TOP = -1;

  private final Path folder;
  private final PrintStream out;

  /**
   * @param folder the test folder whose first stack is measured on
   */
  JpegBenchmarks(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  void run() throws RunnerException, IOException, InterruptedException {
    SampleStack stack = SampleStack.in(folder);
    out.printf(
        "%nJPEG: mean ms of one thread, with JMH's 99.9%% error; %d processes, %d warm-up and %d"
            + " measured rounds of %d s; about 3 minutes%n",
        FORKS, WARM_UPS, MEASUREMENTS, SECONDS_EACH);
    out.printf(
        "Plane: %s, %,d bytes, in %s%n%n", stack.middleName(), stack.middleJpeg().length, folder);

    TextTable windows = table("200 x 200 window, top at");
    times(WindowBenchmark.class)
        .forEach((top, methods) -> addRow(windows, Integer.toString(top), methods));
    out.println(windows);

    TextTable others = table("");
    addRow(others, "whole plane decoded", times(WholePlaneBenchmark.class).get(NO_TOP));
    addRow(
        others,
        stack.jpegs().size() + " crops and their strip encoded",
        times(CellFilesBenchmark.class).get(NO_TOP));
    out.println(others);
  }

  private static TextTable table(String first) {
    return new TextTable(first, "ours ms", "+/-", "JDK ms", "+/-", "JDK/ours");
  }

  private static void addRow(
      TextTable table, String name, @Nullable Map<String, Result<?>> methods) {
    Map<String, Result<?>> measured = Objects.requireNonNull(methods, "nothing measured");
    Result<?> ours = Objects.requireNonNull(measured.get("ours"));
    Result<?> jdk = Objects.requireNonNull(measured.get("jdk"));
    table.row(
        name,
        number(ours.getScore(), 2),
        number(ours.getScoreError(), 2),
        number(jdk.getScore(), 2),
        number(jdk.getScoreError(), 2),
        number(jdk.getScore() / ours.getScore(), 1));
  }

  /** What a benchmark's methods take, by the window's top if it has one, and by their names. */
  private Map<Integer, Map<String, Result<?>>> times(Class<?> benchmark) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(benchmark.getName() + "\\.")
            .forks(FORKS)
            .warmupIterations(WARM_UPS)
            .warmupTime(TimeValue.seconds(SECONDS_EACH))
            .measurementIterations(MEASUREMENTS)
            .measurementTime(TimeValue.seconds(SECONDS_EACH))
            .jvmArgsAppend(
                "-Djava.awt.headless=true", "-D" + SampleStack.FOLDER_PROPERTY + "=" + folder)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Map<Integer, Map<String, Result<?>>> times = new TreeMap<>();
    for (RunResult result : new Runner(options).run()) {
      String top = result.getParams().getParam("top");
      Result<?> time = result.getPrimaryResult();
      times
          .computeIfAbsent(top == null ? NO_TOP : Integer.parseInt(top), key -> new HashMap<>())
          .put(time.getLabel(), time);
    }
    return times;
  }
}
