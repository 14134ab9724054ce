package org.leukostack.review;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.model.PreClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The view in the review's file; what this version does not understand is as if not there. */
final class ViewCodec {

  private ViewCodec() {}

  static ObjectNode encode(ViewState view) {
    ObjectNode node = Json.object();
    put(node, "img_num", view.imageNumber());
    if (view.cell() != null) {
      node.putObject("cell")
          .put("img_num", view.cell().imageNumber())
          .put("key", view.cell().key());
    }
    put(node, "stack", view.stackNumber());
    if (view.filter() != null) {
      node.set("filter", encode(view.filter()));
    }
    if (view.order() != null) {
      node.put("order", view.order().spelling());
    }
    put(node, "zoom", view.zoom());
    put(node, "pan_x", view.panX());
    put(node, "pan_y", view.panY());
    return node;
  }

  static ViewState decode(JsonNode node) {
    JsonNode cell = node.path("cell");
    Integer image = Json.integer(cell, "img_num");
    String key = Json.string(cell, "key");
    String order = Json.string(node, "order");
    return new ViewState(
        Json.integer(node, "img_num"),
        image == null || key == null ? null : new CellId(image, key),
        Json.integer(node, "stack"),
        node.path("filter").isObject() ? decodeFilter(node.path("filter")) : null,
        order == null ? null : CellOrder.ofSpelling(order).orElse(null),
        Json.number(node, "zoom"),
        Json.number(node, "pan_x"),
        Json.number(node, "pan_y"));
  }

  static ObjectNode encode(CellFilter filter) {
    ObjectNode node = Json.object();
    putAll(node, "verdicts", filter.verdicts(), Verdict::spelling);
    if (!filter.classes().isEmpty()) {
      ArrayNode classes = node.putArray("classes");
      filter.classes().stream().map(PreClass::number).sorted().forEach(classes::add);
    }
    putAll(node, "reasons", filter.reasons(), RejectReason::spelling);
    putAll(node, "reviewers", filter.reviewers(), name -> name);
    put(node, "first_field", filter.firstField());
    put(node, "last_field", filter.lastField());
    put(node, "min_size", filter.minSize());
    put(node, "max_size", filter.maxSize());
    putIf(node, "touches_edge", filter.touchesEdge());
    putIf(node, "focus_disagrees", filter.focusDisagrees());
    putIf(node, "has_comment", filter.hasComment());
    if (!filter.text().isEmpty()) {
      node.put("text", filter.text());
    }
    return node;
  }

  static CellFilter decodeFilter(JsonNode node) {
    String text = Json.string(node, "text");
    return new CellFilter(
        Json.strings(node, "verdicts")
            .map(Verdict::ofSpelling)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        Json.elements(node, "classes")
            .map(Json::integer)
            .filter(Objects::nonNull)
            .map(PreClass::new)
            .collect(Collectors.toSet()),
        Json.strings(node, "reasons")
            .map(RejectReason::ofSpelling)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        Json.strings(node, "reviewers").collect(Collectors.toSet()),
        Json.integer(node, "first_field"),
        Json.integer(node, "last_field"),
        Json.integer(node, "min_size"),
        Json.integer(node, "max_size"),
        Json.isTrue(node, "touches_edge"),
        Json.isTrue(node, "focus_disagrees"),
        Json.isTrue(node, "has_comment"),
        text == null ? "" : text);
  }

  private static void put(ObjectNode node, String key, @Nullable Integer value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void put(ObjectNode node, String key, @Nullable Double value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void putIf(ObjectNode node, String key, boolean value) {
    if (value) {
      node.put(key, true);
    }
  }

  private static <T> void putAll(
      ObjectNode node, String key, Collection<T> values, Function<T, String> spelling) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(key);
      values.stream().map(spelling).sorted().forEach(array::add);
    }
  }
}
