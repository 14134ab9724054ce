package org.leukostack.demo;

import java.util.List;

/** What the analysis says about a field: its sharpest plane, and cells that were found on it. */
record AnalyzedField(int image, String sharpestPlane, List<ListedCell> cells) {

  /** A cell in the analysis; {@code focus} is the plane where the cell itself is sharpest. */
  record ListedCell(int prediction, Box box, int focus) {}

  /** Appends this field's entry to an analysis in JSON. */
  void appendTo(StringBuilder json) {
    json.append(" \"").append(image - 1).append("\": {\n");
    json.append("  \"img_name\": \"").append(sharpestPlane).append("\",\n");
    json.append("  \"cell_prediction\": {");
    for (int i = 0; i < cells.size(); i++) {
      ListedCell cell = cells.get(i);
      Box box = cell.box();
      json.append(i == 0 ? "\n" : ",\n");
      json.append("   \"").append(i).append("\": {\n");
      json.append("    \"prediction\": ").append(cell.prediction()).append(",\n");
      json.append("    \"location\": [").append(box.x()).append(", ").append(box.y()).append(", ");
      json.append(box.width()).append(", ").append(box.height()).append("],\n");
      json.append("    \"focus\": ").append(cell.focus()).append("\n   }");
    }
    json.append("\n  }\n }");
  }
}
