package org.leukostack.ui.inspector;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Spelled;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellReview;
import org.leukostack.review.History;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.NoticeText;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.VerdictStyle;
import org.leukostack.ui.theme.Wrapping;

/** The review of the selected cell, and its history. */
public final class ReviewFacts {

  private static final Set<String> IN_EVERY_LINE = Set.of("time", "reviewer");
  private static final String NOTHING = "–";

  private final ReviewModel review;
  private final Words words;
  private final ActText text;
  private final NoticeText times;
  private final ObservableList<String> steps = FXCollections.observableArrayList();
  private final TitledPane history;
  private @Nullable ListView<String> list;
  private @Nullable ReviewedCell shown;

  public ReviewFacts(ReviewModel review, ActText text) {
    this.review = review;
    this.text = text;
    words = text.words();
    times = new NoticeText(words);
    history = new TitledPane(words.get("history.title"), null);
    history.setExpanded(false);
    history.setAnimated(false);
    history.expandedProperty().addListener(o -> showHistory());
  }

  /** Created when it is first expanded. */
  private ListView<String> list() {
    if (list == null) {
      list = new ListView<>(steps);
      list.setId("history");
      list.getStyleClass().add(Styles.DENSE);
      list.setAccessibleText(words.get("history.title"));
      list.setCellFactory(v -> new StepRow());
    }
    return list;
  }

  private Label none(String wordKey) {
    Label none = Wrapping.label(words.get(wordKey));
    return none;
  }

  /** The list of what was done, which can be unfolded. */
  TitledPane history() {
    return history;
  }

  /**
   * @param fact takes the key of a name, and a value
   */
  void showFacts(@Nullable ReviewedCell cell, BiConsumer<String, String> fact) {
    shown = cell;
    showHistory();
    if (cell == null) {
      return;
    }
    CellReview said = cell.review();
    String sign = VerdictStyle.sign(said.verdict());
    fact.accept("fact.verdict", words.get("fact.verdict.value", sign, text.of(said.verdict())));
    RejectReason reason = said.reason();
    if (reason != null) {
      fact.accept("fact.reason", text.of(reason));
    }
    String who = said.reviewer();
    Instant when = said.time();
    if (who != null && when != null) {
      fact.accept("fact.reviewer", words.get("fact.reviewer.value", who, times.time(when)));
    }
    if (!said.comment().isEmpty()) {
      fact.accept("fact.comment", Words.bounded(said.comment()));
    }
    if (said.preClass() != null && !cell.isAdded()) { // miLab never saw an added one
      fact.accept("fact.originalClass", text.classNames().of(cell.original().preClass()));
    }
    if (said.focus() != null) {
      fact.accept("fact.chosenFocus", "● " + words.get("plane.number", said.focus().toString()));
    }
  }

  /** Only when it is expanded: a long history is slow to format. */
  private void showHistory() {
    ReviewedCell cell = shown;
    if (!history.isExpanded()) {
      steps.clear();
      return;
    }
    List<History.Step> done = cell == null ? List.of() : review.history().of(cell.id());
    steps.setAll(done.reversed().stream().map(this::line).toList());
    if (steps.isEmpty()) { // which needs little room
      history.setContent(none(cell == null ? "history.noCell" : "history.none"));
    } else if (list == null || history.getContent() != list) {
      history.setContent(list());
    }
  }

  /** What changed, in words; who did it and when are in the line already. */
  private String values(Map<String, String> members) {
    String values =
        members.entrySet().stream()
            .filter(m -> !IN_EVERY_LINE.contains(m.getKey()))
            .map(m -> value(m.getKey(), m.getValue()))
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? NOTHING : values;
  }

  /** A later version may know something else; that is shown as it is. */
  private String value(String member, String value) {
    return switch (member) {
      case "class" -> className(value);
      case "verdict" -> Spelled.find(Verdict.class, value).map(text::of).orElse(value);
      case "reason" -> Spelled.find(RejectReason.class, value).map(text::of).orElse(value);
      default -> value;
    };
  }

  private String className(String number) {
    try {
      return text.classNames().of(new PreClass(Integer.parseInt(number)));
    } catch (NumberFormatException e) {
      return number; // a later version may know something else
    }
  }

  private String line(History.Step step) {
    Instant time = step.time();
    String wordKey = "history.what." + step.what();
    String what = words.has(wordKey) ? words.get(wordKey) : step.what();
    String became = values(step.to());
    String was = values(step.from());
    return words.get(
        "history.line",
        time == null ? "" : times.time(time),
        step.reviewer(),
        words.get("history.change", what, was, became));
  }
}
