package org.leukostack.ui.worklist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.SlideGlance;
import org.leukostack.slides.SlideStamp;
import org.leukostack.slides.Slides;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.work.Background;

/**
 * The slides below a folder. They are searched and looked at in the background, those in view
 * first; while the list is shown it follows what changes on the disk, which it asks again and
 * again: a far disk tells nobody of changes. Used on the FX thread only.
 */
public final class WorklistModel {

  /** Between two rounds over the disk; as long as a round took if that was longer. */
  private static final Duration PAUSE = Duration.seconds(5);

  /** So many slides are looked at before they are shown, or as many as that time has room for. */
  private static final int TOGETHER = 64;

  private static final long TOGETHER_NANOS = 150_000_000;

  private final Background.Latest searching;
  private final Background.Latest looking;
  private final Background.Latest seeking;
  private final ReadingChoice reading;
  private final WorklistRows rows = new WorklistRows();
  private final Map<Path, WorklistRow> byFolder = new HashMap<>();

  /** At these somebody has to look. */
  private final Set<WorklistRow> waiting = new LinkedHashSet<>();

  private final ReadOnlyObjectWrapper<@Nullable Path> root = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<WorklistSums> sums =
      new ReadOnlyObjectWrapper<>(WorklistSums.NOTHING);
  private final ReadOnlyObjectWrapper<List<WorklistSearch.Refused>> refused =
      new ReadOnlyObjectWrapper<>(List.of());
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private Supplier<List<WorklistRow>> inView = List::of;
  private boolean shown;
  private boolean isLooking;
  private int round;

  /**
   * @param reading says whose progress is shown
   */
  public WorklistModel(Background background, ReadingChoice reading) {
    searching = background.latest();
    looking = background.latest();
    seeking = background.latest();
    this.reading = reading;
    pause.setOnFinished(e -> refresh());
    reading.ofAllProperty().addListener(o -> lookAtAll());
  }

  /** In the order of the search. */
  ObservableList<WorklistRow> rows() {
    return FXCollections.unmodifiableObservableList(rows);
  }

  /** The folder that is searched; null for none yet. */
  public ReadOnlyObjectProperty<@Nullable Path> rootProperty() {
    return root.getReadOnlyProperty();
  }

  /** Whether the first search is under way. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<WorklistSums> sumsProperty() {
    return sums.getReadOnlyProperty();
  }

  /** The folders that could not be searched. */
  ReadOnlyObjectProperty<List<WorklistSearch.Refused>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Who knows which rows are in view: these come first. */
  void firstThose(Supplier<List<WorklistRow>> visible) {
    inView = visible;
  }

