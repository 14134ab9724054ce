package org.leukostack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppVersion;
import org.leukostack.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the window. */
@Command(
    name = "leukostack",
    mixinStandardHelpOptions = true,
    versionProvider = LeukostackCommand.Version.class)
final class LeukostackCommand implements Callable<Integer>, Console {

  private final WindowOpener window;
  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "window.DIR")
  private @Nullable Path folder;

  @Mixin private final OwnReadingOptions reading = new OwnReadingOptions();

  LeukostackCommand(WindowOpener window, Terminal terminal, FailureText failures) {
    this.window = window;
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Terminal terminal() {
    return terminal;
  }

  @Override
  public FailureText failures() {
    return failures;
  }

  @Override
  public Integer call() {
    Words words = terminal.words();
    if (folder != null && Files.notExists(folder)) {
      String commands = String.join(", ", spec.subcommands().keySet());
      throw new WrongUsageException(
          spec.commandLine(), words.get("usage.neither", folder.toString(), commands));
    }
    return window.open(folder, reading.terms(spec, words));
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"leukostack " + AppVersion.get()};
    }
  }
}
