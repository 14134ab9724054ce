package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leukostack.export.ExportException;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Problem;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;

/** Works on one slide after the other: one that fails does not stop the others. */
final class SlideCommand {

  private final Terminal terminal;
  private final FailureText failures;
  private final Results results;

  SlideCommand(Terminal terminal, FailureText failures, boolean json) {
    this.terminal = terminal;
    this.failures = failures;
    results = Results.of(terminal, json);
  }

  /** What is done with one slide. */
  @FunctionalInterface
  interface Work {

    /**
     * Presents its result.
     *
     * @return whether all of the slide is there and sound
     */
    ExitStatus run(TestFolder folder, Progress progress, Results results)
        throws ExportException, InterruptedException;
  }

  /** Does the work on every folder. */
  ExitStatus run(List<Path> folders, Work work) {
    return Interruption.guard(terminal, failures, () -> runAll(folders, work));
  }

  private ExitStatus runAll(List<Path> folders, Work work) throws InterruptedException {
    ExitStatus status = ExitStatus.DONE;
    try {
      for (Path path : folders) {
        status = status.orWorse(runOne(path, work));
      }
    } finally {
      results.finish(); // also of those that were done before an interruption
    }
    return status;
  }

  private ExitStatus runOne(Path path, Work work) throws InterruptedException {
    TestFolder folder = nothingOf(path);
    try {
      folder = TestFolderReader.read(path);
      Optional<Problem> obstacle = obstacle(folder);
      if (obstacle.isPresent()) {
        results.unreadable(folder, obstacle.get());
        return ExitStatus.FAILED;
      }
      try (Progress progress = terminal.progress(folder.testId())) {
        return work.run(folder, progress, results);
      }
    } catch (ExportException | RuntimeException | OutOfMemoryError e) {
      results.failed(folder, failures.sentence(e, path));
      return ExitStatus.FAILED;
    }
  }

  private static TestFolder nothingOf(Path path) {
    return new TestFolder(path, TestFolder.testIdOf(path), List.of(), List.of());
  }

  /** What keeps the whole folder from being read. */
  private static Optional<Problem> obstacle(TestFolder folder) {
    return folder.problems().stream()
        .filter(
            problem ->
                problem instanceof Problem.FolderMissing
                    || (problem instanceof Problem.Unreadable
                        && problem.file().equals(folder.path())))
        .findFirst();
  }

  /** Whether all is well with these problems. */
  static ExitStatus statusOf(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
        ? ExitStatus.INCOMPLETE
        : ExitStatus.DONE;
  }
}
