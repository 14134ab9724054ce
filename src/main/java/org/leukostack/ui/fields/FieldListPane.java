package org.leukostack.ui.fields;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leukostack.model.Field;
import org.leukostack.model.Problem;
import org.leukostack.review.Tally;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.ChoiceText;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** The fields of the slide with their counts, a filter, and the map. */
public final class FieldListPane extends VBox {

  /** From this height on, in sizes of the font, the list leaves room for the map. */
  private static final double ROOM_FOR_MAP = 20;

  private final SlideModel model;
  private final Words words;
  private final CustomTextField numberFilter = new CustomTextField();
  private final ChoiceBox<FieldKind> kindFilter =
      new ChoiceBox<>(FXCollections.observableArrayList(FieldKind.values()));
  private final ListView<Field> list;
  private final ObservableSet<Integer> withProblems = FXCollections.observableSet();
  private boolean updating;

  public FieldListPane(SlideModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("field-list-pane");
    setSpacing(6);
    setPadding(new Insets(8));
    numberFilter.setId("field-filter");
    numberFilter.setPromptText(words.get("fields.filter.prompt"));
    numberFilter.setAccessibleText(words.get("fields.filter.prompt"));
    Tips.say(numberFilter, words.get("fields.filter.tooltip"));
    FontIcon clear = Icons.of(Feather.X);
    clear.setCursor(Cursor.HAND);
    clear.setOnMouseClicked(e -> numberFilter.clear());
    clear.visibleProperty().bind(numberFilter.textProperty().isNotEmpty());
    numberFilter.setLeft(Icons.of(Feather.SEARCH));
    numberFilter.setRight(clear);
    numberFilter.textProperty().addListener(o -> filter());
    kindFilter.setId("field-kind");
    kindFilter.setMaxWidth(Double.MAX_VALUE);
    kindFilter.setAccessibleText(words.get("fields.kind.name"));
    Tips.say(kindFilter, words.get("fields.kind.name"));
    kindFilter.setConverter(new ChoiceText<>(choice -> words.get("fields.kind." + choice.name())));
    kindFilter.setValue(FieldKind.ALL);
    kindFilter.valueProperty().addListener(o -> filter());
    list = new ListView<>(model.fields());
    list.getStyleClass().add(Styles.DENSE);
    list.setId("field-list");
    list.setAccessibleText(words.get("fields.title"));
    list.setPlaceholder(new Label(words.get("fields.none")));
    list.setCellFactory(v -> new FieldRow(model, words, withProblems));
    list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> chosen(now));
    VBox.setVgrow(list, Priority.ALWAYS);
    Label count = new Label();
    count.getStyleClass().add("quiet");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.get("fields.count", model.fields().size(), model.allFields().size()),
                model.fields(),
                model.allFields()));
    StackPane map = new StackPane(new SlideMap(model, words));
    map.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> getHeight() > ROOM_FOR_MAP * count.getFont().getSize(),
                heightProperty(),
                count.fontProperty()));
    map.managedProperty().bind(map.visibleProperty());
    getChildren().addAll(numberFilter, kindFilter, list, count, map);
    model.spotProperty().addListener(o -> select());
    model.problems().addListener((ListChangeListener<Problem>) c -> problemsChanged());
    model.folderProperty().addListener(o -> clearFilter());
    problemsChanged();
    select();
  }

  private void clearFilter() {
    numberFilter.clear();
    kindFilter.setValue(FieldKind.ALL);
  }

  private void problemsChanged() {
    Set<Integer> now =
        model.problems().stream()
            .map(problem -> problem.place().imageNumber())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    withProblems.retainAll(now);
    withProblems.addAll(now);
    if (kindFilter.getValue() == FieldKind.WITH_PROBLEMS) {
      filter();
    }
  }

  private void filter() {
    String digits = numberFilter.getText() == null ? "" : numberFilter.getText().strip();
    FieldKind kind = kindFilter.getValue();
    updating = true; // a filtered list moves its selection; the annotator's place stays
    model.fields().setPredicate(f -> FieldRow.number(f).contains(digits) && isListed(f, kind));
    updating = false;
    select();
  }

  /** As it is when the list is made: no verdict takes a field out of it. */
  private boolean isListed(Field field, FieldKind kind) {
    return kind.matches(field, Tally.of(model.reviewedCells(field)), withProblems);
  }

  private void chosen(@Nullable Field field) {
    if (!updating && field != null) {
      model.selectField(field);
    }
  }

  private void select() {
    Field field = model.spot().field();
    if (Objects.equals(field, list.getSelectionModel().getSelectedItem())) {
      return;
    }
    updating = true;
    if (field == null || !model.fields().contains(field)) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(field);
      list.scrollTo(Math.max(0, model.fields().indexOf(field) - 3));
    }
    updating = false;
  }
}
