package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.build.DataSetMaker;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.dataset.build.DataSetRequest;
import org.leukostack.dataset.build.Verification;
import org.leukostack.export.ExportException;
import org.leukostack.export.Which;
import org.leukostack.home.UserFolders;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.text.DataSetErrorText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a data set of many slides, or checks one. */
@Command(name = DatasetCommand.NAME)
final class DatasetCommand extends FolderCommand {

  static final String NAME = "dataset";

  @Mixin private final ReadingOption reading = new ReadingOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable Path output;

  @Mixin private final DataSetChoices choices = new DataSetChoices();

  @Option(names = "--only", paramLabel = "WHICH", converter = Choice.ReviewedCells.class)
  private Which only = DataSetOptions.USUAL.only();

  @Option(names = "--verify", paramLabel = "OUT")
  private @Nullable Path verified;

  @Option(names = "--force")
  private boolean force;

  @Override
  ExitStatus execute() {
    Path known = verified;
    DataSetResults results = DataSetResults.of(terminal(), isJson());
    if (known != null) {
      return untilCancelled(() -> verify(known, results));
    }
    List<Path> slides = distinctFolders();
    Path out = output;
    if (out == null) {
      throw wrong("usage.missingValue", "--output");
    }
    if (out.equals(Path.of(""))) {
      throw wrong("usage.emptyFolder", "--output");
    }
    DataSetOptions options = choices.options(this, only);
    ClassList named = choices.classes(this);
    ReadingName taken = reading.of(this);
    return untilCancelled(() -> make(slides, out, options, new Terms(named, taken), results));
  }

  /** By what labels are named, and which reading is taken. */
  private record Terms(ClassList classes, @Nullable ReadingName reading) {}

  private ExitStatus make(
      List<Path> slides, Path out, DataSetOptions options, Terms terms, DataSetResults results)
      throws InterruptedException {
    try {
      List<String> testIds = slides.stream().map(TestFolder::testIdOf).toList();
      DataSetRequest request =
          new DataSetRequest(
              slides,
              out,
              options,
              choices.groups(testIds),
              terms.classes(),
              terms.reading(),
              force);
      try (WatchedSlides watched = new WatchedSlides(terminal(), results)) {
        DataSetReport report = DataSetMaker.make(request, UserFolders.ofThisUser().data(), watched);
        watched.close();
        results.made(report);
        return report.isSound() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
      }
    } catch (DataSetException e) {
      results.failed(errors().sentence(e));
    } catch (ExportException e) {
      results.failed(word("sentences", errors().sentence(e), failures().adviceForDataSet(e)));
    } catch (RuntimeException | OutOfMemoryError e) {
      results.failed(failures().sentence(e, out));
    } finally {
      results.finish();
    }
    return ExitStatus.FAILED;
  }

  private DataSetErrorText errors() {
    return new DataSetErrorText(terminal().locale());
  }

  private ExitStatus verify(Path out, DataSetResults results) throws InterruptedException {
    try {
      Verification verification = Verification.of(out);
      results.verified(out, verification);
      if (verification.findings().isEmpty()) {
        return ExitStatus.DONE;
      }
      return verification.findings().getFirst() instanceof Verification.Finding.NoDataSet
          ? ExitStatus.FAILED
          : ExitStatus.INCOMPLETE;
    } catch (IOException e) {
      results.failed(failures().sentence(e, out));
      return ExitStatus.FAILED;
    } finally {
      results.finish();
    }
  }
}
