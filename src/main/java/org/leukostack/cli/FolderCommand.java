package org.leukostack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leukostack.model.TestFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command for test folders. */
abstract class FolderCommand extends TerminalCommand {

  @Parameters(paramLabel = "DIR", arity = "0..*", descriptionKey = "DIR")
  private final List<Path> plain = new ArrayList<>();

  /** Spelled as the published script has it. */
  @Option(names = "--test_dir", paramLabel = "DIR", descriptionKey = "test_dir")
  private final List<Path> named = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  /**
   * The folders, at least one.
   *
   * @throws WrongUsageException if there is none, or one is nameless, as an unset variable is
   */
  final List<Path> folders() {
    List<Path> all = new ArrayList<>(plain);
    all.addAll(named);
    if (all.isEmpty()) {
      throw wrong("usage.missingArgument", "DIR");
    }
    if (all.contains(Path.of(""))) {
      throw wrong("usage.emptyFolder", "DIR");
    }
    return all;
  }

  /**
   * The folders, each with a test id of its own.
   *
   * @throws WrongUsageException if there is none, or two would be written to the same place
   */
  final List<Path> distinctFolders() {
    List<Path> all = folders();
    Set<Path> names = new HashSet<>(); // paths: on Windows they are one in upper and lower case
    for (Path folder : all) {
      String testId = TestFolder.testIdOf(folder);
      if (!names.add(Path.of(testId))) {
        throw wrong("usage.sameTestId", testId);
      }
    }
    return all;
  }

  /** Whether a program reads what is told. */
  final boolean isJson() {
    return json;
  }
}
