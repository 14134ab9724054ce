package org.leukostack.ui.adjudication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Progress;
import org.leukostack.model.ReadingName;
import org.leukostack.readings.Adjudication;
import org.leukostack.readings.Disagreement;
import org.leukostack.readings.Opinions;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.text.Words;
import org.leukostack.ui.image.OpinionBox;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.slide.SlideModel;

/** What readers say of the cells, in an adjudicated reading. Used on the FX thread only. */
public final class OpinionsModel {

  private final SlideModel slide;
  private final ObservableValue<@Nullable Adjudication> adjudication;
  private final ObservableValue<Boolean> named;
  private final Words words;

  /**
   * @param adjudication of the open slide; null unless the adjudicated reading is open
   * @param named whether readers are called by their names, and not A and B
   */
  public OpinionsModel(
      SlideModel slide,
      ObservableValue<@Nullable Adjudication> adjudication,
      ObservableValue<Boolean> named,
      Words words) {
    this.slide = slide;
    this.adjudication = adjudication;
    this.named = named;
    this.words = words;
  }

  /** What changes when there is something else to show, beside the place in the slide. */
  List<Observable> changes() {
    return List.of(adjudication, named, slide.spotProperty(), slide.reviewedProperty());
  }

  /** Whether the adjudicated reading is open. */
  boolean isThere() {
    return adjudication.getValue() != null;
  }

  /** The readers whose readings are settled; none unless the adjudicated reading is open. */
  List<ReadingName> readers() {
    return now().map(Adjudication::readers).orElse(List.of());
  }

  private Optional<Adjudication> now() {
    return Optional.ofNullable(adjudication.getValue());
  }

  /** How a reader is called: A for the first one, or by the name. */
  String label(ReadingName reader) {
    int index = readers().indexOf(reader);
    return named.getValue() || index < 0 || index > 25
        ? ReadingText.name(reader, words)
        : String.valueOf((char) ('A' + index));
  }

  /** What the readers say of the selected cell; empty if they say nothing, or there is none. */
  Optional<Opinions> ofSelected() {
    return slide.selected().map(ReviewedCell::id).flatMap(this::of);
  }

  /** What the readers say of a cell; empty if they say nothing. */
  Optional<Opinions> of(CellId cell) {
    return now().map(a -> a.of(cell)).filter(opinions -> !opinions.said().isEmpty());
  }

  /** In what the readers differ on the selected cell. */
  Set<Disagreement> disagreements() {
    return slide.selected().map(ReviewedCell::id).map(this::disagreements).orElse(Set.of());
  }

  /** In what the readers differ on a cell. */
  Set<Disagreement> disagreements(CellId cell) {
    return now().map(a -> a.disagreements(cell)).orElse(Set.of());
  }

  /** What became of the opinions on the selected cell; empty if nothing was said of it. */
  Optional<CellReview.How> how() {
    return slide
        .selected()
        .map(ReviewedCell::review)
        .map(CellReview::basis)
        .map(CellReview.Basis::how);
  }

  /** How many of the cells on which readers differ are settled. */
  Progress progress() {
    ReviewedSlide cells = slide.reviewedProperty().get();
    return cells == null
        ? new Progress(0, 0)
        : now().map(a -> a.progress(cells)).orElse(new Progress(0, 0));
  }

  /** The boxes of the readers around the selected cell, where they are not one and the same. */
  public List<OpinionBox> boxes() {
    Opinions opinions = ofSelected().orElse(null);
    if (opinions == null) {
      return List.of();
    }
    List<@Nullable BoundingBox> boxes =
        opinions.readers().stream()
            .map(reader -> opinions.of(reader).map(CellReview::box).orElse(null))
            .toList();
    boolean same = boxes.stream().distinct().count() == 1;
    return same
        ? List.of()
        : IntStream.range(0, boxes.size())
            .filter(i -> boxes.get(i) != null)
            .mapToObj(i -> new OpinionBox(i, label(opinions.readers().get(i)), box(boxes.get(i))))
            .toList();
  }

  private static BoundingBox box(@Nullable BoundingBox box) {
    return Objects.requireNonNull(box);
  }
}
