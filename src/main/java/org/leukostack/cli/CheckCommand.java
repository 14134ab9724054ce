package org.leukostack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.leukostack.check.Depth;
import org.leukostack.check.FolderCheck;
import org.leukostack.export.UsualCut;
import org.leukostack.model.Problem;
import org.leukostack.slides.Slide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is wrong with slides; writes nothing. */
@Command(name = CheckCommand.NAME)
final class CheckCommand implements Callable<Integer> {

  static final String NAME = "check";

  /** Those of the folder as a whole first. */
  private static final Comparator<Problem> BY_FIELD =
      Comparator.comparing(
          problem -> problem.place().imageNumber(),
          Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final FolderArguments folders = new FolderArguments();

  @Mixin private final ReadingOption reading = new ReadingOption();

  @Option(names = "--json")
  private boolean json;

  CheckCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    List<Path> slides = folders.all(spec, terminal.words());
    return new SlideCommand(terminal, failures, json)
        .run(slides, reading.name(spec, terminal.words()), CheckCommand::check)
        .code();
  }

  private static ExitStatus check(Slide.Readable slide, ProgressDisplay progress, Results results)
      throws InterruptedException {
    List<Problem> problems = new ArrayList<>(slide.problems());
    int jobs = Runtime.getRuntime().availableProcessors();
    problems.addAll(
        FolderCheck.run(
            slide.folder(),
            UsualCut.of(slide.cells(), slide.boxes()),
            Depth.DECODE,
            jobs,
            (field, found, done, all) -> progress.fieldsDone(done, all)));
    progress.close();
    problems.sort(BY_FIELD);
    results.checked(slide.folder(), problems);
    return SlideCommand.statusOf(problems);
  }
}
