package org.leukostack.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.CellClass;
import org.leukostack.review.CellId;
import org.leukostack.ui.palette.CellDrag;
import org.leukostack.ui.settings.Grouping;
import org.leukostack.ui.theme.Tips;

/**
 * All groups beside the tiles: how many cells each has and how far its review is. A click goes
 * there; tiles that are dropped on a class take it, also one that has no cell yet.
 */
final class GroupRail extends ScrollPane {

  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final GalleryModel model;
  private final TileText text;
  private final GalleryActs acts;
  private final Consumer<Group> goTo;
  private final VBox rows = new VBox(2);

  /**
   * @param goTo shows a group
   */
  GroupRail(GalleryModel model, TileText text, GalleryActs acts, Consumer<Group> goTo) {
    this.model = model;
    this.text = text;
    this.acts = acts;
    this.goTo = goTo;
    setId("group-rail");
    getStyleClass().add("group-rail");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(rows);
    model.counts().factsProperty().addListener((o, before, now) -> show());
    model.listingProperty().addListener((o, before, now) -> show());
    model.selectionProperty().addListener((o, before, now) -> markHere());
    text.names().listProperty().addListener((o, before, now) -> show());
    show();
  }

  private void show() {
    List<GroupKey> keys = keys();
    while (rows.getChildren().size() < keys.size()) {
      rows.getChildren().add(new Row());
    }
    rows.getChildren().subList(keys.size(), rows.getChildren().size()).clear();
    for (int i = 0; i < keys.size(); i++) {
      ((Row) rows.getChildren().get(i)).show(keys.get(i));
    }
    markHere();
  }

  /** The groups, and of classes also those of the lab that no cell has. */
  private List<GroupKey> keys() {
    TreeSet<GroupKey> keys = new TreeSet<>(GroupKey.ORDER);
    model.listing().groups().forEach(group -> keys.add(group.key()));
    keys.addAll(model.counts().factsProperty().get().keySet());
    if (model.listing().grouping() == Grouping.CLASS) {
      for (CellClass known : text.names().listProperty().getValue().classes()) {
        keys.add(new GroupKey.OfClass(known.preClass()));
      }
    }
    return new ArrayList<>(keys);
  }

  private void markHere() {
    @Nullable GroupKey here = model.focusedGroup().map(Group::key).orElse(null);
    rows.getChildren().forEach(row -> ((Row) row).mark(here));
  }

  /** One group. */
  private final class Row extends Button {
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Label count = new Label();
    private GroupKey key = new GroupKey.Everything();

    private Row() {
      getStyleClass().setAll("rail-row");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setFocusTraversable(false); // the tiles keep the focus; the keys walk them
      setMaxWidth(Double.MAX_VALUE);
      swatch.getStyleClass().add("swatch");
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      count.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(name, Priority.ALWAYS);
      HBox line = new HBox(7, swatch, name, count);
      line.setAlignment(Pos.CENTER_LEFT);
      line.prefWidthProperty().bind(widthProperty().subtract(16));
      setGraphic(line);
      setOnAction(e -> go());
      addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, e -> under(canTake(e)));
      addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, e -> under(false));
      addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::drop);
    }

    private void go() {
      model.listing().groups().stream()
          .filter(g -> g.key().equals(key))
          .findFirst()
          .ifPresentOrElse(goTo, this::goToMember);
    }

    /** None stands here before the list is started again, but elsewhere. */
    private void goToMember() {
      model.listing().cells().stream()
          .filter(
              id ->
                  model
                      .cell(id)
                      .filter(c -> key.equals(GroupKey.of(c, model.listing().grouping())))
                      .isPresent())
          .findFirst()
          .ifPresent(id -> model.select(TileSelection.at(id)));
    }

    private boolean canTake(MouseDragEvent event) {
      return key instanceof GroupKey.OfClass && !CellDrag.cells(event).isEmpty();
    }

    private void under(boolean drag) {
      pseudoClassStateChanged(DROP, drag);
    }

    private void drop(MouseDragEvent event) {
      List<CellId> cells = CellDrag.cells(event);
      if (canTake(event) && key instanceof GroupKey.OfClass(var preClass)) {
        under(false);
        acts.classify(cells, preClass);
      }
    }

    private void mark(@Nullable GroupKey here) {
      pseudoClassStateChanged(HERE, key.equals(here));
    }

    private void show(GroupKey next) {
      key = next;
      GroupFacts facts = model.counts().of(next);
      boolean coloured = next instanceof GroupKey.OfClass;
      swatch.setVisible(coloured);
      swatch.setManaged(coloured);
      if (next instanceof GroupKey.OfClass(var preClass)) {
        swatch.setStyle("-fx-background-color: " + text.names().css(preClass) + ";");
      }
      name.setText(text.of(next));
      count.setText(text.words().get("gallery.rail", facts.reviewed(), facts.cells()));
      String spoken = text.of(next) + text.words().get("filter.and") + text.of(next, facts);
      setAccessibleText(spoken);
      Tips.say(this, spoken);
      Tips.say(name, spoken);
    }
  }
}
