package org.leukostack.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Parameters;

/** Opens the window. */
@Command(
    name = "leukostack",
    mixinStandardHelpOptions = true,
    versionProvider = LeukostackCommand.Version.class)
final class LeukostackCommand implements Callable<Integer> {

  private final WindowOpener window;

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "window.DIR")
  private @Nullable Path folder;

  LeukostackCommand(WindowOpener window) {
    this.window = window;
  }

  @Override
  public Integer call() {
    return window.open(folder);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"leukostack " + AppVersion.get()};
    }
  }
}
