package org.leukostack.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;

/** The rules of the review once more, told as simply as can be: a table that acts write into. */
final class NaiveReview {

  /** A cell as a person sees it. */
  static final class Row {
    PreClass preClass;
    BoundingBox box;
    final PreClass firstClass;
    final BoundingBox firstBox;
    String verdict = "unreviewed";
    @Nullable String reason;
    String comment = "";
    @Nullable Integer focus;
    @Nullable String reviewer;
    @Nullable Instant time;

    Row(PreClass preClass, BoundingBox box) {
      this.preClass = preClass;
      this.box = box;
      firstClass = preClass;
      firstBox = box;
    }

    @Override
    public String toString() {
      return List.of(preClass, box, verdict, comment).toString() + reason + focus + reviewer + time;
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();
  private final TreeSet<Integer> viewed = new TreeSet<>();

  NaiveReview(TestFolder folder) {
    for (Field field : folder.fields()) {
      for (Cell cell : field.cells()) {
        rows.put(field.imageNumber() + "/" + cell.cellKey(), new Row(cell.preClass(), cell.box()));
      }
    }
  }

  private static String name(CellId id) {
    return id.imageNumber() + "/" + id.cellKey();
  }

  private Row row(CellId id) {
    return Objects.requireNonNull(rows.get(name(id)), id::toString);
  }

  /**
   * @param added the name that the cell got, if the act adds one
   */
  void act(Act act, @Nullable CellId added, String who, Instant when) {
    switch (act) {
      case Act.Judge j -> j.cells().forEach(id -> judge(row(id), j, who, when));
      case Act.Comment c -> c.cells().forEach(id -> row(id).comment = c.text());
      case Act.Classify c ->
          c.cells()
              .forEach(
                  id ->
                      row(id).preClass = c.preClass() == null ? row(id).firstClass : c.preClass());
      case Act.EditBox e -> box(row(e.cell()), e.box());
      case Act.RevertBox r -> r.cells().forEach(id -> box(row(id), row(id).firstBox));
      case Act.AddCell a ->
          rows.put(name(Objects.requireNonNull(added)), new Row(a.preClass(), a.box()));
      case Act.RemoveCells r -> r.cells().forEach(id -> rows.remove(name(id)));
      case Act.ChooseFocus f -> f.cells().forEach(id -> row(id).focus = f.stackNumber());
      case Act.TakeOpinion _, Act.TakeOver _ ->
          throw new IllegalArgumentException("Of several readings: " + act);
      case Act.MarkViewed(var images, boolean on) -> {
        if (on) {
          viewed.addAll(images);
        } else {
          images.forEach(viewed::remove);
        }
      }
    }
  }

  private static void judge(Row row, Act.Judge act, String who, Instant when) {
    String verdict = act.verdict().spelling();
    String reason = act.reason() == null ? null : act.reason().spelling();
    if (verdict.equals("rejected") && row.verdict.equals("rejected") && reason == null) {
      reason = row.reason; // said before, and not taken back
    }
    if (verdict.equals("unreviewed")) {
      withdraw(row);
    } else if (!verdict.equals(row.verdict)
        || !Objects.equals(reason, row.reason)
        || !who.equals(row.reviewer)) {
      row.verdict = verdict;
      row.reason = reason;
      row.reviewer = who;
      row.time = when;
    }
  }

  private static void box(Row row, BoundingBox box) {
    if (!row.box.equals(box)) {
      row.box = box;
      withdraw(row);
    }
  }

  private static void withdraw(Row row) {
    row.verdict = "unreviewed";
    row.reason = null;
    row.reviewer = null;
    row.time = null;
  }

  /** All of it, to be compared. */
  Map<String, String> seen() {
    Map<String, String> seen = new LinkedHashMap<>();
    rows.forEach((name, row) -> seen.put(name, row.toString()));
    seen.put("viewed", viewed.toString());
    return seen;
  }

  /** The same of the real thing. */
  static Map<String, String> seen(ReviewedSlide slide, Review review) {
    Map<String, String> seen = new TreeMap<>();
    for (ReviewedCell cell : slide.cells()) {
      Row row = new Row(cell.preClass(), cell.box());
      CellReview said = cell.review();
      row.verdict = said.verdict().spelling();
      row.reason = said.reason() == null ? null : said.reason().spelling();
      row.comment = said.comment();
      row.focus = said.focus();
      row.reviewer = said.reviewer();
      row.time = said.time();
      seen.put(name(cell.id()), row.toString());
    }
    Map<String, String> all = new LinkedHashMap<>(seen);
    all.put("viewed", new TreeSet<>(review.viewed()).toString());
    return all;
  }
}
