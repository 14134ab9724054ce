package org.leukostack.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that tells on a terminal what it did. */
abstract class TerminalCommand implements Callable<Integer>, Console {

  @Spec private CommandSpec spec = CommandSpec.create();

  @ParentCommand private @Nullable Console parent;

  /** As picocli calls a command. */
  @Override
  public final Integer call() {
    return execute().code();
  }

  /**
   * Does what the command line asks for.
   *
   * @throws WrongUsageException if it asks for what cannot be
   */
  abstract ExitStatus execute();

  /** Does the work; if it is cancelled by Ctrl-C, says so before the process may end. */
  final ExitStatus untilCancelled(Interruption.Work work) {
    return Interruption.guard(terminal(), failures(), work);
  }

  /** What to throw if the command line is wrong, with these words of {@code cli}. */
  final WrongUsageException wrong(String wordKey, Object... arguments) {
    return new WrongUsageException(spec.commandLine(), word(wordKey, arguments));
  }

  /** Whether the command line has an option, and not only its default. */
  final boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  final String word(String wordKey, Object... arguments) {
    return terminal().words().get(wordKey, arguments);
  }

  @Override
  public final Terminal terminal() {
    return parent().terminal();
  }

  @Override
  public final FailureText failures() {
    return parent().failures();
  }

  /** Which picocli sets before it calls the command. */
  private Console parent() {
    return Objects.requireNonNull(parent);
  }
}
