package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.demo.DemoSlide;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.TestFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a synthetic slide. */
@Command(name = DemoCommand.NAME)
final class DemoCommand extends TerminalCommand {

  static final String NAME = "demo";

  private static final int DEFAULT_FIELDS = 2;

  @Parameters(paramLabel = "OUT", descriptionKey = "OUT")
  private Path folder = Path.of("");

  @Option(names = "--fields", paramLabel = "N", converter = WholeNumber.Fields.class)
  private int fields = DEFAULT_FIELDS;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = 1;

  @Override
  ExitStatus execute() {
    return untilCancelled(this::paint);
  }

  private ExitStatus paint() throws InterruptedException {
    try {
      try (ProgressDisplay progress = terminal().progress(TestFolder.testIdOf(folder))) {
        DemoSlide.write(folder, fields, seed, done -> progress.fieldsDone(done, fields));
      }
      TestFolder slide = TestFolderReader.read(folder);
      terminal().result(word("demo.done", folder, slide.fields().size(), slide.planeCount()));
      return ExitStatus.DONE;
    } catch (IOException e) {
      terminal().failure(failures().sentence(e, folder));
      return ExitStatus.FAILED;
    }
  }
}
