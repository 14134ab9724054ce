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

  /** Begins with the comment that the cells have in common; asks for nothing without cells. */
  void ask(List<CellId> cells) {
    typed = null;
    if (!cells.isEmpty()) {
      List<String> known =
          cells.stream().flatMap(id -> now(id).stream()).map(c -> c.review().comment()).toList();
      boolean same = known.stream().distinct().count() == 1;
      prompt.set(new Prompt.Comment(cells, same ? known.getFirst() : ""));
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
        && prompt.get() instanceof Prompt.Comment(List<CellId> cells, String comment)
        && !text.strip().equals(comment)) {
      List<CellId> there = present(cells);
      if (!there.isEmpty()) {
        review.applyUnseen(new Act.Comment(there, text.strip()));
      }
    }
  }

  /** Replaces the comment of cells. */
  public void set(List<CellId> cells, String text) {
    if (prompt.get() instanceof Prompt.Comment(var asked, String _) && asked.equals(cells)) {
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
