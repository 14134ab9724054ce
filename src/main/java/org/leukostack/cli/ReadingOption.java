package org.leukostack.cli;

import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingName;
import org.leukostack.text.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The reading that a command is to take. */
final class ReadingOption {

  @Option(names = "--reading", paramLabel = "NAME", descriptionKey = "reading")
  private @Nullable String spelled;

  /**
   * The reading; null for the adjudicated one if there is one, and else the first.
   *
   * @throws RuntimeException if it is no name of a reading
   */
  @Nullable ReadingName name(CommandSpec command, Words words) {
    String name = spelled;
    return name == null
        ? null
        : ReadingName.of(name)
            .orElseThrow(
                () ->
                    new WrongUsageException(
                        command.commandLine(), words.get("usage.noReading", "--reading", name)));
  }
}
