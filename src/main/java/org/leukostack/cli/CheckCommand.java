package org.leukostack.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leukostack.check.Depth;
import org.leukostack.check.FolderCheck;
import org.leukostack.export.UsualCut;
import org.leukostack.model.Problem;
import org.leukostack.slides.Slide;
import picocli.CommandLine.Command;

/** Lists what is wrong with slides; writes nothing. */
@Command(name = CheckCommand.NAME)
final class CheckCommand extends SlideCommand {

  static final String NAME = "check";

  /** Those of the folder as a whole first. */
  private static final Comparator<Problem> BY_FIELD =
      Comparator.comparing(
          problem -> problem.place().imageNumber(),
          Comparator.nullsFirst(Comparator.naturalOrder()));

  @Override
  ExitStatus execute() {
    return workOn(folders());
  }

  @Override
  ExitStatus work(Slide.Readable slide, ProgressDisplay progress, Results results)
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
    return statusOf(problems);
  }
}
