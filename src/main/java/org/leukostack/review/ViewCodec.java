package org.leukostack.review;

import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.json.Spelled;
import tools.jackson.databind.JsonNode;
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
          .put("key", view.cell().cellKey());
    }
    put(node, "stack", view.stackNumber());
    if (view.filter() != null) {
      node.set("filter", FilterCodec.encode(view.filter()));
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
    String cellKey = Json.string(cell, "key");
    String order = Json.string(node, "order");
    return new ViewState(
        Json.integer(node, "img_num"),
        image == null || cellKey == null ? null : new CellId(image, cellKey),
        Json.integer(node, "stack"),
        node.path("filter").isObject() ? FilterCodec.decode(node.path("filter")) : null,
        order == null ? null : Spelled.find(CellOrder.class, order).orElse(null),
        Json.number(node, "zoom"),
        Json.number(node, "pan_x"),
        Json.number(node, "pan_y"));
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
}
