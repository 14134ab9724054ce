package org.leukostack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leukostack.model.TestFolder;
import org.leukostack.text.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The test folders that a command is to work on. */
final class FolderArguments {

  @Parameters(paramLabel = "DIR", arity = "0..*", descriptionKey = "DIR")
  private final List<Path> plain = new ArrayList<>();

  /** Spelled as the published script has it. */
  @Option(names = "--test_dir", paramLabel = "DIR", descriptionKey = "test_dir")
  private final List<Path> named = new ArrayList<>();

  /**
   * The folders, at least one.
   *
   * @throws RuntimeException if there is none, or one is nameless, as an unset variable is
   */
  List<Path> all(CommandSpec command, Words words) {
    List<Path> all = new ArrayList<>(plain);
    all.addAll(named);
    if (all.isEmpty()) {
      throw new WrongUsageException(
          command.commandLine(), words.get("usage.missingArgument", "DIR"));
    }
    if (all.contains(Path.of(""))) {
      throw new WrongUsageException(command.commandLine(), words.get("usage.emptyFolder", "DIR"));
    }
    return all;
  }

  /**
   * The folders, each with a test id of its own.
   *
   * @throws RuntimeException if there is none, or two would be exported to the same place
   */
  List<Path> distinct(CommandSpec command, Words words) {
    List<Path> all = all(command, words);
    Set<Path> names = new HashSet<>(); // paths: on Windows they are one in upper and lower case
    for (Path folder : all) {
      String testId = TestFolder.testIdOf(folder);
      if (!names.add(Path.of(testId))) {
        throw new WrongUsageException(command.commandLine(), words.get("usage.sameTestId", testId));
      }
    }
    return all;
  }
}
