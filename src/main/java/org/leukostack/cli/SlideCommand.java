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

/** Works on one slide after the other: one that fails does not stop the others. */
final class SlideCommand {

  private final Terminal terminal;
  private final FailureText failures;
  private final Results results;

  SlideCommand(Terminal terminal, FailureText failures, boolean json) {
    this(terminal, failures, Results.of(terminal, json));
  }

  SlideCommand(Terminal terminal, FailureText failures, Results results) {
    this.terminal = terminal;
    this.failures = failures;
    this.results = results;
  }

  /** What is done with one slide. */
  @FunctionalInterface
  interface Work {

    /**
     * Presents its result.
     *
     * @return whether all of the slide is there and sound
     */
    ExitStatus run(Slide.Readable slide, ProgressDisplay progress, Results results)
        throws ExportException, InterruptedException;
  }

  /**
   * Does the work on every folder.
   *
   * @param reading that is taken; null for the adjudicated one if there is one, and else the first
   */
  ExitStatus run(List<Path> folders, @Nullable ReadingName reading, Work work) {
    return Interruption.guard(terminal, failures, () -> runAll(folders, reading, work));
  }

  private ExitStatus runAll(List<Path> folders, @Nullable ReadingName reading, Work work)
      throws InterruptedException {
    ExitStatus status = ExitStatus.DONE;
    try {
      for (Path path : folders) {
        status = status.orWorse(runOne(path, reading, work));
      }
    } finally {
      results.finish(); // also of those that were done before an interruption
    }
    return status;
  }

  private ExitStatus runOne(Path path, @Nullable ReadingName reading, Work work)
      throws InterruptedException {
    TestFolder folder = nothingOf(path);
    try {
      folder = Slides.read(path);
      Slides slides = new Slides(UserFolders.ofThisUser().data(), AppVersion.get());
      if (reading != null && !folder.fields().isEmpty() && !slides.hasReading(folder, reading)) {
        String why = terminal.words().get("reading.missing", folder.testId(), reading.text());
        results.failed(folder, why);
        return ExitStatus.FAILED;
      }
      return switch (slides.forExport(folder, reading)) {
        case Slide.Unreadable(TestFolder nothing, Problem obstacle) -> {
          results.unreadable(nothing, obstacle);
          yield ExitStatus.FAILED;
        }
        case Slide.Readable slide -> run(slide, work);
      };
    } catch (ExportException | RuntimeException | OutOfMemoryError e) {
      results.failed(folder, failures.sentence(e, path));
      return ExitStatus.FAILED;
    }
  }

  private ExitStatus run(Slide.Readable slide, Work work)
      throws ExportException, InterruptedException {
    try (ProgressDisplay progress = terminal.progress(slide.folder().testId())) {
      return work.run(slide, progress, results);
    }
  }

  private static TestFolder nothingOf(Path path) {
    return new TestFolder(path, TestFolder.testIdOf(path), List.of(), List.of());
  }

  /** Whether all is well with these problems. */
  static ExitStatus statusOf(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
        ? ExitStatus.INCOMPLETE
        : ExitStatus.DONE;
  }
}
