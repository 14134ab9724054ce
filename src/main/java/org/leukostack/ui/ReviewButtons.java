package org.leukostack.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.review.Act;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.VerdictLook;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** The buttons of the review in the toolbar. */
final class ReviewButtons {

  private final ReviewModel review;
  private final ReviewLoop loop;
  private final Words words;
  private final Keys keys;
  private final ActText actText;
  private final BooleanBinding noCell;
  private final BooleanBinding closed;
  private final List<Node> all;

  ReviewButtons(
      ReviewModel review,
      ReviewLoop loop,
      BoxEditor editor,
      SlideModel model,
      Words words,
      Keys keys,
      ActText actText,
      Runnable askForReviewer,
      Runnable showClasses) {
    this.review = review;
    this.loop = loop;
    this.words = words;
    this.keys = keys;
    this.actText = actText;
    closed = Bindings.createBooleanBinding(() -> model.folder() == null, model.folderProperty());
    noCell = Bindings.createBooleanBinding(() -> model.spot().cell() == null, model.spotProperty());
    all =
        List.of(
            button(Command.ACCEPT, VerdictLook.icon(Verdict.ACCEPTED), loop::accept, noCell),
            button(Command.REJECT, VerdictLook.icon(Verdict.REJECTED), loop::reject, noCell),
            button(Command.FLAG, VerdictLook.icon(Verdict.FLAGGED), loop::flag, noCell),
            button(Command.COMMENT, Feather.MESSAGE_SQUARE, loop::askForComment, noCell),
            editToggle(editor),
            new Separator(Orientation.VERTICAL),
            step(
                Command.UNDO,
                Feather.CORNER_UP_LEFT,
                () -> editor.choose(loop::undo),
                review.undoActProperty()),
            step(
                Command.REDO,
                Feather.CORNER_UP_RIGHT,
                () -> editor.choose(loop::redo),
                review.redoActProperty()),
            menu(editor, askForReviewer, showClasses));
  }

  List<Node> all() {
    return all;
  }

  /** Stays pressed while boxes are edited. */
  private ToggleButton editToggle(BoxEditor editor) {
    ToggleButton toggle = new ToggleButton("", Icons.of(Feather.EDIT_2));
    toggle.setId(Command.EDIT_BOX.name());
    keys.name(toggle, Command.EDIT_BOX);
    toggle.disableProperty().bind(closed);
    Runnable show = () -> toggle.setSelected(editor.isEditing());
    editor.editingProperty().addListener(o -> show.run());
    show.run();
    toggle.setOnAction(
        e -> {
          editor.toggle();
          show.run(); // it may have been refused
        });
    return toggle;
  }

  private Button button(Command command, Feather icon, Runnable action, BooleanBinding disabled) {
    Button button = new Button("", Icons.of(icon));
    button.setId(command.name());
    button.setOnAction(e -> action.run());
    keys.name(button, command);
    button.disableProperty().bind(disabled);
    return button;
  }

  /** Undo or redo, which names what it is going to do. */
  private Button step(
      Command command, Feather icon, Runnable action, ReadOnlyObjectProperty<Act> act) {
    Button button = button(command, icon, action, Bindings.isNull(act));
    StringBinding tip =
        Bindings.createStringBinding(
            () -> words.get("tip", nameOf(command, act.get()), keys.text(command)),
            act,
            actText.changes(),
            keys.mapProperty());
    Tips.name(button, tip);
    return button;
  }

  private String nameOf(Command command, Act act) {
    String what = words.get(command.wordKey());
    return act == null ? what : words.get("review.step", what, actText.of(act));
  }

  private MenuButton menu(BoxEditor editor, Runnable askForReviewer, Runnable showClasses) {
    MenuButton menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));
    menu.setId("review-menu");
    Tips.say(menu, words.get("review.menu.tooltip"));
    menu.setAccessibleText(words.get("review.menu.tooltip"));
    menu.disableProperty().bind(closed);
    CheckMenuItem advances = new CheckMenuItem(words.get("review.advances"));
    advances.selectedProperty().bindBidirectional(loop.advancesProperty());
    MenuItem viewed = new MenuItem();
    viewed.textProperty().bind(keys.tip(Command.MARK_VIEWED));
    viewed.setOnAction(e -> loop.toggleViewed());
    MenuItem reviewer = new MenuItem();
    reviewer
        .textProperty()
        .bind(review.reviewerProperty().map(name -> words.get("review.reviewer", name)));
    reviewer.setMnemonicParsing(false);
    reviewer.setOnAction(e -> askForReviewer.run());
    MenuItem classes = new MenuItem();
    classes.setId("classes-item");
    classes.textProperty().bind(keys.tip(Command.CLASSES));
    classes.setOnAction(e -> showClasses.run());
    menu.getItems()
        .addAll(
            item(Command.UNDO, () -> editor.choose(loop::undo), review.undoActProperty()),
            item(Command.REDO, () -> editor.choose(loop::redo), review.redoActProperty()),
            new SeparatorMenuItem(),
            viewed,
            new SeparatorMenuItem(),
            advances,
            reviewer,
            new SeparatorMenuItem(),
            classes);
    return menu;
  }

  private MenuItem item(Command command, Runnable action, ReadOnlyObjectProperty<Act> act) {
    MenuItem item = new MenuItem();
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    item.disableProperty().bind(Bindings.isNull(act));
    item.textProperty()
        .bind(
            Bindings.createStringBinding(() -> nameOf(command, act.get()), act, actText.changes()));
    return item;
  }
}
