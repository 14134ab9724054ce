package org.leukostack.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.build.DataSetReport.Warning;
import org.leukostack.dataset.build.LeftOutSlide;

/** The words for what should be known of a data set. */
public final class DataSetNoteText {

  private final Words words;
  private final ProblemText problems;
  private final Function<Label, String> labels;
  private final Function<Split, String> splits;

  /**
   * @param labels what a class is called where the words are read
   * @param splits what a split is called there
   */
  public DataSetNoteText(
      Locale locale, Function<Label, String> labels, Function<Split, String> splits) {
    words = new Words("problems", locale);
    problems = new ProblemText(locale);
    this.labels = labels;
    this.splits = splits;
  }

  /** One sentence. */
  public String sentence(Warning warning) {
    return switch (warning) {
      case Warning.GroupsUnknown(int slides) -> words.get("dataSetWarning.groupsUnknown", slides);
      case Warning.FewGroups(int groups) -> words.get("dataSetWarning.fewGroups", groups);
      case Warning.ClassInOneGroup(Label label, int cells) ->
          words.get("dataSetWarning.classInOneGroup", labels.apply(label), cells);
      case Warning.EmptySplit(Split split, int percent) ->
          words.get("dataSetWarning.emptySplit", splits.apply(split), percent);
      case Warning.NoCells(var part) -> words.get("dataSetWarning.noCells", part.testId());
    };
  }

  /** Which slide is left out, and why. */
  public String sentence(LeftOutSlide slide) {
    return words.get("dataSetLeftOut." + slide.reason(), slide.folder().testId());
  }

  /** What more is known of why it is left out. */
  public Optional<String> line(LeftOutSlide slide) {
    return Optional.ofNullable(slide.problem()).map(problems::line);
  }
}
