package org.leukostack.ui.inspector;

import java.time.Instant;
import java.util.function.BiConsumer;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellReview;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.NoticeText;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.VerdictStyle;

/** The review of the selected cell, and its history. */
public final class ReviewFacts {

  private final ActText text;
  private final HistoryPane history;

  public ReviewFacts(ReviewModel review, ActText text) {
    this.text = text;
    history = new HistoryPane(review, text);
  }

  /** What was done to the cell, which can be unfolded. */
  TitledPane history() {
    return history;
  }

  /**
   * @param fact takes the key of a name, and a value
   */
  void showFacts(@Nullable ReviewedCell cell, BiConsumer<String, String> fact) {
    history.show(cell == null ? null : cell.id());
    if (cell == null) {
      return;
    }
    Words words = text.words();
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
      fact.accept(
          "fact.reviewer", words.get("fact.reviewer.value", who, new NoticeText(words).time(when)));
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
}
