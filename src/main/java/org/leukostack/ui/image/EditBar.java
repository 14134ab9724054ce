package org.leukostack.ui.image;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.model.BoundingBox;
import org.leukostack.review.ReviewedCell;
import org.leukostack.text.Words;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/**
 * Over the title of the image, so that nothing moves: boxes can be changed, and with which keys.
 * Only while they can.
 */
final class EditBar extends HBox {

  private final SlideModel model;
  private final BoxEditor editor;
  private final Words words;
  private final Commands commands;
  private final Label title;
  private final Label size = new Label();

  EditBar(SlideModel model, BoxEditor editor, Words words, Commands commands) {
    this.commands = commands;
    this.model = model;
    this.editor = editor;
    this.words = words;
    setId("edit-bar");
    getStyleClass().add("edit-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(6);
    title = new Label(words.get("edit.title"), Icons.of(Feather.EDIT_2));
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    size.setId("edit-size");
    size.setMinWidth(0); // the inspector has it too
    size.managedProperty().bind(size.visibleProperty());
    Tips.whole(size);
    Tips.say(title, words.get("edit.title"));
    setMinWidth(0);
    getChildren()
        .addAll(
            title,
            button(Command.DRAW_CELL, Feather.PLUS_SQUARE),
            button(Command.REVERT_BOX, Feather.ROTATE_CCW),
            button(Command.REMOVE_CELL, Feather.TRASH_2),
            button(Command.EDIT_BOX, Feather.CHECK),
            size);
    visibleProperty().bind(editor.editingProperty());
    editor.editingProperty().addListener(o -> show());
    editor.draftProperty().addListener(o -> show());
    editor.draggedProperty().addListener(o -> show());
    model.spotProperty().addListener(o -> show());
    model.reviewedProperty().addListener(o -> show());
    show();
  }

  private Button button(Command command, Feather icon) {
    Button button = commands.button(command, icon);
    button.textProperty().bind(commands.get(command).keyProperty());
    button.setId("edit-" + command.name());
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** As many words as there is room for beside the zoom: first the size goes, then the title. */
  @Override
  protected void layoutChildren() {
    size.setVisible(true);
    title.setContentDisplay(ContentDisplay.LEFT);
    showKeys(ContentDisplay.LEFT);
    if (isTooNarrow()) {
      size.setVisible(false);
    }
    if (isTooNarrow()) {
      title.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
    if (isTooNarrow()) {
      showKeys(ContentDisplay.GRAPHIC_ONLY);
    }
    super.layoutChildren();
  }

  /** How narrow it can be with all its buttons. */
  double leastWidth() {
    applyCss(); // it may never have been seen
    size.setVisible(false);
    title.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    showKeys(ContentDisplay.GRAPHIC_ONLY);
    requestLayout(); // which shows what there is room for
    return needed();
  }

  private void showKeys(ContentDisplay how) {
    getChildren().stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .forEach(button -> button.setContentDisplay(how));
  }

  private boolean isTooNarrow() {
    return needed() > getWidth();
  }

  private double needed() {
    double needed = getInsets().getLeft() + getInsets().getRight();
    for (Node child : getChildren()) {
      needed += child.isManaged() ? child.prefWidth(-1) + getSpacing() : 0;
    }
    return needed;
  }

  private void show() {
    if (!editor.isEditing()) {
      return;
    }
    BoundingBox draft = editor.draftProperty().get();
    BoundingBox box = draft == null ? editor.draggedProperty().get() : draft;
    if (box == null) {
      box = model.selected().map(ReviewedCell::box).orElse(null);
    }
    size.setText(
        box == null
            ? words.get("edit.nothing")
            : words.get(
                "edit.size", Integer.toString(box.width()), Integer.toString(box.height())));
  }
}
