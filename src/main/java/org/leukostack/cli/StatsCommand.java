package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.slides.Slide;
import org.leukostack.stats.MeasuredSlide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells slides in numbers; writes nothing. */
@Command(name = StatsCommand.NAME)
final class StatsCommand extends CroppingCommand {

  static final String NAME = "stats";

  @Mixin private final CsvOption csv = new CsvOption();

  @Override
  ExitStatus execute() {
    List<Path> slides = folders();
    return csv.of(this) ? workOn(slides, new CsvResults(terminal())) : workOn(slides);
  }

  @Override
  ExitStatus work(Slide.Ready slide, ProgressDisplay progress, Results results)
      throws InterruptedException {
    MeasuredSlide measured = MeasuredSlide.of(slide, cropSize(), jobs(), progress);
    progress.close();
    results.measured(measured);
    return statusOf(measured.leftOut().isEmpty(), measured.problems());
  }
}
