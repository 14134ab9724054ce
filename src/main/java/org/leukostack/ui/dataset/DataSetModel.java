package org.leukostack.ui.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile;
import org.leukostack.classes.ClassListFile.Result;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.SplitShares;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Tally;
import org.leukostack.slides.CommonFolder;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;
import org.leukostack.ui.work.Background;

/**
 * The slides of a data set, what is chosen of it, and what it is going to have; all of that is read
 * in the background. Used on the FX thread only.
 */
final class DataSetModel {

  private final Background background;
  private final Background.Latest counting;
  private final Supplier<Path> data;
  private final ObservableList<ChosenSlide> slides = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PreviewState> preview =
      new ReadOnlyObjectWrapper<>(new PreviewState.NoSlides());
  private DataSetChoice choice;
  private boolean stopped;

  /**
   * @param data gives the user's data folder, which need not be there; asked off the FX thread too
   */
  DataSetModel(Background background, Supplier<Path> data, DataSetChoice choice) {
    this.background = background;
    this.data = data;
    this.choice = choice;
    counting = background.latest();
  }

  /** The folders that were added, in the order of adding. */
  ObservableList<ChosenSlide> slides() {
    return FXCollections.unmodifiableObservableList(slides);
  }

  ReadOnlyObjectProperty<PreviewState> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  DataSetChoice choice() {
    return choice;
  }

  /** Something else is chosen. */
  void choose(DataSetChoice next) {
    if (!next.equals(choice)) {
      choice = next;
      count();
    }
  }

  /**
   * Names the classes by a list.
   *
   * @param file that has it; null for the user's own
   */
  void nameClasses(@Nullable Path file, ClassList own) {
    if (file == null) {
      choose(choice.withClasses(own));
      return;
    }
    background.run(
        () -> ClassListFile.read(file),
        result -> {
          if (result instanceof Result.Read(ClassListDocument read, var _)) {
            choose(choice.withClasses(read.classes()));
          } else {
            preview.set(new PreviewState.NoClasses(file, result));
          }
        },
        e -> preview.set(failed(e)));
  }

  /** Adds slides, or the slides of folders that have some, in this order. */
  void add(List<Path> chosen) {
    background.run(
        () -> chosen.stream().flatMap(one -> slidesIn(one).stream()).toList(),
        folders -> folders.forEach(this::addSlide),
        e -> AppLog.error("Slides cannot be looked for in " + chosen, e));
  }

  private static List<Path> slidesIn(Path chosen) {
    Path folder = chosen.toAbsolutePath().normalize();
    if (isSlide(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found = inside.filter(DataSetModel::isSlide).sorted().toList();
      return found.isEmpty() ? List.of(folder) : found;
    } catch (IOException | UncheckedIOException e) {
      AppLog.warning("Slides cannot be looked for in " + chosen, e);
      return List.of(folder); // reading it says why
    }
  }

  private static boolean isSlide(Path folder) {
    return Files.isRegularFile(folder.resolve(TestFolder.ANALYSIS_FILE));
  }

  private void addSlide(Path folder) {
    if (stopped || slides.stream().anyMatch(slide -> slide.folder().equals(folder))) {
      return;
    }
    slides.add(new ChosenSlide.Looking(folder));
    count();
    background.run(
        () -> read(folder),
        this::found,
        e -> {
          AppLog.error("Reading " + folder + " failed", e);
          found(new ChosenSlide.Useless(folder, new Problem.FolderMissing(folder)));
        });
  }

  private ChosenSlide read(Path folder) throws InterruptedException {
    Slides reader = new Slides(data.get(), AppVersion.get());
    return switch (reader.forExport(Slides.read(folder), null)) {
      case Slide.Ready ready ->
          new ChosenSlide.Found(folder, ready, Tally.of(ready.cells().cells()));
      case Slide.Unreadable(TestFolder _, Problem obstacle) ->
          new ChosenSlide.Useless(folder, obstacle);
      case Slide.ReviewUnreadable(TestFolder _, Problem obstacle) ->
          new ChosenSlide.Useless(folder, obstacle);
    };
  }

  private void found(ChosenSlide slide) {
    for (int i = 0; i < slides.size(); i++) {
      if (slides.get(i).folder().equals(slide.folder())) {
        slides.set(i, slide);
        count();
      }
    }
  }

  void remove(ChosenSlide slide) {
    if (slides.removeIf(one -> one.folder().equals(slide.folder()))) {
      count();
    }
  }

  /** The slides of which something can be in the data set. */
  List<Slide.Ready> ready() {
    List<Slide.Ready> ready = new ArrayList<>();
    for (ChosenSlide slide : slides) {
      if (slide instanceof ChosenSlide.Found found) {
        ready.add(found.slide());
      }
    }
    return ready;
  }

  /** What its slides are called beside each other. */
  CommonFolder names() {
    return CommonFolder.of(slides.stream().map(ChosenSlide::folder).toList());
  }

  /**
   * Slides of one test id; a data set cannot tell them apart. None if all have one of their own.
   */
  List<Path> namesakes() {
    Map<String, List<Path>> byTestId = new TreeMap<>();
    for (Slide.Ready slide : ready()) {
      byTestId
          .computeIfAbsent(slide.folder().testId(), _ -> new ArrayList<>())
          .add(slide.folder().path());
    }
    return byTestId.values().stream().filter(of -> of.size() > 1).findFirst().orElse(List.of());
  }

  private void count() {
    SplitShares shares = choice.shares();
    List<Slide.Ready> counted = ready();
    if (slides.stream().anyMatch(ChosenSlide.Looking.class::isInstance)) {
      counting.drop();
      preview.set(new PreviewState.Counting());
    } else if (counted.isEmpty()) {
      counting.drop();
      preview.set(new PreviewState.NoSlides());
    } else if (shares == null) {
      counting.drop();
      preview.set(new PreviewState.NoShares());
    } else {
      count(counted, choice, shares);
    }
  }

  private void count(List<Slide.Ready> counted, DataSetChoice chosen, SplitShares shares) {
    if (!(preview.get() instanceof PreviewState.Ready)) {
      preview.set(new PreviewState.Counting()); // else the table would blink at each letter
    }
    counting.run(
        () -> DataSetPreview.of(counted, chosen, shares),
        found -> preview.set(new PreviewState.Ready(found)),
        e -> preview.set(failed(e)));
  }

  private static PreviewState failed(Exception reason) {
    if (reason instanceof DataSetException known) {
      return new PreviewState.Refused(known);
    }
    AppLog.error("Counting the cells of a data set failed", reason);
    return new PreviewState.Failed(reason);
  }

  /** Nothing is read any more. */
  void stop() {
    stopped = true;
    counting.drop();
  }
}
