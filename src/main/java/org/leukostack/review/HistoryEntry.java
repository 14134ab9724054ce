package org.leukostack.review;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of the history: who did what, when, to which cells. It is made a line of text only when
 * it is saved, on the thread that saves.
 */
final class HistoryEntry {

  private final Predicate<CellId> mentions;
  private final Maker maker;
  private volatile @Nullable String line;

  @FunctionalInterface
  private interface Maker {
    JsonNode make();
  }

  /**
   * @param mentions tells cheaply which cells it says nothing of
   */
  private HistoryEntry(Predicate<CellId> mentions, Maker maker) {
    this.mentions = mentions;
    this.maker = maker;
  }

  static HistoryEntry of(Change change, String reviewer, Instant time) {
    return new HistoryEntry(
        cell -> change.cells().stream().anyMatch(c -> c.cell().equals(cell)),
        () -> encode(change, reviewer, time));
  }

  /** An entry as the file has it, whatever it is. */
  static HistoryEntry stored(JsonNode node) {
    return new HistoryEntry(cell -> true, () -> node);
  }

  /** As the file has it, on one line. */
  String line() {
    String known = line;
    if (known == null) {
      known = Json.text(maker.make());
      line = known;
    }
    return known;
  }

  @Nullable Instant time() {
    return Json.time(maker.make(), "time");
  }

  /** What it says of a cell, if anything. */
  Optional<History.Step> of(CellId cell) {
    if (!mentions.test(cell)) {
      return Optional.empty();
    }
    JsonNode node = maker.make();
    return Json.elements(node, "cells")
        .filter(c -> Objects.equals(Json.integer(c, "img_num"), cell.imageNumber()))
        .filter(c -> cell.cellKey().equals(Json.string(c, "key")))
        .findFirst()
        .map(
            c ->
                new History.Step(
                    Json.time(node, "time"),
                    Objects.requireNonNullElse(Json.string(node, "who"), ""),
                    Objects.requireNonNullElse(Json.string(node, "what"), ""),
                    members(c.path("from")),
                    members(c.path("to"))));
  }

  private static Map<String, String> members(JsonNode state) {
    Map<String, String> members = new TreeMap<>();
    if (state.isObject()) {
      Json.members(state)
          .forEach(
              m ->
                  members.put(
                      m.getKey(),
                      m.getValue().isString()
                          ? m.getValue().stringValue()
                          : Json.text(m.getValue())));
    }
    return members;
  }

  private static ObjectNode encode(Change change, String reviewer, Instant time) {
    ObjectNode node = Json.object();
    node.put("time", time.toString());
    node.put("who", reviewer);
    switch (change.how()) {
      case DONE -> node.put("what", what(change.act()));
      case UNDONE -> node.put("what", "undo").put("of", what(change.act()));
      case REDONE -> node.put("what", "redo").put("of", what(change.act()));
    }
    if (!change.cells().isEmpty()) {
      ArrayNode cells = node.putArray("cells");
      change.cells().forEach(c -> encode(c, cells.addObject()));
    }
    if (!change.fields().isEmpty()) {
      ArrayNode fields = node.putArray("fields");
      for (Change.OfField field : change.fields()) {
        fields
            .addObject()
            .put("img_num", field.imageNumber())
            .put("from", field.before())
            .put("to", field.after());
      }
    }
    return node;
  }

  static String what(Act act) {
    return switch (act) {
      case Act.Judge _ -> "verdict";
      case Act.Comment _ -> "comment";
      case Act.Classify _ -> "class";
      case Act.EditBox _ -> "box";
      case Act.RevertBox _ -> "revert_box";
      case Act.AddCell _ -> "add_cell";
      case Act.RemoveCells _ -> "remove_cell";
      case Act.ChooseFocus _ -> "focus";
      case Act.MarkViewed _ -> "viewed";
      case Act.TakeOpinion _ -> "take_opinion";
      case Act.TakeOver _ -> "take_over";
    };
  }

  private static void encode(Change.OfCell change, ObjectNode node) {
    node.put("img_num", change.cell().imageNumber()).put("key", change.cell().cellKey());
    ObjectNode before = state(change.drawn(), change.before());
    ObjectNode after = state(change.drawn(), change.after());
    if (before != null && after != null) {
      for (Map.Entry<String, JsonNode> member : Json.members(before)) {
        if (member.getValue().equals(after.get(member.getKey()))) {
          after.remove(member.getKey());
          before.remove(member.getKey());
        }
      }
    }
    node.set("from", before == null ? node.nullNode() : before);
    node.set("to", after == null ? node.nullNode() : after);
  }

  private static @Nullable ObjectNode state(
      @Nullable DrawnCell drawn, @Nullable CellReview review) {
    if (review == null) {
      return null;
    }
    ObjectNode node = Json.object();
    if (drawn != null) {
      node.set("drawn", StoredCell.encode(drawn));
    }
    StoredCell.encode(review, node);
    return node;
  }
}
