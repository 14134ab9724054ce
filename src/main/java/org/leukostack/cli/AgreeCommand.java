package org.leukostack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListFile;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.readings.AgreementCsv;
import org.leukostack.readings.AgreementReport;
import org.leukostack.readings.Comparison;
import org.leukostack.readings.SlideReadings;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;
import org.leukostack.text.ProblemText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how far the readers of slides agree; writes nothing. */
@Command(name = AgreeCommand.NAME)
final class AgreeCommand extends FolderCommand {

  static final String NAME = "agree";

  @Option(names = "--readings", paramLabel = "A,B")
  private @Nullable String readings;

  @Mixin private final CsvOption csv = new CsvOption();

  @Override
  ExitStatus execute() {
    List<Path> slides = folders();
    boolean isTable = csv.of(this);
    String wanted = readings;
    List<ReadingName> names = wanted == null ? List.of() : names(List.of(wanted.split(",", -1)));
    return untilCancelled(() -> run(slides, names, isTable));
  }

  private List<ReadingName> names(List<String> spelled) {
    List<ReadingName> names = new ArrayList<>();
    for (String one : spelled) {
      ReadingName name = ReadingOption.named(one, "--readings", this);
      if (names.contains(name)) {
        throw wrong("usage.readingTwice", "--readings", one);
      }
      names.add(name);
    }
    if (names.size() < 2) {
      throw wrong("usage.oneReading", "--readings");
    }
    return names;
  }

  private ExitStatus run(List<Path> paths, List<ReadingName> wanted, boolean isTable)
      throws InterruptedException {
    ExitStatus status = ExitStatus.DONE;
    List<TestFolder> readable = new ArrayList<>();
    Path userData = UserFolders.ofThisUser().data();
    Slides slides = new Slides(userData, AppVersion.get());
    for (Path path : paths) {
      TestFolder folder = Slides.read(path);
      if (slides.withReview(folder) instanceof Slide.Unreadable(TestFolder _, Problem obstacle)) {
        terminal().message(problems().line(obstacle));
        status = ExitStatus.FAILED;
      } else {
        readable.add(folder);
      }
    }
    List<ReadingName> names = wanted.isEmpty() ? namesOf(readable, userData) : wanted;
    if (names.size() < 2) {
      terminal().failure(word("agree.notTwo", names.size()));
      return ExitStatus.FAILED;
    }
    AgreementReport report = new AgreementReport(names);
    for (TestFolder folder : readable) {
      SlideReadings of = SlideReadings.read(folder, names, userData, AppVersion.get());
      problems().lines(of.problems()).forEach(terminal()::message);
      status = status.orWorse(SlideCommand.statusOf(of.problems()));
      if (of.isWhole()) {
        report.add(folder, Comparison.of(of.found()));
      } else {
        leaveOut(of, report);
        status =
            status.orWorse(of.obstacles().isEmpty() ? ExitStatus.INCOMPLETE : ExitStatus.FAILED);
      }
    }
    write(report, isTable);
    return status;
  }

  /** All that any of the slides has. */
  private static List<ReadingName> namesOf(List<TestFolder> folders, Path userData) {
    TreeSet<ReadingName> names = new TreeSet<>();
    folders.forEach(folder -> names.addAll(SlideReadings.names(folder, userData)));
    return List.copyOf(names);
  }

  private ProblemText problems() {
    return new ProblemText(terminal().locale());
  }

  private void leaveOut(SlideReadings of, AgreementReport report) {
    for (ReadingName missing : of.missing()) {
      String why = word("agree.missing", of.folder().testId(), missing.text());
      terminal().message(why);
      report.leaveOut(of.folder(), why);
    }
    of.obstacles().forEach(problem -> report.leaveOut(of.folder(), problems().line(problem)));
  }

  /** The user's names; none where there are none that can be read, for numbers say it as well. */
  private static ClassList classes() {
    Path file = UserFolders.ofThisUser().data().resolve(ClassListFile.NAME);
    return ClassListFile.read(file) instanceof ClassListFile.Result.Read(var document, var _)
        ? document.classes()
        : ClassList.EMPTY;
  }

  private void write(AgreementReport report, boolean isTable) {
    if (isJson()) {
      new AgreementJson(terminal()).write(report);
    } else if (isTable) {
      terminal().out().print(AgreementCsv.of(report));
    } else {
      new AgreementText(terminal(), classes()).write(report);
    }
    terminal().out().flush();
  }
}
