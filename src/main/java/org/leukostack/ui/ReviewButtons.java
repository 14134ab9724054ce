package org.leukostack.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.reading.ReadingMenu;
import org.leukostack.ui.review.VerdictStyle;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** The buttons of the review in the toolbar. */
final class ReviewButtons {

  private final Workbench bench;
  private final Commands commands;
  private final Words words;
  private final List<Node> all;

  ReviewButtons(Workbench bench, Commands commands, WindowDialogs dialogs) {
    this.bench = bench;
    this.commands = commands;
    this.words = bench.words();
    all =
        List.of(
            commands.button(Command.ACCEPT, VerdictStyle.icon(Verdict.ACCEPTED)),
            commands.button(Command.REJECT, VerdictStyle.icon(Verdict.REJECTED)),
            commands.button(Command.FLAG, VerdictStyle.icon(Verdict.FLAGGED)),
            commands.button(Command.COMMENT, Feather.MESSAGE_SQUARE),
            editToggle(bench.editor()),
            new Separator(Orientation.VERTICAL),
            commands.button(Command.UNDO, Feather.CORNER_UP_LEFT),
            commands.button(Command.REDO, Feather.CORNER_UP_RIGHT),
            menu(dialogs));
  }

  List<Node> all() {
    return all;
  }

  /** Stays pressed while boxes are edited. */
  private ToggleButton editToggle(BoxEditor editor) {
    ToggleButton toggle = new ToggleButton("", Icons.of(Feather.EDIT_2));
    commands.dress(Command.EDIT_BOX, toggle);
    Runnable show = () -> toggle.setSelected(editor.isEditing());
    editor.editingProperty().addListener(o -> show.run());
    show.run();
    toggle.setOnAction(
        e -> {
          commands.get(Command.EDIT_BOX).run();
          show.run(); // it may have been refused
        });
    return toggle;
  }

  private ReadingMenu readingMenu(WindowDialogs dialogs) {
    return new ReadingMenu(
        bench.reading(),
        bench.background(),
        words,
        new ReadingMenu.Ways(
            bench.review()::folder,
            commands.item(Command.READING),
            dialogs.readings()::open,
            dialogs.readings()::askToEndBlindness));
  }

  private MenuButton menu(WindowDialogs dialogs) {
    MenuButton menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));
    menu.setId("review-menu");
    Tips.say(menu, words.get("review.menu.tooltip"));
    menu.setAccessibleText(words.get("review.menu.tooltip"));
    menu.disableProperty().bind(bench.model().openProperty().not());
    CheckMenuItem advances = new CheckMenuItem(words.get("review.advances"));
    advances.selectedProperty().bindBidirectional(bench.loop().advancesProperty());
    MenuItem reviewer = new MenuItem();
    reviewer
        .textProperty()
        .bind(bench.review().reviewerProperty().map(name -> words.get("review.reviewer", name)));
    reviewer.setMnemonicParsing(false);
    reviewer.setOnAction(e -> dialogs.askForReviewer());
    ReadingMenu reading = readingMenu(dialogs);
    menu.setOnShowing(e -> reading.look());
    MenuItem classes = commands.item(Command.CLASSES);
    classes.setId("classes-item");
    menu.getItems()
        .addAll(
            commands.itemWithoutKey(Command.UNDO),
            commands.itemWithoutKey(Command.REDO),
            new SeparatorMenuItem(),
            commands.item(Command.MARK_VIEWED),
            new SeparatorMenuItem(),
            advances,
            reviewer,
            reading,
            commands.item(Command.AGREEMENT),
            commands.item(Command.FIGURES),
            commands.item(Command.SHEET),
            commands.item(Command.DATA_SET),
            new SeparatorMenuItem(),
            classes);
    return menu;
  }
}
