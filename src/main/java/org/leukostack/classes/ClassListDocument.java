package org.leukostack.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leukostack.json.Json;
import org.leukostack.json.JsonMerge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A class list together with whatever else its file says, such as what a newer version wrote.
 *
 * @param stored as it was read; never changed
 * @param understood what this version understands of it; never changed
 */
public record ClassListDocument(ClassList classes, ObjectNode stored, ObjectNode understood) {

  /** No classes, and nothing else. */
  public static final ClassListDocument EMPTY = of(ClassList.EMPTY);

  private static final String FORMAT = "1.0";
  private static final String CLASSES = "classes";
  private static final String KEY = "key";

  /** A list that no file has yet. */
  public static ClassListDocument of(ClassList classes) {
    return new ClassListDocument(classes, Json.object(), Json.object());
  }

  static ClassListDocument read(ClassList classes, ObjectNode stored) {
    return new ClassListDocument(classes, stored, understood(classes, stored));
  }

  /**
   * As this version would have written it, with the digits of the file, be they in force or not.
   */
  private static ObjectNode understood(ClassList classes, ObjectNode stored) {
    Map<Integer, ObjectNode> storedByNumber = byNumber(stored);
    ArrayNode list = Json.MAPPER.createArrayNode();
    for (CellClass one : classes.classes()) {
      ObjectNode before = storedByNumber.getOrDefault(one.number(), Json.object());
      ObjectNode node = node(one, before);
      node.remove(KEY);
      if (before.has(KEY)) {
        node.set(KEY, before.path(KEY));
      }
      list.add(node);
    }
    ObjectNode document = Json.object();
    document.put("format_version", FORMAT);
    document.set(CLASSES, list);
    return document;
  }

  /** With other classes; what else was said of a class stays with its number. */
  public ClassListDocument with(ClassList now) {
    return new ClassListDocument(now, stored, understood);
  }

  /**
   * @param before what the file said of the class
   */
  private static ObjectNode node(CellClass one, ObjectNode before) {
    ObjectNode node = Json.object();
    node.put("number", one.number());
    if (one.isNamed()) {
      node.put("name", one.name());
    }
    node.put("colour", one.colour());
    boolean isOwn = Objects.equals(one.digit(), CellClass.ownDigit(one.number()));
    boolean wasSaid = before.has(KEY) && Objects.equals(Json.integer(before, KEY), one.digit());
    if (!isOwn || wasSaid) {
      node.put(KEY, one.digit()); // null for none
    }
    return node;
  }

  /** As the file has it: a member a line, a class a line. */
  String text() {
    ObjectNode now = Json.object();
    now.put("format_version", FORMAT);
    now.set(CLASSES, Json.MAPPER.createArrayNode()); // each is merged with what it was
    ObjectNode merged = JsonMerge.merge(stored, understood, now);
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : Json.members(merged)) {
      boolean isList = member.getKey().equals(CLASSES);
      String value = isList ? classesText() : Json.text(member.getValue());
      members.add(Json.text(Json.MAPPER.valueToTree(member.getKey())) + ": " + value);
    }
    return "{\n  " + String.join(",\n  ", members) + "\n}\n";
  }

  private String classesText() {
    Map<Integer, ObjectNode> storedByNumber = byNumber(stored);
    Map<Integer, ObjectNode> understoodByNumber = byNumber(understood);
    List<String> lines = new ArrayList<>();
    for (CellClass one : classes.classes()) {
      ObjectNode before = storedByNumber.getOrDefault(one.number(), Json.object());
      ObjectNode known = understoodByNumber.getOrDefault(one.number(), Json.object());
      lines.add(Json.text(JsonMerge.merge(before, known, node(one, before))));
    }
    return lines.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", lines) + "\n  ]";
  }

  private static Map<Integer, ObjectNode> byNumber(ObjectNode document) {
    Map<Integer, ObjectNode> found = new HashMap<>();
    Json.elements(document, CLASSES)
        .forEach(
            node -> {
              Integer number = Json.integer(node, "number");
              if (number != null && node instanceof ObjectNode object) {
                found.put(number, object);
              }
            });
    return found;
  }
}
