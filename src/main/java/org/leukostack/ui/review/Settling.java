package org.leukostack.ui.review;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppVersion;
import org.leukostack.model.ReadingName;
import org.leukostack.readings.Adjudication;
import org.leukostack.readings.SlideReadings;
import org.leukostack.readings.Tolerance;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewDocument;
import org.leukostack.slides.OpenSlide;

/**
 * The readings beside an adjudicated one that is open. Used on the FX thread only, save what says
 * otherwise.
 */
public final class Settling {

  /**
   * Who settles, and what counts as a disagreement.
   *
   * @param reviewer in whose name what the readers agree on is taken over
   */
  record Terms(String reviewer, Tolerance tolerance) {}

  /**
   * A reading that was opened, with the readings beside it.
   *
   * @param slide with what the readers agree on
   * @param changed whether there is something to be saved
   * @param adjudication null if it is a reader's own reading, or there is nothing to settle
   * @param notice what of the readings is not as it should be; null for nothing
   */
  record Begun(
      OpenSlide slide,
      boolean changed,
      @Nullable Adjudication adjudication,
      Notice.@Nullable NotSettled notice) {

    private static Begun own(OpenSlide slide) {
      return new Begun(slide, false, null, null);
    }
  }

  private final ObservableValue<String> reviewer;
  private final ReadOnlyObjectWrapper<@Nullable Adjudication> adjudication =
      new ReadOnlyObjectWrapper<>();
  private Supplier<Tolerance> tolerance = () -> Tolerance.USUAL;
  private Notice.@Nullable NotSettled notice;

  Settling(ObservableValue<String> reviewer) {
    this.reviewer = reviewer;
  }

  /** Who says how far two readers may differ and still say the same. */
  public void within(Supplier<Tolerance> lab) {
    tolerance = lab;
  }

  /** What readers say of the open slide; null unless the adjudicated reading is open. */
  public ReadOnlyObjectProperty<@Nullable Adjudication> adjudicationProperty() {
    return adjudication.getReadOnlyProperty();
  }

  Terms terms() {
    return new Terms(reviewer.getValue(), tolerance.get());
  }

  /** A reading was opened; null: none is open any more. */
  void opened(@Nullable Begun begun) {
    adjudication.set(begun == null ? null : begun.adjudication());
    notice = begun == null ? null : begun.notice();
  }

  Optional<Notice.NotSettled> notice() {
    return Optional.ofNullable(notice);
  }

  /** What readers say of a cell; null in a reader's own reading. */
  @Nullable Function<CellId, List<CellReview.Opinion>> opinions() {
    Adjudication now = adjudication.get();
    return now == null ? null : cell -> now.of(cell).said();
  }

  /**
   * Puts what the readers agree on into an adjudicated reading that was opened, and what they
   * differ in beside it. Of other readings nothing is read. On any thread but that of FX.
   *
   * @param data the user's data folder, which need not be there
   */
  static Begun begin(OpenSlide opened, Terms terms, Path data, InstantSource clock) {
    if (!(opened.review() instanceof Opened.Readable readable)
        || !readable.document().terms().name().isAdjudicated()) {
      return Begun.own(opened);
    }
    ReviewDocument document = readable.document();
    List<ReadingName> names =
        document.sources().isEmpty()
            ? SlideReadings.names(opened.folder(), data)
            : document.sources();
    if (names.size() < 2) {
      return new Begun(
          opened, false, null, new Notice.NotSettled(Notice.NotSettled.Why.NOT_TWO, names));
    }
    SlideReadings read = SlideReadings.read(opened.folder(), names, data, AppVersion.get());
    if (!read.isWhole()) {
      return withoutReadings(opened, document, read, terms.tolerance());
    }
    if (!(readable instanceof Opened.Writable writable)) {
      return new Begun(
          opened, false, Adjudication.of(document, read.found(), terms.tolerance()), null);
    }
    Adjudication.Begun begun =
        Adjudication.begin(document, read.found(), terms.tolerance(), terms.reviewer(), clock);
    Opened next =
        new Opened.Writable(
            begun.document(), writable.place(), writable.lock(), writable.setAside());
    return new Begun(
        new OpenSlide(opened.folder(), next, opened.reviewProblems()),
        begun.changed(),
        begun.adjudication(),
        null);
  }

  /** Nothing is taken for a change of opinion that is only a file which is not there. */
  private static Begun withoutReadings(
      OpenSlide opened, ReviewDocument document, SlideReadings read, Tolerance tolerance) {
    List<ReadingName> missing = read.missing();
    Notice.NotSettled.Why why =
        missing.isEmpty() ? Notice.NotSettled.Why.UNREADABLE : Notice.NotSettled.Why.MISSING;
    List<ReadingName> named =
        missing.isEmpty()
            ? document.sources().stream()
                .filter(name -> read.found().stream().noneMatch(r -> r.name().equals(name)))
                .toList()
            : missing;
    return new Begun(
        opened,
        false,
        document.sources().isEmpty() ? null : Adjudication.remembered(document, tolerance),
        new Notice.NotSettled(why, named));
  }
}
