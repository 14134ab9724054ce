package org.leukostack.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.TestFolder;

/**
 * Reads the command lines that exports mostly have: folders, {@code -o DIR}, {@code --force} and
 * {@code --json}. Whatever has more to it, or a mistake in it, is left to the interpreter of
 * command lines, which takes as long to load as the export of five fields does.
 */
final class PlainExport {

  private final List<Path> folders = new ArrayList<>();
  private final Set<String> given = new HashSet<>();
  private @Nullable Path output;

  private PlainExport() {}

  /** What a command line asks for, as the interpreter would read it; empty if that is to do it. */
  static Optional<ExportOptions> of(String... args) {
    PlainExport plain = new PlainExport();
    try {
      return args.length > 0 && args[0].equals(ExportCommand.NAME) && plain.read(args)
          ? plain.options()
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean read(String... args) {
    for (int i = 1; i < args.length; i++) {
      boolean known =
          switch (args[i]) {
            case "-o", "--output" ->
                i + 1 < args.length && given.add("--output") && readOutput(args[++i]);
            case "--force", "--json" -> given.add(args[i]);
            default -> isName(args[i]) && folders.add(Path.of(args[i]));
          };
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private boolean readOutput(String name) {
    output = Path.of(name);
    return isName(name);
  }

  /** Whether it is neither an option nor a file of arguments. */
  private static boolean isName(String arg) {
    return !arg.isEmpty() && "-@".indexOf(arg.charAt(0)) < 0;
  }

  private Optional<ExportOptions> options() {
    long testIds = folders.stream().map(TestFolder::testIdOf).distinct().count();
    if (folders.isEmpty() || testIds < folders.size()) {
      return Optional.empty();
    }
    ExportOptions usual = ExportOptions.DEFAULT;
    return Optional.of(
        new ExportOptions(
            folders,
            output == null ? usual.output() : output,
            usual.cropSize(),
            usual.jobs(),
            usual.which(),
            given.contains("--force"),
            given.contains("--json")));
  }
}
