package org.leukostack.ui;

import static org.leukostack.bench.TextTable.number;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.leukostack.bench.TextTable;

/** The tables of the window: figures with their targets, and where the time goes. */
final class ScreenReport {

  private final PrintStream out;
  private final TextTable figures =
      new TextTable(
          "event to painted frame",
          "n",
          "median ms",
          "p99 ms",
          "p99 on the FX thread",
          "target ms",
          "met");
  private final TextTable phases =
      new TextTable(
          "medians in ms",
          "handling",
          "picture",
          "wait for pulse",
          "layout",
          "painting",
          "without wait");

  ScreenReport(PrintStream out) {
    this.out = out;
  }

  void title(Path slide, BenchWindow window) throws Exception {
    out.printf(
        "%nScreen: %s, %d fields; window %.0f x %.0f, painted in software, 60 pulses a second,"
            + " heap of %d MB%n",
        slide,
        window.fields().size(),
        window.width(),
        window.height(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  void add(String name, Target target, List<Frame> frames) {
    double median = percentile(frames, Frame::total, 50);
    double high = percentile(frames, Frame::total, 99);
    figures.row(
        name,
        Integer.toString(frames.size()),
        number(median, 1),
        number(high, 1),
        number(percentile(frames, Frame::onFxThread, 99), 1),
        number(target.millis(), 0) + (target.fxThreadOnly() ? " FX" : ""),
        percentile(frames, target::of, 99) <= target.millis()
            ? "yes"
            : percentile(frames, target::of, 50) <= target.millis() ? "median only" : "no");
    phases.row(
        name,
        number(percentile(frames, Frame::handling, 50), 1),
        number(percentile(frames, Frame::picture, 50), 1),
        number(percentile(frames, Frame::waiting, 50), 1),
        number(percentile(frames, Frame::layout, 50), 1),
        number(percentile(frames, Frame::painting, 50), 1),
        number(percentile(frames, Frame::work, 50), 1));
  }

  void print() {
    out.println();
    out.println(figures);
    out.println(phases);
  }

  /** The smallest value that so many percent of all do not exceed; the greatest if they are few. */
  private static double percentile(List<Frame> frames, ToDoubleFunction<Frame> value, int percent) {
    double[] sorted = frames.stream().mapToDouble(value).sorted().toArray();
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return sorted[Math.max(rank, 1) - 1];
  }
}
