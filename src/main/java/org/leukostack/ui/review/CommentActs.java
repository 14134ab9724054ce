package org.leukostack.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.slide.SlideModel;

/** Asks for comments on cells, and keeps them. Used on the FX thread only. */
public final class CommentActs {

  private final SlideModel slide;
  private final ReviewModel review;
  private final ObjectProperty<Prompt> prompt;

  /** Cells that were judged just before, and left. */
  private List<CellId> judged = List.of();

  /** Written after all that it depends on, so that the thread of the end sees that too. */
  private volatile @Nullable String typed;

  /**
   * @param prompt what is asked over the image
   */
  CommentActs(SlideModel slide, ReviewModel review, ObjectProperty<Prompt> prompt) {
    this.slide = slide;
    this.review = review;
    this.prompt = prompt;
    review.beforeTheEnd(this::keepTyped);
  }

  /** A verdict that may want to be explained was given, and led on to others. */
  void wasJudged(List<CellId> cells) {
    judged = cells;
  }

  /** Something else came after the verdict. */
  void forgetJudged() {
    judged = List.of();
  }

  /**
   * Asks for a comment: right after a verdict that moved on for one that explains it, else on what
   * is shown. Asks for nothing without cells.
   */
  void ask(List<CellId> shown) {
    List<CellId> left = present(judged);
    ask(left.isEmpty() || left.equals(shown) ? shown : left, shown, left);
  }

  /** Asks for a comment on what is shown; if that is asked for, on what was judged. */
  void turn(List<CellId> shown) {
    boolean asked = prompt.get() instanceof Prompt.Comment;
    if (prompt.get() instanceof Prompt.Comment comment && !comment.others().isEmpty()) {
      ask(comment.others(), comment.shown(), comment.judged());
    } else if (!asked) {
      ask(shown, shown, present(judged));
    }
  }

  /** Begins with the comment that the cells have in common. */
  private void ask(List<CellId> cells, List<CellId> shown, List<CellId> left) {
    typed = null;
    if (!cells.isEmpty()) {
      List<String> known =
          cells.stream().flatMap(id -> now(id).stream()).map(c -> c.review().comment()).toList();
      boolean same = known.stream().distinct().count() == 1;
      List<CellId> others = left.equals(shown) ? List.of() : left;
      prompt.set(new Prompt.Comment(cells, same ? known.getFirst() : "", shown, others));
    }
  }

  /** What the comment that is asked for is so far. */
  void typed(String text) {
    typed = text;
  }

  /** Keeps what is being typed; shows nothing, for the process ends. On any thread. */
  private void keepTyped() {
    String text = typed;
    if (text != null
        && prompt.get() instanceof Prompt.Comment comment
        && !text.strip().equals(comment.text())) {
      List<CellId> there = present(comment.cells());
      if (!there.isEmpty()) {
        review.applyUnseen(new Act.Comment(there, text.strip()));
      }
    }
  }

  /** Replaces the comment of cells. */
  public void set(List<CellId> cells, String text) {
    if (prompt.get() instanceof Prompt.Comment asked && asked.cells().equals(cells)) {
      prompt.set(new Prompt.None());
    }
    List<CellId> there = present(cells);
    if (review.isWritable() && !there.isEmpty()) {
      review.apply(new Act.Comment(there, text.strip()));
    }
  }

  private List<CellId> present(List<CellId> cells) {
    return cells.stream().filter(id -> now(id).isPresent()).toList();
  }

  private Optional<ReviewedCell> now(CellId id) {
    return Optional.ofNullable(slide.reviewedProperty().get()).flatMap(all -> all.cell(id));
  }
}
