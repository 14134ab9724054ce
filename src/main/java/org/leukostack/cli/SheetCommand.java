package org.leukostack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListFile;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.home.UserFolders;
import org.leukostack.model.CropWindow;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.sheet.ContactSheet;
import org.leukostack.sheet.SheetReport;
import org.leukostack.sheet.SheetRequest;
import org.leukostack.sheet.SheetText;
import org.leukostack.slides.Slide;
import org.leukostack.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes contact sheets. */
@Command(name = SheetCommand.NAME)
final class SheetCommand implements Callable<Integer> {

  static final String NAME = "sheet";

  private static final String PDF = ".pdf";

  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final FolderArguments folders = new FolderArguments();

  @Mixin private final ReadingOption reading = new ReadingOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Path output = Path.of("");

  @Option(names = "--crop-size", paramLabel = "N", converter = WholeNumber.CropSize.class)
  private int cropSize = CropWindow.DEFAULT_SIZE;

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = ExportRequest.defaultJobs();

  @Option(names = "--only", paramLabel = "WHICH", converter = Choice.Cells.class)
  private Which only = Which.ALL;

  @Option(names = "--font", paramLabel = "TTF")
  private @Nullable Path font;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--json")
  private boolean json;

  SheetCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    List<Path> slides = folders.distinct(spec, terminal.words());
    if (isFile(output) && slides.size() > 1) {
      throw new WrongUsageException(
          spec.commandLine(), terminal.words().get("usage.oneSheet", output));
    }
    if (font != null && !ContactSheet.canUse(font)) {
      throw new WrongUsageException(
          spec.commandLine(), terminal.words().get("usage.noFont", "--font", font));
    }
    return new SlideCommand(terminal, failures, json)
        .run(slides, reading.name(spec, terminal.words()), this::make)
        .code();
  }

  private static boolean isFile(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(PDF);
  }

  private ExitStatus make(Slide.Readable slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException {
    return switch (slide) {
      case Slide.Ready ready -> make(ready, progress, results);
      case Slide.ReviewUnreadable(TestFolder folder, Problem obstacle) -> {
        progress.close();
        results.unreadable(folder, obstacle);
        yield ExitStatus.FAILED;
      }
    };
  }

  private ExitStatus make(Slide.Ready slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException {
    Path file = isFile(output) ? output : output.resolve(slide.folder().testId() + PDF);
    if (Files.exists(file) && !force) {
      progress.close();
      results.failed(slide.folder(), terminal.words().get("sheet.exists", file));
      return ExitStatus.FAILED;
    }
    SheetRequest request = new SheetRequest(slide, file, cropSize, jobs, only, font);
    SheetReport report = ContactSheet.write(request, text(), progress);
    progress.close();
    results.sheet(report);
    return report.isWhole() ? SlideCommand.statusOf(report.problems()) : ExitStatus.INCOMPLETE;
  }

  private SheetText text() {
    Words words = new Words("problems", terminal.locale());
    Path file = UserFolders.ofThisUser().data().resolve(ClassListFile.NAME);
    ClassList classes =
        switch (ClassListFile.read(file)) {
          case ClassListFile.Result.Read read -> read.document().classes();
          case ClassListFile.Result.Missing _ -> ClassList.EMPTY;
          case ClassListFile.Result.NotJson _,
              ClassListFile.Result.Faulty _,
              ClassListFile.Result.Unreadable _ -> {
            terminal.message(terminal.words().get("sheet.noClasses", file));
            yield ClassList.EMPTY;
          }
        };
    return new SheetText(words, preClass -> name(preClass, classes, words));
  }

  private static String name(PreClass preClass, ClassList classes, Words words) {
    String number = words.get("sheet.class.number", Integer.toString(preClass.number()));
    return classes
        .find(preClass.number())
        .filter(CellClass::isNamed)
        .map(known -> known.name() + " (" + number + ")")
        .orElse(number);
  }
}
