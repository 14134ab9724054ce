package org.leukostack.ui.tour;

import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Tally;
import org.leukostack.ui.gallery.GalleryModel;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.slide.SlideModel;

/**
 * Where the tour is. A step that asks for something is over once that was done; each can be passed
 * over. Used on the FX thread only.
 */
public final class TourModel {

  private final SlideModel slide;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final GalleryModel gallery;
  private final ReadOnlyObjectWrapper<@Nullable TourStep> step = new ReadOnlyObjectWrapper<>();

  /** A strong reference, and the moment at which the step began. */
  private final InvalidationListener happened = this::happened;

  private Moment begun = new Moment(null, 0, Tally.NOTHING, null, 0);
  private final BooleanProperty attended = new SimpleBooleanProperty();
  private boolean galleryWasShown;

  /** What the steps look at. */
  private record Moment(
      @Nullable CellId cell, int plane, Tally tally, @Nullable PreClass preClass, int added) {}

  public TourModel(SlideModel slide, ReviewModel review, ReviewLoop loop, GalleryModel gallery) {
    this.slide = slide;
    this.review = review;
    this.loop = loop;
    this.gallery = gallery;
  }

  /** The step that is shown; null while there is no tour. */
  ReadOnlyObjectProperty<@Nullable TourStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Begins at the first step. */
  public void begin() {
    if (step.get() == null) {
      for (Observable watched : watched()) {
        watched.addListener(happened);
      }
    }
    go(0);
  }

  /** Whether its words have the focus, so that Enter is theirs. */
  public BooleanProperty attendedProperty() {
    return attended;
  }

  /** Goes on, whether what a step asks for was done or not. */
  public void next() {
    TourStep now = step.get();
    if (now != null) {
      go(now.ordinal() + 1);
    }
  }

  void back() {
    TourStep now = step.get();
    if (now != null) {
      go(Math.max(0, now.ordinal() - 1));
    }
  }

  /** Ends it, wherever it is. */
  public void end() {
    if (step.get() != null) {
      for (Observable watched : watched()) {
        watched.removeListener(happened);
      }
      step.set(null);
    }
  }

  private Observable[] watched() {
    return new Observable[] {
      slide.spotProperty(),
      slide.reviewedProperty(),
      review.zoomPanProperty(),
      review.redoActProperty(),
      loop.promptProperty(),
      gallery.shownProperty(),
    };
  }

  private void go(int ordinal) {
    if (ordinal == TourStep.values().length) {
      end();
    } else {
      begun = now();
      galleryWasShown = false;
      step.set(TourStep.values()[ordinal]);
    }
  }

  private Moment now() {
    ReviewedCell cell = slide.spot().cell();
    return new Moment(
        cell == null ? null : cell.id(),
        slide.spot().stackNumber(),
        review.tallyProperty().get(),
        cell == null ? null : cell.preClass(),
        slide.reviewedProperty().get() == null
            ? 0
            : (int)
                slide.reviewedProperty().get().cells().stream()
                    .filter(ReviewedCell::isAdded)
                    .count());
  }

  /** What was done is told before what is asked of it, such as the reason of a verdict. */
  private void happened(Observable source) {
    if (step.get() == TourStep.REJECT) {
      Platform.runLater(this::look);
    } else {
      look();
    }
  }

  private void look() {
    TourStep now = step.get();
    if (now == null) {
      return;
    }
    if (slide.folder() == null) {
      end();
    } else if (isDone(now)) {
      next();
    } else {
      followTheCell();
    }
  }

  /** A verdict has gone on to another cell: what comes is compared with that one. */
  private void followTheCell() {
    Moment now = now();
    if (step.get() != TourStep.CELLS && !Objects.equals(now.cell(), begun.cell())) {
      begun = new Moment(now.cell(), now.plane(), begun.tally(), now.preClass(), begun.added());
    }
  }

  private boolean isDone(TourStep asked) {
    Moment now = now();
    galleryWasShown |= gallery.shownProperty().get();
    return switch (asked) {
      case CELLS -> now.cell() != null && !now.cell().equals(begun.cell());
      case PLANES -> Objects.equals(now.cell(), begun.cell()) && now.plane() != begun.plane();
      case ZOOM -> review.zoomPanProperty().get() != null;
      case ACCEPT -> now.tally().accepted() > begun.tally().accepted();
      case REJECT ->
          now.tally().rejected() > begun.tally().rejected()
              && loop.promptProperty().get().asksNothing();
      case CLASS ->
          Objects.equals(now.cell(), begun.cell())
              && !Objects.equals(now.preClass(), begun.preClass());
      case UNDO -> review.redoActProperty().get() != null;
      case MISSED -> now.added() > begun.added();
      case GALLERY -> galleryWasShown && !gallery.shownProperty().get();
      case FIELDS, EXPORT, HELP -> false;
    };
  }
}
