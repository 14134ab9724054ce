package org.leukostack.ui.problems;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
import org.leukostack.text.Capped;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.OwnArrows;

/** The problems of the slide; a click on one, or Enter, goes to its place. */
public final class ProblemsPane extends VBox {

  /** How many problems of a kind have rows of their own. */
  private static final int MOST_ROWS = 100;

  private final SlideModel model;
  private final ObservableList<Capped<Problem>> rows = FXCollections.observableArrayList();
  private final ListView<Capped<Problem>> list;

  public ProblemsPane(SlideModel model, Words words) {
    this.model = model;
    setPadding(new Insets(8));
    setSpacing(6);
    list = new ListView<>(rows);
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
    model.problems().addListener((Observable o) -> fill());
    fill();
  }

  /** Rows that stay are not touched, so that nothing moves under the annotator. */
  private void fill() {
    List<Capped<Problem>> now = Capped.rows(model.problems(), ProblemText::kind, MOST_ROWS);
    int before = rows.size();
    if (before <= now.size() && now.subList(0, before).equals(rows)) {
      rows.addAll(now.subList(before, now.size()));
    } else {
      Capped<Problem> selected = list.getSelectionModel().getSelectedItem();
      rows.setAll(now);
      list.getSelectionModel().select(selected);
    }
  }

  /** Of a row that stands for many, the last one that has a row of its own. */
  private @Nullable Problem selected() {
    return switch (list.getSelectionModel().getSelectedItem()) {
      case Capped.One<Problem>(Problem one) -> one;
      case Capped.More<Problem>(Problem last, int _) -> last;
      case null -> null;
    };
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
