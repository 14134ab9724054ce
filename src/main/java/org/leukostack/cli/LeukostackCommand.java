package org.leukostack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppVersion;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the window. */
@Command(
    name = "leukostack",
    mixinStandardHelpOptions = true,
    versionProvider = LeukostackCommand.Version.class)
final class LeukostackCommand implements Callable<Integer> {

  private final WindowOpener window;
  private final Words words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "window.DIR")
  private @Nullable Path folder;

  @Option(names = "--reading", paramLabel = "NAME")
  private @Nullable String reading;

  @Option(names = "--blind")
  private boolean blind;

  @Option(names = "--blind-classes")
  private boolean blindClasses;

  LeukostackCommand(WindowOpener window, Words words) {
    this.window = window;
    this.words = words;
  }

  @Override
  public Integer call() {
    if (folder != null && Files.notExists(folder)) {
      String commands = String.join(", ", spec.subcommands().keySet());
      throw wrong("usage.neither", folder.toString(), commands);
    }
    return window.open(folder, terms());
  }

  private @Nullable ReadingTerms terms() {
    String spelled = reading;
    if (spelled == null) {
      if (blind || blindClasses) {
        throw wrong("usage.blindAlone", blind ? "--blind" : "--blind-classes", "--reading");
      }
      return null;
    }
    ReadingName name =
        ReadingName.of(spelled).orElseThrow(() -> wrong("usage.noReading", "--reading", spelled));
    if (name.isAdjudicated()) {
      throw wrong("usage.readingKept", "--reading", name.text());
    }
    return new ReadingTerms(name, blindness());
  }

  private Blindness blindness() {
    if (blindClasses) {
      return Blindness.READINGS_AND_CLASSES;
    }
    return blind ? Blindness.READINGS : Blindness.NONE;
  }

  private WrongUsageException wrong(String wordKey, Object... arguments) {
    return new WrongUsageException(spec.commandLine(), words.get(wordKey, arguments));
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"leukostack " + AppVersion.get()};
    }
  }
}
