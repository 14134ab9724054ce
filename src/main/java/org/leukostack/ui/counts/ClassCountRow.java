package org.leukostack.ui.counts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.RowCell;
import org.leukostack.ui.theme.Tips;

/** A class with how many cells it has, how many of them are reviewed, and its share. */
final class ClassCountRow extends RowCell<ClassCount> {

  private final ClassNames names;
  private final Label swatch = new Label();
  private final Label name = new Label();
  private final Label count = new Label();
  private final Label share = new Label();
  private final HBox row;

  ClassCountRow(ClassNames names) {
    this.names = names;
    swatch.getStyleClass().add("swatch");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Tips.whole(name);
    count.setMinWidth(Region.USE_PREF_SIZE);
    share.getStyleClass().add("count-share");
    row = new HBox(6, swatch, name, count, share);
    row.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected String show(ClassCount item) {
    Words words = names.words();
    swatch.setStyle("-fx-background-color: " + names.css(item.preClass()) + ";");
    name.setText(names.of(item.preClass()));
    count.setText(words.get("fields.tally", item.reviewed(), item.cells()));
    share.setText(words.get("counts.share", item.share()));
    return words.get(
        "counts.row", names.of(item.preClass()), item.cells(), item.reviewed(), item.share());
  }

  @Override
  protected Node row() {
    return row;
  }
}
