package org.leukostack.ui.palette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.ui.review.ClassActs;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.theme.ClassNames;

/**
 * Which classes there are, which of them what is typed finds, and for which cells one is chosen.
 * Used on the FX thread only.
 */
public final class PaletteModel {

  /** The classes that have a digit of their own without any list. */
  private static final int OWN_DIGITS = 10;

  private final SlideModel slide;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final ClassActs acts;
  private final ClassNames names;
  private final ReadOnlyObjectWrapper<List<CellId>> cells = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<PaletteEntry>> entries =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable PaletteEntry> marked =
      new ReadOnlyObjectWrapper<>();
  private boolean offered;
  private final StringProperty typed = new SimpleStringProperty("");

  public PaletteModel(SlideModel slide, ReviewModel review, ReviewLoop loop, ClassNames names) {
    this.slide = slide;
    this.review = review;
    this.loop = loop;
    this.acts = loop.classActs();
    this.names = names;
    typed.addListener(o -> searched());
    slide.reviewedProperty().addListener(o -> slideChanged());
    slide.spotProperty().addListener((o, before, now) -> moved(before, now));
    names.listProperty().addListener(o -> refresh());
  }

  /** For which cells a class is chosen; none while the palette is closed. */
  public ReadOnlyObjectProperty<List<CellId>> cellsProperty() {
    return cells.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return !cells.get().isEmpty();
  }

  /** What is typed to find a class. */
  StringProperty typedProperty() {
    return typed;
  }

  /** The classes that are found, the nearest first. */
  ReadOnlyObjectProperty<List<PaletteEntry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /** The one that Enter gives; null if nothing is found. */
  ReadOnlyObjectProperty<@Nullable PaletteEntry> markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /** Why no class can be given; empty if one can. */
  Optional<Prompt.Message> obstacle() {
    return loop.obstacle();
  }

  /** Whether the state of the review, and with it the obstacle, may have changed. */
  ReadOnlyObjectProperty<?> obstacleChanges() {
    return review.stateProperty();
  }

  /**
   * Asks which class cells have; of no cell it says that none is selected.
   *
   * @param of on the open slide
   */
  public void open(Collection<CellId> of) {
    if (of.isEmpty() || slide.reviewedProperty().get() == null) {
      loop.tell(Prompt.Message.NO_CELL);
      return;
    }
    loop.end();
    cells.set(List.copyOf(new LinkedHashSet<>(of)));
    typed.set("");
    refresh();
    marked.set(
        entries.get().stream()
            .filter(PaletteEntry::inForce)
            .findFirst()
            .orElse(entries.get().getFirst()));
  }

  /**
   * Shows the classes for cells that are dragged, to drop them on.
   *
   * @param dragged on the open slide, at least one
   */
  void offer(List<CellId> dragged) {
    offered = true;
    open(dragged);
    offered = isOpen();
  }

  /** Whether the classes are there to drop cells on. */
  boolean isOffered() {
    return offered;
  }

  public void close() {
    cells.set(List.of());
    offered = false;
  }

  /** Another number of rows further; at the ends it stays. */
  void step(int by) {
    List<PaletteEntry> all = entries.get();
    if (!all.isEmpty()) {
      marked.set(all.get(Math.clamp((long) all.indexOf(marked.get()) + by, 0, all.size() - 1)));
    }
  }

  /** Gives the cells the class that is marked, and closes. */
  void choose() {
    PaletteEntry chosen = marked.get();
    if (chosen != null) {
      choose(chosen);
    }
  }

  /** Gives the cells a class, and closes; while nothing can be changed it stays open. */
  void choose(PaletteEntry entry) {
    if (isOpen() && obstacle().isEmpty()) {
      List<CellId> of = cells.get();
      close();
      acts.set(of, entry.preClass());
    }
  }

  /**
   * Gives cells a class: they were dragged on it.
   *
   * @param dragged on the open slide; none if it was something else
   */
  void drop(List<CellId> dragged, PaletteEntry entry) {
    if (!dragged.isEmpty()) {
      acts.set(dragged, entry.preClass());
    }
  }

  private void slideChanged() {
    if (slide.reviewedProperty().get() == null) {
      close();
    }
    refresh();
  }

  /** What was asked of the selected cell is over with it. */
  private void moved(Spot before, Spot now) {
    if (isOpen() && !offered && !Objects.equals(id(before), id(now))) {
      close();
    }
  }

  private static @Nullable CellId id(Spot spot) {
    ReviewedCell cell = spot.cell();
    return cell == null ? null : cell.id();
  }

  private void searched() {
    refresh();
    marked.set(entries.get().isEmpty() ? null : entries.get().getFirst());
  }

  /** With the counts as they are now; what is marked stays. */
  private void refresh() {
    ReviewedSlide now = slide.reviewedProperty().get();
    if (!isOpen() || now == null) {
      return;
    }
    PaletteEntry before = marked.get();
    PaletteSearch search = new PaletteSearch(typed.get());
    List<PaletteEntry> found = search.find(all(now, search.number()));
    entries.set(found);
    if (before != null) {
      marked.set(
          found.stream()
              .filter(e -> e.preClass().equals(before.preClass()))
              .findFirst()
              .orElse(found.isEmpty() ? null : found.getFirst()));
    }
  }

  private List<PaletteEntry> all(ReviewedSlide now, OptionalInt wanted) {
    Map<PreClass, Integer> counts = new HashMap<>();
    now.cells().forEach(c -> counts.merge(c.preClass(), 1, Integer::sum));
    Set<PreClass> inForce = new TreeSet<>();
    cells.get().forEach(id -> now.cell(id).ifPresent(c -> inForce.add(c.preClass())));
    ClassList list = names.listProperty().getValue();
    return numbers(list, now, wanted).stream()
        .map(PreClass::new)
        .map(
            c ->
                new PaletteEntry(
                    c,
                    names.of(c),
                    names.css(c),
                    list.digitOf(c),
                    counts.getOrDefault(c, 0),
                    inForce.equals(Set.of(c))))
        .toList();
  }

  /** Those of the list in its order, and then by number: with a digit, on the slide, or typed. */
  private static Set<Integer> numbers(ClassList list, ReviewedSlide now, OptionalInt wanted) {
    Set<Integer> others = new TreeSet<>();
    IntStream.range(0, OWN_DIGITS).forEach(others::add);
    for (ReviewedCell cell : now.cells()) {
      others.add(cell.preClass().number());
      others.add(cell.original().preClass().number());
    }
    wanted.ifPresent(others::add);
    List<Integer> listed = new ArrayList<>(list.classes().stream().map(CellClass::number).toList());
    Set<Integer> all = new LinkedHashSet<>(listed);
    others.stream().filter(n -> n >= 0).forEach(all::add);
    return all;
  }
}
