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
  private final Lines lines = new Lines();
  private final HBox content = new HBox(4, sign, lines);

  /** Where the problem is, what was found, and what follows. */
  private static final class Lines extends VBox {

    private final Label where = Wrapping.label("");
    private final Label what = Wrapping.label("");
    private final Label now = Wrapping.label("");

    private Lines() {
      super(2);
      where.getStyleClass().add("problem-where");
      now.getStyleClass().add("quiet");
      getChildren().addAll(where, what, now);
    }

    private void show(ProblemParts words, String finding) {
      where.setText(
          words.file() + (words.place().isEmpty() ? "" : System.lineSeparator() + words.place()));
      what.setText(finding);
      now.setText(words.consequence());
    }
  }

  ProblemRow(ProblemText text, Words screen) {
    this.text = text;
    this.screen = screen;
    sign.getStyleClass().add("problem-sign");
    HBox.setHgrow(lines, Priority.ALWAYS);
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
    lines.show(words, screen.get("problems.finding", words.expected(), words.found()));
    setAccessibleText(text.line(problem));
    setGraphic(content);
  }
}
