package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leukostack.export.Which;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports the crops of slides. */
@Command(name = ExportCommand.NAME, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  static final String NAME = "export";

  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final FolderArguments folders = new FolderArguments();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Path output = ExportOptions.DEFAULT.output();

  @Option(names = "--crop-size", paramLabel = "N", converter = WholeNumber.CropSize.class)
  private int cropSize = ExportOptions.DEFAULT.cropSize();

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = ExportOptions.DEFAULT.jobs();

  @Option(names = "--only", paramLabel = "WHICH", converter = WhichCells.class)
  private Which only = ExportOptions.DEFAULT.which();

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--json")
  private boolean json;

  ExportCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    return new ExportJob(options()).run(terminal, failures).code();
  }

  /** What the command line says, once it is parsed. */
  ExportOptions options() {
    List<Path> slides = folders.distinct(spec, terminal.words());
    if (output.equals(Path.of(""))) {
      throw new WrongUsageException(
          spec.commandLine(), terminal.words().get("usage.emptyFolder", "--output"));
    }
    return new ExportOptions(slides, output, cropSize, jobs, only, force, json);
  }
}
