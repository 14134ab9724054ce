package org.leukostack.review;

import java.time.Instant;
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
  private final List<CellId> unclear = new ArrayList<>();
  private final List<Unmatched> unmatched = new ArrayList<>();
  private int nextAdded = 1;

  private ReviewDecoder(SlideCells slide) {
    this.slide = slide;
  }

  /**
   * @param fresh the document of the same slide without a review
   */
  static ReviewDocument decode(ObjectNode root, ReviewDocument fresh) {
    return new ReviewDecoder(fresh.slide())
        .document(root, fresh.with(TermsCodec.blindness(root.path(ReviewFormat.READING))));
  }

  private ReviewDocument document(ObjectNode root, ReviewDocument fresh) {
    Integer next = Json.integer(root, ReviewFormat.NEXT_ADDED);
    nextAdded = next == null ? 1 : Math.max(1, next);
    Json.elements(root, ReviewFormat.CELLS).forEach(node -> match(node, false));
    Json.elements(root, ReviewFormat.ADDED).forEach(node -> match(node, false));
    Json.elements(root, ReviewFormat.UNMATCHED).forEach(node -> match(node, true));
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
        fresh.origin(),
        new Review(cells, added, viewed, nextAdded),
        history,
        ViewCodec.decode(root.path(ReviewFormat.VIEW)),
        new ReviewDocument.Kept(rest, kept, strangeViewed, unclear, unmatched));
  }

  /**
   * Matches one entry.
   *
   * @param isAside whether it was set aside before
   */
  private void match(JsonNode node, boolean isAside) {
    Optional<StoredCell> stored = StoredCell.decode(node);
    if (stored.isEmpty()) {
      notUnderstood(node, isAside);
      return;
    }
    StoredCell cell = stored.get();
    CellId id = cell.id();
    if (id.isAdded()) {
      nextAdded = Math.max(nextAdded, id.addedNumber() + 1);
    }
    Unmatched.Why obstacle = obstacle(cell, isAside);
    if (obstacle != null) {
      unmatched.add(new Unmatched(id, cell.review(), obstacle, Json.text(node)));
      return;
    }
    seen.add(id);
    if (!StoredCell.isUnderstood(node)) {
      unclear.add(id);
    }
    cells.remove(id); // what an entry that nobody understands stood for
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

  /** Its cell, if it names one, is to be looked at again: it must not count as unreviewed. */
  private void notUnderstood(JsonNode node, boolean isAside) {
    CellId named = StoredCell.id(node).orElse(null);
    boolean isJudged = named != null && seen.contains(named);
    if (named != null && !isJudged && slide.cell(named) != null) {
      cells.put(named, Unmatched.STAND_IN);
    }
    Unmatched.Why why =
        isAside && isJudged ? Unmatched.Why.JUDGED_SINCE : Unmatched.Why.NOT_UNDERSTOOD;
    unmatched.add(new Unmatched(named, null, why, Json.text(node)));
  }

  /** Whether it was said of another box or class, or before what is said of the cell now. */
  private boolean isSuperseded(StoredCell stored) {
    Cell cell = slide.cell(stored.id());
    if (cell != null && !new DrawnCell(cell.preClass(), cell.box()).equals(stored.original())) {
      return true;
    }
    Instant now = cells.getOrDefault(stored.id(), CellReview.NONE).time();
    Instant then = stored.review().time();
    return now != null && then != null && now.isAfter(then);
  }

  private Unmatched.@Nullable Why obstacle(StoredCell stored, boolean isAside) {
    CellId id = stored.id();
    if (seen.contains(id)) {
      return isAside && isSuperseded(stored) ? Unmatched.Why.JUDGED_SINCE : Unmatched.Why.TWICE;
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
