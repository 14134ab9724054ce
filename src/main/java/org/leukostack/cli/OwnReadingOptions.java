package org.leukostack.cli;

import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.text.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The reading that the window opens of each slide. */
final class OwnReadingOptions {

  @Option(names = "--reading", paramLabel = "NAME")
  private @Nullable String spelled;

  @Option(names = "--blind")
  private boolean blind;

  @Option(names = "--blind-classes")
  private boolean blindClasses;

  /**
   * The reading, and what it hides if it begins now; null to go on with what was read last.
   *
   * @throws WrongUsageException if it is no name of a reader's, or there is none to be blind
   */
  @Nullable ReadingTerms terms(CommandSpec command, Words words) {
    String named = spelled;
    if (named == null) {
      if (blind || blindClasses) {
        String option = blind ? "--blind" : "--blind-classes";
        throw wrong(command, words.get("usage.blindAlone", option, "--reading"));
      }
      return null;
    }
    ReadingName name =
        ReadingName.of(named)
            .orElseThrow(() -> wrong(command, words.get("usage.noReading", "--reading", named)));
    if (name.isAdjudicated() && blindness() != Blindness.NONE) {
      String option = blind ? "--blind" : "--blind-classes";
      throw wrong(command, words.get("usage.adjudicatedBlind", option, name.text()));
    }
    return new ReadingTerms(name, blindness());
  }

  private Blindness blindness() {
    if (blindClasses) {
      return Blindness.READINGS_AND_CLASSES;
    }
    return blind ? Blindness.READINGS : Blindness.NONE;
  }

  private static WrongUsageException wrong(CommandSpec command, String words) {
    return new WrongUsageException(command.commandLine(), words);
  }
}
