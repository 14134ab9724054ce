package org.leukostack.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.json.JsonMerge;
import org.leukostack.json.Spelled;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cell as the review's file keeps it.
 *
 * @param id its name
 * @param original the instrument's class and box when it was judged, or as the annotator first drew
 *     it
 * @param review what is said of it
 */
record StoredCell(CellId id, DrawnCell original, CellReview review) {

  private static final String ADJUDICATION = "adjudication";

  private static final List<String> KNOWN =
      List.of(
          "img_num",
          "key",
          "drawn",
          "instrument",
          "verdict",
          "reason",
          "reviewer",
          "time",
          "comment",
          "class",
          "box",
          "focus",
          ADJUDICATION);

  ObjectNode encode() {
    ObjectNode node = Json.object();
    node.put("img_num", id.imageNumber());
    node.put("key", id.cellKey());
    node.set(id.isAdded() ? "drawn" : "instrument", encode(original));
    encode(review, node);
    if (review.basis() != null) {
      BasisCodec.encode(review.basis(), node.putObject(ADJUDICATION));
    }
    return node;
  }

  static ObjectNode encode(DrawnCell cell) {
    ObjectNode node = Json.object();
    node.put("class", cell.preClass().number());
    node.set("box", array(cell.box()));
    return node;
  }

  /** Adds what is said to a node, not what it came of; what is not said has no member. */
  static void encode(CellReview review, ObjectNode node) {
    if (review.isJudged()) {
      node.put("verdict", review.verdict().spelling());
    }
    if (review.reason() != null) {
      node.put("reason", review.reason().spelling());
    }
    if (review.reviewer() != null) {
      node.put("reviewer", review.reviewer());
    }
    if (review.time() != null) {
      node.put("time", review.time().toString());
    }
    if (!review.comment().isEmpty()) {
      node.put("comment", review.comment());
    }
    if (review.preClass() != null) {
      node.put("class", review.preClass().number());
    }
    if (review.box() != null) {
      node.set("box", array(review.box()));
    }
    if (review.focus() != null) {
      node.put("focus", review.focus());
    }
  }

  /** The cell of a node; none if it does not say which cell it is, or says impossible things. */
  static Optional<StoredCell> decode(JsonNode node) {
    Optional<CellId> named = id(node);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    CellId id = named.get();
    JsonNode first = node.path(id.isAdded() ? "drawn" : "instrument");
    Integer number = Json.integer(first, "class");
    BoundingBox box = box(first, "box");
    boolean strange =
        (node.has("class") && Json.integer(node, "class") == null)
            || (node.has("box") && box(node, "box") == null);
    return number == null || box == null || strange
        ? Optional.empty()
        : Optional.of(
            new StoredCell(id, new DrawnCell(new PreClass(number), box), decodeReview(node)));
  }

  /** Whether all is understood that an entry says with members of this version. */
  static boolean isUnderstood(JsonNode node) {
    return isAbsentOr(node, "verdict", v -> Spelled.find(Verdict.class, text(v)).isPresent())
        && isAbsentOr(node, "reason", JsonNode::isString)
        && isAbsentOr(node, "reviewer", JsonNode::isString)
        && isAbsentOr(node, "time", v -> Json.time(node, "time") != null)
        && isAbsentOr(node, "comment", JsonNode::isString)
        && isAbsentOr(node, "focus", v -> Json.integer(v) != null);
  }

  private static boolean isAbsentOr(JsonNode node, String key, Predicate<JsonNode> test) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() || test.test(value);
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : "";
  }

  private static @Nullable BoundingBox box(JsonNode object, String key) {
    JsonNode node = object.path(key);
    if (!node.isArray() || node.size() != 4) {
      return null;
    }
    Integer x = Json.integer(node.path(0));
    Integer y = Json.integer(node.path(1));
    Integer width = Json.integer(node.path(2));
    Integer height = Json.integer(node.path(3));
    return x == null || y == null || width == null || height == null
        ? null
        : new BoundingBox(x, y, width, height);
  }

  private static ArrayNode array(BoundingBox box) {
    return Json.MAPPER
        .createArrayNode()
        .add(box.x())
        .add(box.y())
        .add(box.width())
        .add(box.height());
  }

  /** Which cell a node says something of, if that can be understood. */
  static Optional<CellId> id(JsonNode node) {
    Integer image = Json.integer(node, "img_num");
    String cellKey = Json.string(node, "key");
    return image == null || cellKey == null
        ? Optional.empty()
        : Optional.of(new CellId(image, cellKey));
  }

  static CellReview decodeReview(JsonNode node) {
    Verdict verdict = verdict(node.path("verdict"));
    String reason = Json.string(node, "reason");
    String comment = Json.string(node, "comment");
    Integer number = Json.integer(node, "class");
    boolean judged = verdict != Verdict.UNREVIEWED;
    return new CellReview(
        verdict,
        reason == null || verdict != Verdict.REJECTED
            ? null
            : Spelled.find(RejectReason.class, reason).orElse(RejectReason.OTHER),
        comment == null ? "" : comment,
        number == null ? null : new PreClass(number),
        box(node, "box"),
        Json.integer(node, "focus"),
        judged ? Json.string(node, "reviewer") : null,
        judged ? Json.time(node, "time") : null,
        BasisCodec.decode(node.path(ADJUDICATION)).orElse(null));
  }

  /**
   * A verdict that is not understood, as of a newer version, counts as flagged: the cell is
   * reviewed, and must not appear as unreviewed.
   */
  private static Verdict verdict(JsonNode said) {
    return said.isMissingNode() || said.isNull()
        ? Verdict.UNREVIEWED
        : Spelled.find(Verdict.class, text(said)).orElse(Verdict.FLAGGED);
  }

  /** This cell, written over what another version stored of it. */
  ObjectNode encodeOver(ObjectNode stored) {
    ObjectNode now = encode();
    StoredCell understood = decode(stored).orElse(this);
    ObjectNode merged = JsonMerge.merge(stored, understood.encode(), now);
    if (decode(merged).filter(this::equals).isPresent()) {
      return merged;
    }
    // A stored member that is not valid would change the meaning of the new ones: it is dropped.
    KNOWN.forEach(merged::remove);
    ObjectNode clean = now.deepCopy();
    clean.setAll(merged);
    return clean;
  }
}
