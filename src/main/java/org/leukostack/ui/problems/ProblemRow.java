package org.leukostack.ui.problems;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Problem;
import org.leukostack.model.Severity;
import org.leukostack.text.Capped;
import org.leukostack.text.ProblemParts;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Wrapping;

/**
 * One problem: where it is, what was expected and found, and what follows; or how many more there
 * are of the kind.
 */
final class ProblemRow extends ListCell<Capped<Problem>> {

  private static final double INSETS = 44;

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final ProblemText text;
  private final Words screen;
  private final Label sign = new Label();
  private final Label where = new Label();
  private final Label what = new Label();
  private final Label now = new Label();
  private final HBox content;

  ProblemRow(ProblemText text, Words screen) {
    this.text = text;
    this.screen = screen;
    sign.getStyleClass().add("problem-sign");
    where.getStyleClass().add("problem-where");
    now.getStyleClass().add("quiet");
    for (Label label : new Label[] {where, what, now}) {
      Wrapping.wrap(label);
    }
    VBox lines = new VBox(2, where, what, now);
    HBox.setHgrow(lines, Priority.ALWAYS);
    content = new HBox(4, sign, lines);
    content.getStyleClass().add("problem-row");
    lines.maxWidthProperty().bind(widthProperty().subtract(INSETS));
    setPrefWidth(0); // as wide as the list: long names wrap
  }

  @Override
  protected void updateItem(@Nullable Capped<Problem> row, boolean empty) {
    super.updateItem(row, empty);
    switch (row) {
      case Capped.One<Problem>(Problem problem) when !empty -> show(problem);
      case Capped.More<Problem>(Problem _, int count) when !empty -> showText(count);
      case null, default -> {
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
      }
    }
  }

  private void showText(int count) {
    String text = screen.get("problems.more", count);
    setGraphic(null);
    setText(text);
    setAccessibleText(text);
  }

  private void show(Problem problem) {
    setText(null);
    ProblemParts words = text.parts(problem);
    boolean error = problem.severity() == Severity.ERROR;
    sign.setText(error ? "✖" : "⚠");
    sign.pseudoClassStateChanged(ERROR, error);
    where.setText(
        words.file() + (words.place().isEmpty() ? "" : System.lineSeparator() + words.place()));
    what.setText(screen.get("problems.finding", words.expected(), words.found()));
    now.setText(words.consequence());
    setAccessibleText(text.line(problem));
    setGraphic(content);
  }
}
