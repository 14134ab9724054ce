package org.leukostack.cli;

import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingName;
import picocli.CommandLine.Option;

/** The reading that a command is to take. */
final class ReadingOption {

  @Option(names = "--reading", paramLabel = "NAME", descriptionKey = "reading")
  private @Nullable String spelled;

  /**
   * The reading; null for the adjudicated one if there is one, and else the first.
   *
   * @throws WrongUsageException if it is no name of a reading
   */
  @Nullable ReadingName of(TerminalCommand command) {
    String name = spelled;
    return name == null ? null : named(name, "--reading", command);
  }

  /**
   * The reading of this name.
   *
   * @param option that has the name
   * @throws WrongUsageException if it is no name of a reading
   */
  static ReadingName named(String name, String option, TerminalCommand command) {
    return ReadingName.of(name).orElseThrow(() -> command.wrong("usage.noReading", option, name));
  }
}
