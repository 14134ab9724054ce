package org.leukostack.review;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.json.Spelled;
import org.leukostack.model.PreClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A filter as the files have it; what this version does not understand is no criterion. */
final class FilterCodec {

  private FilterCodec() {}

  static ObjectNode encode(CellFilter filter) {
    ObjectNode node = Json.object();
    putAll(node, "verdicts", filter.said().verdicts(), Verdict::spelling);
    if (!filter.said().classes().isEmpty()) {
      ArrayNode classes = node.putArray("classes");
      filter.said().classes().stream().map(PreClass::number).sorted().forEach(classes::add);
    }
    putAll(node, "reasons", filter.said().reasons(), RejectReason::spelling);
    putAll(node, "reviewers", filter.said().reviewers(), name -> name);
    put(node, "first_field", filter.fields().least());
    put(node, "last_field", filter.fields().most());
    put(node, "min_size", filter.boxSizes().least());
    put(node, "max_size", filter.boxSizes().most());
    putIf(node, "touches_edge", filter.pixels().touchesEdge());
    putIf(node, "focus_disagrees", filter.pixels().focusDisagrees());
    putIf(node, "has_comment", filter.said().hasComment());
    putIf(node, "in_dispute", filter.said().inDispute());
    if (!filter.text().isEmpty()) {
      node.put("text", filter.text());
    }
    return node;
  }

  static CellFilter decode(JsonNode node) {
    String text = Json.string(node, "text");
    return new CellFilter(
        new CellFilter.Said(
            Json.strings(node, "verdicts")
                .map(name -> Spelled.find(Verdict.class, name))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()),
            Json.elements(node, "classes")
                .map(Json::integer)
                .filter(Objects::nonNull)
                .map(PreClass::new)
                .collect(Collectors.toSet()),
            Json.strings(node, "reasons")
                .map(name -> Spelled.find(RejectReason.class, name))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()),
            Json.strings(node, "reviewers").collect(Collectors.toSet()),
            Json.isTrue(node, "has_comment"),
            Json.isTrue(node, "in_dispute")),
        range(node, "first_field", "last_field"),
        range(node, "min_size", "max_size"),
        new CellFilter.Pixels(
            Json.isTrue(node, "touches_edge"), Json.isTrue(node, "focus_disagrees")),
        text == null ? "" : text,
        null);
  }

  private static CellFilter.Range range(JsonNode node, String least, String most) {
    return new CellFilter.Range(Json.integer(node, least), Json.integer(node, most));
  }

  private static void put(ObjectNode node, String key, @Nullable Integer value) {
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
