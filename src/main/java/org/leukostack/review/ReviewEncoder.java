package org.leukostack.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leukostack.json.Json;
import org.leukostack.json.JsonMerge;
import org.leukostack.model.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes the bytes of a review's file: UTF-8 with LF, a cell or an entry of the history a line. */
final class ReviewEncoder {

  private final ReviewDocument document;
  private final ObjectNode root;
  private final List<String> members = new ArrayList<>();

  private ReviewEncoder(ReviewDocument document) {
    this.document = document;
    root = document.kept().root();
  }

  static byte[] encode(ReviewDocument document) {
    return new ReviewEncoder(document).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    Review review = document.review();
    member(ReviewFormat.VERSION, ReviewFormat.versionOver(root.get(ReviewFormat.VERSION)));
    member(ReviewFormat.APP_VERSION, StringNode.valueOf(document.origin().appVersion()));
    member(ReviewFormat.TEST_ID, StringNode.valueOf(document.origin().testId()));
    TermsCodec.encode(document.terms(), root.get(ReviewFormat.READING))
        .ifPresent(reading -> member(ReviewFormat.READING, reading));
    member(ReviewFormat.NEXT_ADDED, IntNode.valueOf(review.nextAdded()));
    members.add(name(ReviewFormat.VIEWED) + viewed(review));
    member(ReviewFormat.VIEW, view());
    for (Map.Entry<String, JsonNode> other : Json.members(root)) {
      if (!ReviewFormat.KNOWN.contains(other.getKey())) {
        member(other.getKey(), other.getValue());
      }
    }
    list(ReviewFormat.CELLS, cells());
    list(ReviewFormat.ADDED, added());
    list(ReviewFormat.UNMATCHED, document.unmatched().stream().map(Unmatched::stored).toList());
    list(
        ReviewFormat.HISTORY,
        document.history().entries().stream().map(HistoryEntry::line).toList());
    return "{\n" + String.join(",\n", members) + "\n}\n";
  }

  private String viewed(Review review) {
    List<String> all = new ArrayList<>();
    new TreeSet<>(review.viewed()).forEach(image -> all.add(image.toString()));
    document.kept().viewed().forEach(node -> all.add(Json.text(node)));
    return "[" + String.join(", ", all) + "]";
  }

  private JsonNode view() {
    ObjectNode now = ViewCodec.encode(document.view());
    return root.get(ReviewFormat.VIEW) instanceof ObjectNode stored
        ? JsonMerge.merge(stored, ViewCodec.encode(ViewCodec.decode(stored)), now)
        : now;
  }

  private List<String> cells() {
    TreeSet<CellId> ids = new TreeSet<>(document.review().cells().keySet());
    ids.addAll(document.kept().cells().keySet());
    for (Unmatched one : document.unmatched()) {
      CellId id = one.cell();
      if (id != null && one.standsForFlag(document.review().of(id))) {
        ids.remove(id); // nobody has said so
      }
    }
    List<String> lines = new ArrayList<>();
    for (CellId id : ids) {
      if (!id.isAdded()) {
        Cell cell = Objects.requireNonNull(document.slide().cell(id));
        DrawnCell original = new DrawnCell(cell.preClass(), cell.box());
        StoredCell stored = new StoredCell(id, original, document.review().of(id));
        ObjectNode node = node(stored);
        boolean saysNothing =
            stored.review().equals(CellReview.NONE) && node.equals(stored.encode());
        if (!saysNothing) {
          lines.add(Json.text(node));
        }
      }
    }
    return lines;
  }

  private List<String> added() {
    Map<CellId, DrawnCell> added = document.review().added();
    Stream<CellId> ids = new TreeSet<>(added.keySet()).stream();
    return ids.map(
            id ->
                new StoredCell(id, Objects.requireNonNull(added.get(id)), document.review().of(id)))
        .map(this::node)
        .map(Json::text)
        .toList();
  }

  private ObjectNode node(StoredCell cell) {
    ObjectNode other = document.kept().cells().get(cell.id());
    return other == null ? cell.encode() : cell.encodeOver(other);
  }

  private void member(String key, JsonNode value) {
    members.add(name(key) + Json.text(value));
  }

  private void list(String key, List<String> lines) {
    members.add(
        name(key) + (lines.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", lines) + "\n  ]"));
  }

  private static String name(String key) {
    return "  " + Json.text(StringNode.valueOf(key)) + ": ";
  }
}
