package org.leukostack.ui.problems;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Problem;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.OwnArrows;

/** The problems of the slide; a click on one, or Enter, goes to its place. */
public final class ProblemsPane extends VBox {

  private final SlideModel model;
  private final ListView<Problem> list;

  public ProblemsPane(SlideModel model, Words words) {
    this.model = model;
    setPadding(new Insets(8));
    setSpacing(6);
    list = new ListView<>(model.problems());
    list.getStyleClass().add(Styles.DENSE);
    list.setId("problem-list");
    OwnArrows.give(list);
    list.setAccessibleText(words.get("problems.title"));
    Label none = new Label(words.get("problems.none"));
    none.setWrapText(true);
    list.setPlaceholder(none);
    ProblemText text = new ProblemText(words.locale());
    list.setCellFactory(v -> new ProblemRow(text, words));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> goTo(selected()));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            goTo(selected());
            e.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
  }

  private @Nullable Problem selected() {
    return list.getSelectionModel().getSelectedItem();
  }

  private void goTo(@Nullable Problem problem) {
    if (problem != null) {
      model.goTo(problem);
    }
  }

  /** The heading of the pane, with the count. */
  public static StringExpression title(SlideModel model, Words words) {
    return Bindings.createStringBinding(
        () ->
            model.problems().isEmpty()
                ? words.get("problems.title")
                : words.get("problems.titleWithCount", model.problems().size()),
        model.problems());
  }
}
