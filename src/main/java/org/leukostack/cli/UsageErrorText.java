package org.leukostack.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line: one sentence, and where to read more. */
final class UsageErrorText {

  private final Terminal terminal;

  UsageErrorText(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns the exit status. */
  int tell(ParameterException failure) {
    terminal.failure(sentence(failure));
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    terminal.message(terminal.words().get("usage.hint", command));
    return ExitStatus.USAGE.code();
  }

  private String sentence(ParameterException failure) {
    return switch (failure) {
      case WrongUsageException e -> String.valueOf(e.getMessage());
      case UnmatchedArgumentException e -> unmatched(e);
      case MissingParameterException e when !e.getMissing().isEmpty() -> missing(e.getMissing());
      case OverwrittenOptionException e ->
          terminal.words().get("usage.twice", name(e.getOverwritten()));
      default -> other(failure);
    };
  }

  private String unmatched(UnmatchedArgumentException failure) {
    String argument = failure.getUnmatched().getFirst();
    List<String> suggestions = failure.getSuggestions();
    if (!failure.isUnknownOption()) {
      return terminal.words().get("usage.tooMany", argument);
    }
    return suggestions.isEmpty()
        ? terminal.words().get("usage.unknownOption", argument)
        : terminal.words().get("usage.misspeltOption", argument, suggestions.getFirst());
  }

  private String missing(List<ArgSpec> arguments) {
    ArgSpec first = arguments.getFirst();
    String wordKey = first instanceof OptionSpec ? "usage.missingValue" : "usage.missingArgument";
    return terminal.words().get(wordKey, name(first));
  }

  private String other(ParameterException failure) {
    ArgSpec argument = failure.getArgSpec();
    String value = failure.getValue();
    if (argument == null || value == null) {
      return terminal.words().get("usage.other", String.valueOf(failure.getMessage()));
    }
    if (argument.converters().length > 0 && argument.converters()[0] instanceof WholeNumber range) {
      String least = String.valueOf(range.least());
      String most = String.valueOf(range.most());
      return terminal.words().get("usage.badNumber", name(argument), value, least, most);
    }
    if (argument.converters().length > 0 && argument.converters()[0] instanceof Choice<?> choice) {
      String choices = String.join(", ", choice.spellings());
      return terminal.words().get("usage.badChoice", name(argument), value, choices);
    }
    return terminal.words().get("usage.badValue", name(argument), value);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
