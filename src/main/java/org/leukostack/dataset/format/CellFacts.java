package org.leukostack.dataset.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leukostack.dataset.Sample;
import org.leukostack.model.BoundingBox;

/** What a file of one cell says of it, by the names that the columns of {@code cells.csv} have. */
final class CellFacts {

  private CellFacts() {}

  /** Texts, whole numbers and lists of whole numbers, in a fixed order. */
  static Map<String, Object> of(Sample sample) {
    BoundingBox box = sample.box();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("test_id", sample.testId());
    facts.put("group", sample.group());
    facts.put("split", sample.split().spelling());
    facts.put("label", sample.label());
    facts.put("class", sample.preClass().number());
    facts.put("crop_index", sample.crop());
    facts.put("img_num", sample.imageNumber());
    facts.put("cell_index", sample.cellKey());
    facts.put("x", box.x());
    facts.put("y", box.y());
    facts.put("w", box.width());
    facts.put("h", box.height());
    facts.put("crop_x", sample.window().x());
    facts.put("crop_y", sample.window().y());
    facts.put("best_plane", sample.best());
    facts.put("planes", sample.stackNumbers());
    facts.put("missing_planes", sample.missingStackNumbers());
    return facts;
  }
}
