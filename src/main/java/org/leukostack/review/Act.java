package org.leukostack.review;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;

/** One step of a review, which undo takes back as a whole; it may concern many cells. */
public sealed interface Act {

  /**
   * Judges cells; {@link Verdict#UNREVIEWED} withdraws a verdict.
   *
   * @param reason of a rejection; null leaves the one that is known of a rejected cell
   */
  record Judge(List<CellId> cells, Verdict verdict, @Nullable RejectReason reason) implements Act {
    public Judge {
      cells = distinct(cells);
      if (reason != null && verdict != Verdict.REJECTED) {
        throw new IllegalArgumentException("A reason to reject, but the verdict is " + verdict);
      }
    }
  }

  /** Replaces the comment of cells; an empty one takes it away. */
  record Comment(List<CellId> cells, String text) implements Act {
    public Comment {
      cells = distinct(cells);
    }
  }

  /** Sets the class of cells; null restores the original class. */
  record Classify(List<CellId> cells, @Nullable PreClass preClass) implements Act {
    public Classify {
      cells = distinct(cells);
    }
  }

  /**
   * Moves or resizes the box of a cell, which makes it unreviewed.
   *
   * @param box not empty
   */
  record EditBox(CellId cell, BoundingBox box) implements Act {
    public EditBox {
      notEmpty(box);
    }
  }

  /** Restores the original box of cells. */
  record RevertBox(List<CellId> cells) implements Act {
    public RevertBox {
      cells = distinct(cells);
    }
  }

  /**
   * Adds a cell that the instrument missed.
   *
   * @param box not empty
   */
  record AddCell(int imageNumber, PreClass preClass, BoundingBox box) implements Act {
    public AddCell {
      notEmpty(box);
    }
  }

  /** Removes cells that annotators added; the instrument's can only be rejected. */
  record RemoveCells(List<CellId> cells) implements Act {
    public RemoveCells {
      cells = distinct(cells);
      for (CellId cell : cells) {
        if (!cell.isAdded()) {
          throw new IllegalArgumentException("Not added by an annotator: " + cell);
        }
      }
    }
  }

  /** Chooses the focal plane of cells by its stack number; null clears the choice. */
  record ChooseFocus(List<CellId> cells, @Nullable Integer stackNumber) implements Act {
    public ChooseFocus {
      cells = distinct(cells);
    }
  }

  /**
   * Says of cells what one of several readings says, in an adjudicated reading. One that the other
   * reader did not add is rejected.
   */
  record TakeOpinion(List<CellId> cells, ReadingName reading) implements Act {
    public TakeOpinion {
      cells = distinct(cells);
    }
  }

  /**
   * Says of cells what came of comparing the readings.
   *
   * @param said of each cell what is said of it from now on
   */
  record TakeOver(Map<CellId, CellReview> said) implements Act {
    public TakeOver {
      said = Collections.unmodifiableMap(new TreeMap<>(said));
    }
  }

  /** Marks fields of view as viewed, or not. */
  record MarkViewed(List<Integer> imageNumbers, boolean viewed) implements Act {
    public MarkViewed {
      imageNumbers = distinct(imageNumbers);
    }
  }

  private static <T> List<T> distinct(List<T> all) {
    return all.stream().distinct().toList();
  }

  private static void notEmpty(BoundingBox box) {
    if (box.isEmpty()) {
      throw new IllegalArgumentException("An empty box: " + box);
    }
  }
}
