package org.leukostack.ui.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewPlace;

/**
 * Which reading of a slide this user reads, and what it hides. Used on the FX thread only, save
 * what says otherwise.
 */
public final class ReadingChoice {

  private final Supplier<Path> userData;
  private final ReadOnlyObjectWrapper<@Nullable ReadingTerms> inForce =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ReadingTerms> ofAll = new ReadOnlyObjectWrapper<>();
  private final ObjectBinding<Blindness> blindness =
      Bindings.createObjectBinding(this::blindnessNow, inForce, ofAll);

  /** The same as {@link #ofAll}, for other threads. */
  private volatile @Nullable ReadingTerms everywhere;

  /** Slides on which the user ended the blindness that was chosen for all. */
  private final Set<Path> ended = ConcurrentHashMap.newKeySet();

  /**
   * @param userData gives the user's data folder; asked off the FX thread too
   */
  public ReadingChoice(Supplier<Path> userData) {
    this.userData = userData;
  }

  /** Chooses for all slides that are opened from now on; null: for each as it was read last. */
  public void chooseForAll(@Nullable ReadingTerms terms) {
    everywhere = terms;
    ended.clear();
    ofAll.set(terms);
  }

  /** What is chosen for all slides; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable ReadingTerms> ofAllProperty() {
    return ofAll.getReadOnlyProperty();
  }

  /** What is chosen for the open slide, and for all if something is chosen for all. */
  public void choose(ReadingTerms terms) {
    if (ofAll.get() != null) {
      chooseForAll(terms);
    }
  }

  /** Nothing is hidden any more in the reading of this slide. */
  public void endBlindness(TestFolder slide) {
    ended.add(slide.path());
  }

  /**
   * The reading of a slide that is to be opened. On any thread but that of FX: it reads files.
   *
   * @return empty if the reader has to be asked, for there are others' readings
   */
  public Optional<ReadingTerms> of(TestFolder slide) {
    ReadingTerms chosen = everywhere;
    if (chosen != null) {
      return Optional.of(ended.contains(slide.path()) ? chosen.with(Blindness.NONE) : chosen);
    }
    Path data = userData.get();
    Optional<ReadingTerms> last = ReadingMemory.of(slide, data).read();
    return last.isPresent() || hasOthers(slide, data) ? last : Optional.of(ReadingTerms.FIRST);
  }

  private static boolean hasOthers(TestFolder slide, Path data) {
    return ReviewPlace.readings(slide, data).stream()
        .anyMatch(name -> !name.isFirst() && !name.isAdjudicated());
  }

  /**
   * Remembers what was chosen for a slide, or for all. On any thread but that of FX.
   *
   * @param wasAsked whether the reader chose it for this slide
   */
  public void remember(TestFolder slide, ReadingTerms terms, boolean wasAsked) {
    if ((wasAsked || everywhere != null) && !terms.name().isAdjudicated()) {
      ReadingMemory.of(slide, userData.get()).write(terms);
    }
  }

  /** The user's data folder, which need not be there. On any thread. */
  public Path userData() {
    return userData.get();
  }

  /**
   * The readings of a slide that may be shown: none if the reader is blind. On any thread but that
   * of FX.
   *
   * @param hidden from the reader
   */
  List<ReadingName> names(TestFolder slide, Blindness hidden) {
    return hidden.hidesReadings()
        ? List.of()
        : ReviewPlace.readings(slide, userData.get()).stream()
            .filter(name -> !name.isAdjudicated())
            .toList();
  }

  /** A reading was opened; null: none is open any more. */
  public void opened(@Nullable ReadingTerms terms) {
    inForce.set(terms);
  }

  /**
   * The reading in which a reader goes on to the next slide: that of the open one, if it is one of
   * several readers. Empty if each slide says it itself.
   */
  public Optional<ReadingTerms> goingOn() {
    return Optional.ofNullable(inForce.get())
        .filter(open -> !open.name().isFirst() && !open.name().isAdjudicated());
  }

  /** The reading of the open slide, with what it hides; null if none is open. */
  public ReadOnlyObjectProperty<@Nullable ReadingTerms> inForceProperty() {
    return inForce.getReadOnlyProperty();
  }

  /** What is hidden from the reader: all parts of the window that know of others ask it. */
  public ObservableValue<Blindness> blindnessProperty() {
    return blindness;
  }

  /** What is hidden from the reader now. */
  public Blindness blindness() {
    return blindness.get();
  }

  private Blindness blindnessNow() {
    ReadingTerms open = inForce.get();
    ReadingTerms terms = open == null ? ofAll.get() : open;
    return terms == null ? Blindness.NONE : terms.blindness();
  }
}
