package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportException;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;
import picocli.CommandLine.Mixin;

/** A command for slides: works on one after the other; one that fails does not stop the others. */
abstract class SlideCommand extends FolderCommand {

  @Mixin private final ReadingOption reading = new ReadingOption();

  /**
   * Does what is done with one slide, and presents its result.
   *
   * @return whether all of the slide is there and sound
   */
  abstract ExitStatus work(Slide.Readable slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException;

  /** Does the work on every folder, and presents the results as the command line says. */
  final ExitStatus workOn(List<Path> folders) {
    return workOn(folders, Results.of(terminal(), isJson()));
  }

  /** Does the work on every folder. */
  final ExitStatus workOn(List<Path> folders, Results results) {
    @Nullable ReadingName wanted = reading.of(this);
    return untilCancelled(() -> runAll(folders, wanted, results));
  }

  private ExitStatus runAll(List<Path> folders, @Nullable ReadingName wanted, Results results)
      throws InterruptedException {
    ExitStatus status = ExitStatus.DONE;
    try {
      for (Path path : folders) {
        status = status.orWorse(runOne(path, wanted, results));
      }
    } finally {
      results.finish(); // also of those that were done before an interruption
    }
    return status;
  }

  private ExitStatus runOne(Path path, @Nullable ReadingName wanted, Results results)
      throws InterruptedException {
    TestFolder folder = TestFolder.named(path);
    try {
      folder = Slides.read(path);
      Slides slides = new Slides(UserFolders.ofThisUser().data(), AppVersion.get());
      if (wanted != null && !folder.fields().isEmpty() && !slides.hasReading(folder, wanted)) {
        results.failed(folder, word("reading.missing", folder.testId(), wanted.text()));
        return ExitStatus.FAILED;
      }
      return switch (slides.forExport(folder, wanted)) {
        case Slide.Unreadable(TestFolder nothing, Problem obstacle) -> {
          results.unreadable(nothing, obstacle);
          yield ExitStatus.FAILED;
        }
        case Slide.Readable slide -> run(slide, results);
      };
    } catch (ExportException | RuntimeException | OutOfMemoryError e) {
      results.failed(folder, failures().sentence(e, path));
      return ExitStatus.FAILED;
    }
  }

  private ExitStatus run(Slide.Readable slide, Results results)
      throws ExportException, InterruptedException {
    try (ProgressDisplay progress = terminal().progress(slide.folder().testId())) {
      return work(slide, progress, results);
    }
  }

  /** Whether all of a slide is there, and all is well with these problems. */
  static ExitStatus statusOf(boolean isWhole, List<Problem> problems) {
    return isWhole ? statusOf(problems) : ExitStatus.INCOMPLETE;
  }

  /** Whether all is well with these problems. */
  static ExitStatus statusOf(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
        ? ExitStatus.INCOMPLETE
        : ExitStatus.DONE;
  }
}
