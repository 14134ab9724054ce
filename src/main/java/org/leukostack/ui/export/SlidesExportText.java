package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportReport;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.export.SlidesExport.Outcome;

/** What is said of an export of several slides: each that is not as it should be, by name. */
record SlidesExportText(Words words) {

  String heading(List<Outcome> outcomes) {
    return words.get("slidesExport.done", count(outcomes, Outcome.Exported.class), outcomes.size());
  }

  private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
    return (int) outcomes.stream().filter(kind::isInstance).count();
  }

  String told(Path root, List<Outcome> outcomes) {
    String told = words.get("slidesExport.written", root.toString());
    int passedOver = count(outcomes, Outcome.PassedOver.class);
    if (passedOver > 0) {
      told += "\n" + words.get("slidesExport.passedOver", passedOver);
    }
    return findings(outcomes).isEmpty() ? told : told + "\n" + words.get("slidesExport.findings");
  }

  List<String> findings(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(outcome -> findings(outcome).stream()).toList();
  }

  /** A line for each; none of a slide that is as it should be. */
  private List<String> findings(Outcome outcome) {
    String name = TestFolder.testIdOf(outcome.folder());
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
