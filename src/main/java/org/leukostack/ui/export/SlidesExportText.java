package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportReport;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.CommonFolder;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.export.SlidesExport.Outcome;

/**
 * What is said of an export of several slides: each that is not as it should be, by name.
 *
 * @param names of the slides
 */
record SlidesExportText(Words words, CommonFolder names) {

  String heading(List<Outcome> outcomes) {
    int exported = count(outcomes, Outcome.Exported.class);
    return outcomes.size() == 1
        ? words.get("slidesExport.doneOne", exported)
        : words.get("slidesExport.done", exported, outcomes.size());
  }

  private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
    return (int) outcomes.stream().filter(kind::isInstance).count();
  }

  String told(Path root, List<Outcome> outcomes) {
    List<String> told = new ArrayList<>();
    int passedOver = count(outcomes, Outcome.PassedOver.class);
    if (passedOver > 0) {
      told.add(words.get("slidesExport.passedOver", passedOver));
    }
    if (passedOver + count(outcomes, Outcome.Exported.class) > 0) {
      told.add(words.get("slidesExport.written", root.toString()));
    }
    int inTheWay = (int) outcomes.stream().filter(SlidesExportText::isInTheWay).count();
    if (inTheWay > 0) {
      String box = words.get("slidesExport.replace");
      told.add(words.get("slidesExport.inTheWay", inTheWay, box));
    }
    if (!findings(outcomes).isEmpty()) {
      told.add(words.get("slidesExport.findings"));
    }
    return String.join("\n", told);
  }

  /** Whether another export is where the slide's was to go. */
  private static boolean isInTheWay(Outcome outcome) {
    return outcome instanceof Outcome.Refused(Path _, ExportException reason)
        && reason.reason() == ExportException.Reason.EXPORT_EXISTS;
  }

  /** Which folder each slide went to that gave its name to none; nothing if all did. */
  List<String> otherNames(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Exported(Path folder, ExportReport report) ->
            otherName(folder, report.destination()).ifPresent(lines::add);
        case Outcome.PassedOver(Path folder, Path destination) ->
            otherName(folder, destination).ifPresent(lines::add);
        case Outcome.Unreadable _, Outcome.Refused _, Outcome.Failed _ -> {}
      }
    }
    if (!lines.isEmpty()) {
      lines.addFirst(words.get("slidesExport.otherNames"));
    }
    return lines;
  }

  private Optional<String> otherName(Path slide, Path destination) {
    String given = TestFolder.testIdOf(destination);
    return given.equals(TestFolder.testIdOf(slide))
        ? Optional.empty()
        : Optional.of(words.get("slidesExport.otherName", names.nameOf(slide), given));
  }

  List<String> findings(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(outcome -> findings(outcome).stream()).toList();
  }

  /** A line for each; none of a slide that is as it should be. */
  private List<String> findings(Outcome outcome) {
    String name = names.nameOf(outcome.folder());
    return switch (outcome) {
      case Outcome.PassedOver _ -> List.of();
      case Outcome.Exported exported when exported.isSound() -> List.of();
      case Outcome.Exported(Path _, ExportReport report) ->
          List.of(words.get("slidesExport.finding", name, incomplete(report)));
      case Outcome.Unreadable(Path _, Problem obstacle) ->
          List.of(
              words.get(
                  "slidesExport.finding",
                  name,
                  String.join(" ", new ProblemText(words.locale()).lines(List.of(obstacle)))));
      case Outcome.Refused(Path _, ExportException reason) ->
          List.of(
              words.get(
                  "slidesExport.finding",
                  name,
                  new ExportErrorText(words.locale()).sentence(reason)));
      case Outcome.Failed _ ->
          List.of(words.get("slidesExport.finding", name, words.get("slidesExport.unexpected")));
    };
  }

  private String incomplete(ExportReport report) {
    List<String> leftOut = new LeftOutText(words.locale()).lines(report.leftOut());
    return leftOut.isEmpty()
        ? words.get("slidesExport.problems", report.problems().size())
        : words.get("slidesExport.leftOut", leftOut.size(), leftOut.getFirst());
  }
}
