package org.leukostack.dataset.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.Split;
import org.leukostack.json.Json;
import org.leukostack.model.BoundingBox;
import tools.jackson.databind.node.ObjectNode;

/**
 * COCO's object detection: {@code <split>.json} and {@code images/<split>/}. An image, an
 * annotation and a category have a line each.
 *
 * <p>Source: cocodataset.org, Data format.
 */
public final class CocoWriter implements FormatWriter {

  private static final String SUPERCATEGORY = "white blood cell";

  private final ImageFiles files;

  /**
   * @param files of the data set, which all formats share
   */
  public CocoWriter(ImageFiles files) {
    this.files = files;
  }

  @Override
  public void write(DataSet set, Path into) throws IOException, InterruptedException {
    Map<String, Integer> categories = new HashMap<>();
    set.labels().forEach(label -> categories.put(label.name(), categories.size() + 1));
    for (Split split : Split.values()) {
      List<FieldImage> images = FieldImage.of(set, split);
      files.put(images, into.resolve("images").resolve(split.spelling()));
      write(set, images, categories, into.resolve(split.spelling() + ".json"));
    }
  }

  private static void write(
      DataSet set, List<FieldImage> fields, Map<String, Integer> categories, Path file)
      throws IOException {
    List<ObjectNode> images = new ArrayList<>();
    List<ObjectNode> annotations = new ArrayList<>();
    for (FieldImage field : fields) {
      int id = images.size() + 1;
      images.add(image(field, id));
      for (FieldImage.Seen seen : field.seen()) {
        int category = categories.getOrDefault(seen.cell().label(), 0);
        annotations.add(annotation(seen, annotations.size() + 1, id, category));
      }
    }
    try (BufferedWriter json = Files.newBufferedWriter(file)) {
      json.write("{\n\"info\": " + Json.text(info()) + ",\n\"licenses\": []");
      list(json, "images", images.stream());
      list(json, "annotations", annotations.stream());
      list(
          json,
          "categories",
          set.labels().stream().map(label -> category(label.name(), categories)));
      json.write("\n}\n");
    }
  }

  /** No date: the same cells make the same file whenever it is written. */
  private static ObjectNode info() {
    return Json.object()
        .put("description", "White blood cells, one focal plane of each field of view")
        .put("version", "1.0");
  }

  private static ObjectNode image(FieldImage field, int id) {
    return Json.object()
        .put("id", id)
        .put("width", field.size().width())
        .put("height", field.size().height())
        .put("file_name", field.name() + ImageFiles.JPEG)
        .put("test_id", field.testId())
        .put("img_num", field.imageNumber())
        .put("stack_number", field.stackNumber());
  }

  private static ObjectNode annotation(FieldImage.Seen seen, int id, int image, int category) {
    BoundingBox box = seen.box();
    ObjectNode annotation =
        Json.object().put("id", id).put("image_id", image).put("category_id", category);
    annotation.putArray("bbox").add(box.x()).add(box.y()).add(box.width()).add(box.height());
    annotation.put("area", box.area()).put("iscrowd", 0);
    annotation.putArray("segmentation"); // nobody has drawn an outline
    return annotation.put("crop_index", seen.cell().crop());
  }

  private static ObjectNode category(String name, Map<String, Integer> categories) {
    return Json.object()
        .put("id", categories.get(name))
        .put("name", name)
        .put("supercategory", SUPERCATEGORY);
  }

  private static void list(BufferedWriter json, String name, Stream<ObjectNode> entries)
      throws IOException {
    json.write(",\n\"" + name + "\": [");
    String separator = "\n";
    for (ObjectNode entry : (Iterable<ObjectNode>) entries::iterator) {
      json.write(separator + Json.text(entry));
      separator = ",\n";
    }
    json.write("]");
  }
}
