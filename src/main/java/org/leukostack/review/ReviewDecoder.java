package org.leukostack.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.model.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a document of a review's file, and matches its cells with those of the slide. */
final class ReviewDecoder {

  private final SlideCells slide;
  private final Map<CellId, CellReview> cells = new HashMap<>();
  private final Map<CellId, DrawnCell> added = new HashMap<>();
  private final Map<CellId, ObjectNode> kept = new HashMap<>();
  private final Set<CellId> seen = new HashSet<>();
  private final List<Unmatched> unmatched = new ArrayList<>();
  private int nextAdded = 1;

  private ReviewDecoder(SlideCells slide) {
    this.slide = slide;
  }

  /**
   * @param fresh the document of the same slide without a review
   */
  static ReviewDocument decode(ObjectNode root, ReviewDocument fresh) {
    return new ReviewDecoder(fresh.slide()).document(root, fresh);
  }

  private ReviewDocument document(ObjectNode root, ReviewDocument fresh) {
    Integer next = Json.integer(root, ReviewFormat.NEXT_ADDED);
    nextAdded = next == null ? 1 : Math.max(1, next);
    for (String list : List.of(ReviewFormat.CELLS, ReviewFormat.ADDED, ReviewFormat.UNMATCHED)) {
      Json.elements(root, list).forEach(this::match);
    }
    Set<Integer> viewed = new HashSet<>();
    List<JsonNode> strangeViewed = new ArrayList<>();
    Json.elements(root, ReviewFormat.VIEWED)
        .forEach(
            node -> {
              Integer image = Json.integer(node);
              if (image == null) {
                strangeViewed.add(node);
              } else {
                viewed.add(image);
              }
            });
    History history = History.EMPTY;
    for (JsonNode entry : Json.elements(root, ReviewFormat.HISTORY).toList()) {
      history = history.with(HistoryEntry.stored(entry));
    }
    ObjectNode rest = root.deepCopy();
    ReviewFormat.LISTS.forEach(rest::remove);
    return new ReviewDocument(
        slide,
        fresh.testId(),
        fresh.appVersion(),
        new Review(cells, added, viewed, nextAdded),
        history,
        ViewCodec.decode(root.path(ReviewFormat.VIEW)),
        unmatched,
        new ReviewDocument.Kept(rest, kept, strangeViewed));
  }

  private void match(JsonNode node) {
    Optional<StoredCell> stored = StoredCell.decode(node);
    if (stored.isEmpty()) {
      CellId named = StoredCell.id(node).orElse(null);
      unmatched.add(new Unmatched(named, null, Unmatched.Why.NOT_UNDERSTOOD, Json.text(node)));
      return;
    }
    StoredCell cell = stored.get();
    CellId id = cell.id();
    if (id.isAdded()) {
      nextAdded = Math.max(nextAdded, id.addedNumber() + 1);
    }
    Unmatched.Why obstacle = obstacle(cell);
    if (obstacle != null) {
      unmatched.add(new Unmatched(id, cell.review(), obstacle, Json.text(node)));
      return;
    }
    seen.add(id);
    if (!cell.review().equals(CellReview.NONE)) {
      cells.put(id, cell.review());
    }
    if (id.isAdded()) {
      added.put(id, cell.original());
    }
    if (!node.equals(cell.encode())) {
      kept.put(id, (ObjectNode) node);
    }
  }

  private Unmatched.@Nullable Why obstacle(StoredCell stored) {
    CellId id = stored.id();
    if (seen.contains(id)) {
      return Unmatched.Why.TWICE;
    }
    if (id.isAdded()) {
      return slide.hasField(id.imageNumber()) ? null : Unmatched.Why.NO_FIELD;
    }
    Cell cell = slide.cell(id);
    if (cell == null) {
      return Unmatched.Why.GONE;
    }
    DrawnCell now = new DrawnCell(cell.preClass(), cell.box());
    return now.equals(stored.original()) ? null : Unmatched.Why.CHANGED;
  }
}
