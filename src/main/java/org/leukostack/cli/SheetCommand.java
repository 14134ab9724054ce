package org.leukostack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListFile;
import org.leukostack.export.ExportException;
import org.leukostack.export.Which;
import org.leukostack.home.UserFolders;
import org.leukostack.model.PreClass;
import org.leukostack.sheet.ContactSheet;
import org.leukostack.sheet.SheetReport;
import org.leukostack.sheet.SheetRequest;
import org.leukostack.sheet.SheetText;
import org.leukostack.slides.Slide;
import org.leukostack.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes contact sheets. */
@Command(name = SheetCommand.NAME)
final class SheetCommand extends CroppingCommand {

  static final String NAME = "sheet";

  private static final String PDF = ".pdf";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Path output = Path.of("");

  @Option(names = "--only", paramLabel = "WHICH", converter = Choice.Cells.class)
  private Which only = Which.ALL;

  @Option(names = "--font", paramLabel = "TTF")
  private @Nullable Path font;

  @Option(names = "--force")
  private boolean force;

  @Override
  ExitStatus execute() {
    List<Path> slides = distinctFolders();
    if (isFile(output) && slides.size() > 1) {
      throw wrong("usage.oneSheet", output);
    }
    if (font != null && !ContactSheet.canUse(font)) {
      throw wrong("usage.noFont", "--font", font);
    }
    return workOn(slides);
  }

  private static boolean isFile(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(PDF);
  }

  @Override
  ExitStatus work(Slide.Ready slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException {
    Path file = isFile(output) ? output : output.resolve(slide.folder().testId() + PDF);
    if (Files.exists(file) && !force) {
      progress.close();
      results.failed(slide.folder(), word("sheet.exists", file));
      return ExitStatus.FAILED;
    }
    SheetRequest request = new SheetRequest(slide, file, cropSize(), jobs(), only, font);
    SheetReport report = ContactSheet.write(request, text(), progress);
    progress.close();
    results.sheet(report);
    return statusOf(report.isWhole(), report.problems());
  }

  private SheetText text() {
    Words words = new Words("problems", terminal().locale());
    Path file = UserFolders.ofThisUser().data().resolve(ClassListFile.NAME);
    ClassList classes =
        switch (ClassListFile.read(file)) {
          case ClassListFile.Result.Read read -> read.document().classes();
          case ClassListFile.Result.Missing _ -> ClassList.EMPTY;
          case ClassListFile.Result.NotJson _,
              ClassListFile.Result.Faulty _,
              ClassListFile.Result.Unreadable _ -> {
            terminal().message(word("sheet.noClasses", file));
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
