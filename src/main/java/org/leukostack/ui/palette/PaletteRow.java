package org.leukostack.ui.palette;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.ui.theme.RowCell;

/** A class of the palette; cells can be dropped on it. */
final class PaletteRow extends RowCell<PaletteEntry> {

  private static final PseudoClass UNDER_CELLS = PseudoClass.getPseudoClass("under-cells");

  private final PaletteModel model;
  private final PaletteText text;
  private final Label swatch = new Label();
  private final Label digit = new Label();
  private final Label name = new Label();
  private final Label out = new Label();
  private final Label number = new Label();
  private final Label count = new Label();
  private final HBox row = new HBox(swatch, digit, name, out, number, count);

  PaletteRow(PaletteModel model, PaletteText text) {
    this.model = model;
    this.text = text;
    swatch.getStyleClass().add("swatch");
    digit.getStyleClass().addAll("key", "palette-digit");
    name.getStyleClass().add("palette-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    out.getStyleClass().add("quiet");
    number.getStyleClass().addAll("quiet", "palette-number");
    count.getStyleClass().add("palette-count");
    for (Label whole : new Label[] {digit, out, number, count}) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    row.getStyleClass().add("palette-row");
    row.setAlignment(Pos.CENTER_LEFT);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, e -> under(!CellDrag.cells(e).isEmpty()));
    addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, e -> under(false));
    addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::dropped);
  }

  private void clicked(MouseEvent event) {
    if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
      model.choose(getItem());
    }
  }

  private void under(boolean cells) {
    pseudoClassStateChanged(UNDER_CELLS, cells && getItem() != null);
  }

  private void dropped(MouseDragEvent event) {
    under(false);
    if (getItem() != null) {
      model.drop(CellDrag.cells(event), getItem());
    }
  }

  @Override
  protected String show(PaletteEntry entry) {
    swatch.setStyle("-fx-background-color: " + entry.colour() + ";");
    digit.setText(entry.digit().map(d -> d.toString()).orElse(""));
    digit.setVisible(entry.digit().isPresent());
    name.setText((entry.inForce() ? "✓ " : "") + entry.name());
    out.setText(entry.isExported() ? "" : text.notExported());
    number.setText(text.number(entry));
    count.setText(text.count(entry));
    return text.spoken(entry);
  }

  @Override
  protected Node row() {
    return row;
  }
}
