package org.leukostack.ui.dataset;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.Tally;
import org.leukostack.slides.CommonFolder;
import org.leukostack.slides.Slide;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.theme.RowCell;
import org.leukostack.ui.theme.Tips;

/** The slides of a data set, each with its reading and how far that is, or why nothing is of it. */
final class SlideList extends VBox {

  private final Words words;
  private final ListView<ChosenSlide> list;
  private @Nullable CommonFolder names;

  /**
   * @param add asks for a folder to add
   */
  SlideList(DataSetModel model, Words words, Runnable add) {
    super(6);
    this.words = words;
    list = new ListView<>(model.slides());
    list.setId("dataset-slides");
    list.setAccessibleText(words.get("dataset.slides"));
    list.getStyleClass().add("dataset-slides");
    model
        .slides()
        .addListener(
            (Observable o) -> {
              names = null; // one more may be of the name of another
              list.refresh();
            });
    list.setCellFactory(view -> new Row());
    list.setPlaceholder(new Label(words.get("dataset.slides.none")));
    Button more = button("dataset.slides.add", add);
    Button remove = button("dataset.slides.remove", () -> selected().ifPresent(model::remove));
    remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DELETE) {
            selected().ifPresent(model::remove);
            e.consume();
          }
        });
    getChildren().addAll(list, new HBox(8, more, remove));
  }

  private Optional<ChosenSlide> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(words.get(key));
    button.setId(key.replace('.', '-'));
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tips.say(button, words.get(key + ".tooltip"));
    button.setOnAction(e -> action.run());
    return button;
  }

  private String name(ChosenSlide slide) {
    CommonFolder known = names;
    if (known == null) {
      known = CommonFolder.of(list.getItems().stream().map(ChosenSlide::folder).toList());
      names = known;
    }
    return known.nameOf(slide.folder());
  }

  /** What is said of a slide beside its name. */
  private String told(ChosenSlide slide) {
    return switch (slide) {
      case ChosenSlide.Looking _ -> words.get("dataset.slide.looking");
      case ChosenSlide.Useless(var _, var problem) ->
          "⚠ " + String.join(" ", new ProblemText(words.locale()).lines(List.of(problem)));
      case ChosenSlide.Found(var _, Slide.Ready ready, Tally tally) -> {
        String reading = ReadingText.name(ready.terms().name(), words);
        yield words.get("dataset.slide.tally", tally.accepted(), tally.cells(), reading);
      }
    };
  }

  private final class Row extends RowCell<ChosenSlide> {

    private final Label name = new Label();
    private final Label told = new Label();
    private final HBox row = new HBox(12, name, told);

    Row() {
      name.getStyleClass().add("section-title");
      name.setMinWidth(0);
      told.setMinWidth(0);
      told.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(told, Priority.ALWAYS);
      Tips.whole(told);
      row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected String show(ChosenSlide slide) {
      name.setText(name(slide));
      Tips.say(name, slide.folder().toString());
      told.setText(told(slide));
      return name.getText() + ": " + told.getText();
    }

    @Override
    protected Node row() {
      return row;
    }
  }
}