  /** Shows the slides below a folder; of the one that is shown already, what has changed. */
  public void open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    shown = true;
    if (!absolute.equals(root.get())) {
      looking.drop();
      isLooking = false;
      waiting.clear();
      byFolder.clear();
      rows.clear();
      refused.set(List.of());
      sums.set(WorklistSums.NOTHING);
      root.set(absolute);
      busy.set(true);
    }
    refresh();
  }

  /** Nobody sees the list: it rests. */
  public void hide() {
    shown = false;
    round++;
    pause.stop();
    searching.drop();
    looking.drop();
    isLooking = false;
  }

  /** Searches the folder again, and looks at what has changed. */
  public void refresh() {
    Path folder = root.get();
    if (folder == null || !shown) {
      return;
    }
    pause.stop();
    int asked = ++round;
    long start = System.nanoTime();
    Map<Path, SlideStamp> known = new LinkedHashMap<>();
    for (WorklistRow row : rows) {
      SlideGlance glance = row.glance();
      if (glance != null) {
        known.put(row.folder(), glance.stamp());
      }
    }
    List<WorklistRow> held =
        rows.stream()
            .filter(row -> row.glance() instanceof SlideGlance glance && glance.holder() != null)
            .toList();
    searching.run(
        new WorklistSearch(
            folder, known, this::isChanged, found -> Platform.runLater(() -> add(asked, found))),
        found -> {
          end(found);
          waiting.addAll(held); // its process may have died, which changes no file
          pauseFor(System.nanoTime() - start);
        },
        e -> {
          AppLog.error("The search below " + folder + " failed", e);
          busy.set(false);
          pauseFor(System.nanoTime() - start);
        });
    lookOn();
  }

  private void pauseFor(long nanos) {
    pause.setDuration(Duration.millis(Math.max(PAUSE.toMillis(), nanos / 1e6)));
    pause.playFromStart();
    lookOn();
  }

  private boolean isChanged(Path folder, SlideStamp before) {
    TestFolder slide = TestFolder.named(folder);
    return !SlideStamp.of(slide, nameOf(slide), reading.userData()).equals(before);
  }

  /** On any thread but that of FX. */
  private ReadingName nameOf(TestFolder slide) {
    return reading.of(slide).map(ReadingTerms::name).orElse(ReadingName.FIRST);
  }

  private void add(int asked, List<Path> found) {
    Path folder = root.get();
    if (asked != round || folder == null) {
      return;
    }
    List<WorklistRow> more = new ArrayList<>();
    for (Path slide : found) {
      if (!byFolder.containsKey(slide)) {
        WorklistRow row = new WorklistRow(folder, slide);
        byFolder.put(slide, row);
        waiting.add(row);
        more.add(row);
      }
    }
    if (rows.isEmpty() || busy.get()) {
      rows.addAll(more); // the search is in order
    } else {
      more.forEach(this::insert);
    }
    sums.set(WorklistSums.of(rows));
    lookOn();
  }

  private void insert(WorklistRow row) {
    int at = Collections.binarySearch(rows, row, WorklistRow.BY_PLACE);
    rows.add(at < 0 ? -at - 1 : at, row);
  }

  /** What could not be searched keeps its slides: a disk that is away for a moment loses none. */
  private void end(WorklistSearch.Found found) {
    List<WorklistRow> gone =
        rows.stream()
            .filter(row -> !found.slides().contains(row.folder()))
            .filter(
                row -> found.refused().stream().noneMatch(r -> row.folder().startsWith(r.folder())))
            .toList();
    if (!gone.isEmpty()) {
      rows.removeAll(gone);
      gone.forEach(row -> byFolder.remove(row.folder()));
      gone.forEach(waiting::remove);
    }
    found.changed().stream().map(byFolder::get).filter(row -> row != null).forEach(waiting::add);
    refused.set(found.refused());
    sums.set(WorklistSums.of(rows));
    busy.set(false);
  }

  private void lookAtAll() {
    waiting.addAll(rows);
    lookOn();
  }

  private void lookOn() {
    if (isLooking || waiting.isEmpty() || !shown) {
      return;
    }
    List<WorklistRow> next = new ArrayList<>();
    inView.get().stream().filter(waiting::contains).forEach(next::add);
    for (WorklistRow row : waiting) {
      if (next.size() >= TOGETHER) {
        break;
      }
      if (!next.contains(row)) {
        next.add(row);
      }
    }
    isLooking = true;
    List<Path> folders = next.stream().map(WorklistRow::folder).toList();
    looking.run(
        () -> look(folders),
        this::show,
        e -> {
          AppLog.error("The slides of a worklist cannot be looked at", e);
          isLooking = false;
        });
  }

  private void show(Map<Path, SlideGlance> found) {
    isLooking = false;
    Set<WorklistRow> changed = new HashSet<>();
    found.forEach(
        (folder, glance) -> {
          WorklistRow row = byFolder.get(folder);
          if (row != null) {
            waiting.remove(row);
            row.show(glance);
            changed.add(row);
          }
        });
    rows.changed(changed);
    sums.set(WorklistSums.of(rows));
    lookOn();
  }

  private Map<Path, SlideGlance> look(List<Path> folders) throws InterruptedException {
    long start = System.nanoTime();
    Slides slides = new Slides(reading.userData(), AppVersion.get());
    Map<Path, SlideGlance> found = new LinkedHashMap<>();
    for (Path folder : folders) {
      found.put(folder, slides.glance(folder, this::nameOf));
      if (System.nanoTime() - start > TOGETHER_NANOS) {
        break;
      }
    }
    return found;
  }

  /**
   * Finds the next slide that is unfinished and that nobody has open, as it is on the disk now.
   *
   * @param order in which the slides are gone through
   * @param current the slide that is open, after which it begins; null to begin with the first
   * @param series the reading that has to be unfinished; empty for that in which a slide is opened
   * @param told gets it; nothing if there is none
   */
  void seekUnfinished(
      List<WorklistRow> order,
      @Nullable Path current,
      Optional<ReadingName> series,
      Consumer<Optional<Path>> told) {
    List<Path> all = order.stream().map(WorklistRow::folder).toList();
    int at = current == null ? -1 : all.indexOf(current.toAbsolutePath().normalize());
    List<Path> candidates = new ArrayList<>(all.subList(at + 1, all.size()));
    candidates.addAll(all.subList(0, Math.max(0, at)));
    seeking.run(
        () -> unfinished(candidates, folder -> series.orElseGet(() -> nameOf(folder))),
        told,
        e -> {
          AppLog.error("The next slide cannot be looked for", e);
          told.accept(Optional.empty());
        });
  }

  private Optional<Path> unfinished(
      List<Path> candidates, Function<TestFolder, ReadingName> readingOf)
      throws InterruptedException {
    Slides slides = new Slides(reading.userData(), AppVersion.get());
    for (Path folder : candidates) {
      SlideGlance glance = slides.glance(folder, readingOf);
      if (glance.isUnfinished() && glance.holder() == null) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
