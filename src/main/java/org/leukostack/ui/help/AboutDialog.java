package org.leukostack.ui.help;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.home.SystemDescription;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Tips;

/** The version, what it runs on, and whose work is in it under which licence. */
final class AboutDialog extends Dialog<Void> {

  private static final double LIST_HEIGHT = 250;

  private final Words words;

  AboutDialog(Window owner, Words words, SystemDescription system, List<Library> libraries) {
    this.words = words;
    Dialogs.makePage(this, owner, "about", words.get("about.title"), DialogSize.CONTENT, words);
    Button copy = Dialogs.addAction(this, words.get("about.copy"), button -> copy(system, button));
    copy.setId("about-copy");
    Tips.say(copy, words.get("about.copy.tooltip"));
    Label product = new Label(system.product());
    product.getStyleClass().add("pane-title");
    Label what = new Label(words.get("about.what"));
    Label made = new Label(words.get("about.libraries"));
    made.getStyleClass().add("section-title");
    VBox page = new VBox(8, product, what, systemGrid(system), made, listed(libraries));
    page.setPadding(new Insets(16, 16, 4, 16));
    getDialogPane().setContent(page);
  }

  private GridPane systemGrid(SystemDescription system) {
    GridPane grid = grid();
    row(grid, words.get("about.licence"), "MIT");
    row(grid, "Java", system.java());
    row(grid, "JavaFX", system.javaFx());
    row(grid, words.get("about.system"), system.system());
    return grid;
  }

  private ScrollPane listed(List<Library> libraries) {
    GridPane grid = grid();
    libraries.forEach(l -> row(grid, l.name(), l.version(), l.licence()));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setId("about-libraries");
    scroll.setAccessibleText(words.get("about.libraries"));
    scroll.setPrefViewportHeight(LIST_HEIGHT);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(18, 4);
    grid.setPadding(new Insets(2, 8, 6, 4));
    return grid;
  }

  private static void row(GridPane grid, String name, String... values) {
    Label first = new Label(name);
    first.getStyleClass().add("fact-name");
    int row = grid.getRowCount();
    grid.add(first, 0, row);
    for (int i = 0; i < values.length; i++) {
      Label value = new Label(values[i]);
      value.setMinWidth(Region.USE_PREF_SIZE);
      grid.add(value, i + 1, row);
    }
  }

  private void copy(SystemDescription system, Button button) {
    ClipboardContent content = new ClipboardContent();
    content.putString(String.join("\n", system.lines()) + "\n");
    Clipboard.getSystemClipboard().setContent(content);
    button.setText(words.get("about.copied"));
  }
}
