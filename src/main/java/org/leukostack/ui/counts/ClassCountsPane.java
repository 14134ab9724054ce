package org.leukostack.ui.counts;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Wrapping;

/** The cells of the slide counted by class, as the review has them at the moment. */
public final class ClassCountsPane extends VBox {

  private final SlideModel model;
  private final Words words;
  private final ObservableList<ClassCount> counts = FXCollections.observableArrayList();
  private final Label total = new Label();

  public ClassCountsPane(SlideModel model, ClassNames names, Words words) {
    this.model = model;
    this.words = words;
    setSpacing(6);
    setPadding(new Insets(8));
    Label what = wrapped(new Label(words.get("counts.what")));
    what.getStyleClass().add("quiet");
    Label unnamed = wrapped(new Label());
    unnamed.setId("class-counts-unnamed");
    unnamed.getStyleClass().add("quiet");
    unnamed.managedProperty().bind(unnamed.textProperty().isNotEmpty());
    names.listProperty().subscribe(_ -> unnamed.setText(names.hint()));
    wrapped(total).getStyleClass().add("section-title");
    total.setId("class-counts-total");
    ListView<ClassCount> list = new ListView<>(counts);
    list.setId("class-counts");
    list.getStyleClass().add(Styles.DENSE);
    list.setAccessibleText(words.get("counts.what"));
    list.setPlaceholder(wrapped(new Label(words.get("counts.none"))));
    list.setCellFactory(v -> new ClassCountRow(names));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(total, list, what, unnamed);
    InvalidationListener count = o -> count();
    model.reviewedProperty().addListener(count);
    visibleProperty().addListener(count);
    sceneProperty().addListener(count);
    names.listProperty().addListener(o -> list.refresh());
    count();
  }

  private static Label wrapped(Label label) {
    Wrapping.wrap(label);
    return label;
  }

  private void count() {
    ReviewedSlide slide = model.reviewedProperty().get();
    List<ClassCount> now = slide == null ? List.of() : ClassCount.of(slide.cells());
    if (!now.equals(counts)) {
      counts.setAll(now);
    }
    int cells = now.stream().mapToInt(ClassCount::cells).sum();
    int reviewed = now.stream().mapToInt(ClassCount::reviewed).sum();
    total.setText(words.get("counts.total", cells, reviewed));
  }
}
