package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leukostack.dataset.Making;
import org.leukostack.dataset.PartCell;
import org.leukostack.dataset.PartField;
import org.leukostack.dataset.SlidePart;
import org.leukostack.export.SlideInputs;
import org.leukostack.files.AtomicFile;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code part.json}: written last, so that a part that has it is whole. */
final class PartCodec {

  static final String NAME = "part.json";
  private static final String VERSION = "1.0";

  /** Lists of stack numbers are the same for nearly all fields. */
  private final Map<List<Integer>, List<Integer>> stacks = new HashMap<>();

  private PartCodec() {}

  /**
   * Writes the file of a part whose other files are there.
   *
   * @param began when they were begun: the file has this date, so that what changed since is newer
   */
  static void write(PartRecord of, Instant began) throws IOException {
    Path file = of.part().folder().resolve(NAME);
    AtomicFile.write(file, Json.text(json(of)).getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file, FileTime.from(began));
  }

  /** When a part was begun that is whole; empty if it is not there. */
  static Optional<Instant> began(Path folder) {
    try {
      return Optional.of(Files.getLastModifiedTime(folder.resolve(NAME)).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode json(PartRecord of) {
    SlidePart part = of.part();
    ObjectNode node = Json.object();
    node.put("format_version", VERSION);
    node.put("app_version", of.version());
    node.put("test_id", part.testId());
    node.put("source", part.source().toString());
    node.put("reading", part.reading().text());
    node.put("only", of.only());
    ArrayNode files = node.putArray("files");
    new TreeSet<>(of.files()).forEach(files::add);
    of.inputs().write(node.putObject("inputs"));
    of.inputs().writeReadings(node.putArray("readings"));
    node.putObject("made")
        .put("fields", part.made().fields())
        .put("left_out", part.made().leftOut())
        .put("errors", part.made().errors())
        .put("warnings", part.made().warnings());
    Map<PartField, List<PartCell>> byField =
        part.cells().stream()
            .collect(
                Collectors.groupingBy(PartCell::field, LinkedHashMap::new, Collectors.toList()));
    ArrayNode fields = node.putArray("fields");
    byField.forEach((field, cells) -> write(field, cells, fields.addObject()));
    ArrayNode whyOut = node.putArray("why_out");
    of.whyOut().forEach(whyOut::add);
    node.put("table", of.table());
    return node;
  }

  private static void write(PartField field, List<PartCell> cells, ObjectNode node) {
    node.put("image", field.imageNumber());
    node.put("stack", field.stackSize());
    numbers(node, "size", field.size().width(), field.size().height());
    ObjectNode planes = node.putObject("planes");
    for (int i = 0; i < field.planes().size(); i++) {
      planes.put(field.stackNumbers().get(i).toString(), field.planes().get(i));
    }
    ArrayNode list = node.putArray("cells");
    for (PartCell cell : cells) {
      BoundingBox box = cell.box();
      CropWindow window = cell.window();
      ObjectNode one = list.addObject();
      one.put("crop", cell.crop());
      one.put("cell", cell.cellKey());
      one.put("class", cell.preClass().number());
      numbers(one, "box", box.x(), box.y(), box.width(), box.height());
      numbers(one, "window", window.x(), window.y(), window.size());
      one.put("best", cell.best());
    }
  }

  private static void numbers(ObjectNode node, String key, int... numbers) {
    ArrayNode list = node.putArray(key);
    for (int number : numbers) {
      list.add(number);
    }
  }

  /** Reads a part; empty if it is not there, or not whole. */
  static Optional<PartRecord> read(Path folder) {
    try {
      JsonNode node = JsonFile.read(folder.resolve(NAME));
      return node.path("format_version").asString("").equals(VERSION)
          ? Optional.of(new PartCodec().record(folder, node))
          : Optional.empty();
    } catch (IOException | NotJsonException e) {
      return Optional.empty();
    }
  }

  private PartRecord record(Path folder, JsonNode node) {
    JsonNode made = node.path("made");
    List<PartCell> cells = new ArrayList<>();
    node.path("fields").forEach(field -> cells(field, cells));
    SlidePart part =
        new SlidePart(
            folder,
            Path.of(text(node, "source")),
            text(node, "test_id"),
            new ReadingName(text(node, "reading")),
            cells,
            new Making(
                made.path("fields").intValue(),
                made.path("left_out").intValue(),
                made.path("errors").intValue(),
                made.path("warnings").intValue()));
    return new PartRecord(
        part,
        text(node, "app_version"),
        SlideInputs.read(node.path("inputs"), node.path("readings")),
        text(node, "only"),
        Json.strings(node, "files").collect(Collectors.toSet()),
        Json.strings(node, "why_out").map(String::intern).toList(),
        text(node, "table"));
  }

  private void cells(JsonNode node, List<PartCell> to) {
    List<Integer> numbers = new ArrayList<>();
    List<String> planes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> plane : Json.members(node.path("planes"))) {
      numbers.add(Integer.valueOf(plane.getKey()));
      planes.add(plane.getValue().stringValue());
    }
    int[] size = numbers(node, "size");
    PartField field =
        new PartField(
            node.path("image").intValue(),
            new ImageSize(size[0], size[1]),
            node.path("stack").intValue(),
            stacks.computeIfAbsent(List.copyOf(numbers), same -> same),
            planes);
    for (JsonNode cell : node.path("cells")) {
      int[] box = numbers(cell, "box");
      int[] window = numbers(cell, "window");
      to.add(
          new PartCell(
              cell.path("crop").intValue(),
              field,
              text(cell, "cell"),
              new PreClass(cell.path("class").intValue()),
              new BoundingBox(box[0], box[1], box[2], box[3]),
              new CropWindow(window[0], window[1], window[2]),
              cell.path("best").intValue()));
    }
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private static int[] numbers(JsonNode node, String key) {
    return Json.elements(node, key).mapToInt(JsonNode::intValue).toArray();
  }
}
