package org.leukostack.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leukostack.files.NativeNames;
import org.leukostack.home.UserFolders;
import org.leukostack.text.Words;

/** Names that the locale of the process has taken letters from: nothing can be done with them. */
final class GarbledNames {

  /** What needs no file. */
  private static final Set<String> ONLY_TOLD = Set.of("--version", "-V", "--help", "-h");

  private final Words words;

  GarbledNames(Words words) {
    this.words = words;
  }

  /** Whether there is any, which takes no words to tell. */
  static boolean areThere(String... args) {
    return !ONLY_TOLD.containsAll(List.of(args).isEmpty() ? List.of("") : List.of(args))
        && (List.of(args).stream().anyMatch(NativeNames::isGarbled)
            || NativeNames.isGarbled(System.getProperty("user.dir"))
            || UserFolders.garbledVariable().isPresent());
  }

  /** What is wrong, and what helps. */
  String sentence(String... args) {
    return words.get("garbled", where(args));
  }

  private String where(String... args) {
    for (String argument : args) {
      if (NativeNames.isGarbled(argument)) {
        return words.get("garbled.argument", argument);
      }
    }
    if (NativeNames.isGarbled(System.getProperty("user.dir"))) {
      return words.get("garbled.workingFolder");
    }
    Optional<String> variable = UserFolders.garbledVariable();
    return variable.isEmpty() || variable.get().equals("user.home")
        ? words.get("garbled.home")
        : words.get("garbled.variable", variable.get());
  }
}
