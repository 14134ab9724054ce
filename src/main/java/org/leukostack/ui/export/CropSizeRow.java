package org.leukostack.ui.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.leukostack.export.ExportRequest;
import org.leukostack.text.Words;

/** How large the crops of an export are. */
final class CropSizeRow extends HBox {

  private final Spinner<Integer> pixels;

  CropSizeRow(int first, Words words) {
    super(10);
    setAlignment(Pos.CENTER_LEFT);
    pixels = new Spinner<>(1, ExportRequest.MAX_CROP_SIZE, first);
    pixels.setId("export-crop-size");
    pixels.setEditable(true);
    pixels.getEditor().setPrefColumnCount(5);
    pixels.setAccessibleText(words.get("export.cropSize"));
    pixels.getEditor().setAccessibleText(words.get("export.cropSize")); // it has the focus
    Label label = new Label(words.get("export.cropSize"));
    label.setLabelFor(pixels);
    getChildren().addAll(label, pixels);
  }

  int pixels() {
    return pixels.getValue();
  }
}
