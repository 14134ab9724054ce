package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.IoFault;
import org.leukostack.home.AppLog;
import org.leukostack.milab.SlideSearch;
import org.leukostack.model.Problem;
import org.leukostack.model.Progress;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.reading.ReadingAsker;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.Background;

/** Opens slides, one at a time: the latest counts. Used on the FX thread only. */
public final class SlideOpening {

  private final SlideModel model;
  private final ReviewModel review;
  private final SlideReader reader;
  private ReadingAsker asker = (slide, chosen, cancelled) -> cancelled.run();
  private final Background.Latest opening;
  private final List<Consumer<TestFolder>> readListeners = new ArrayList<>();
  private final ReadOnlyObjectWrapper<OpenState> state =
      new ReadOnlyObjectWrapper<>(new OpenState.Nothing());
  private BiConsumer<Runnable, Runnable> leaving = (left, stayed) -> left.run();
  private boolean reading;

  /** The folder of slides that is gone back to; null if there is none. */
  private @Nullable Path worklist;

  public SlideOpening(
      SlideModel model, ReviewModel review, Background background, SlideReader reader) {
    this.model = model;
    this.review = review;
    this.reader = reader;
    opening = background.latest();
  }

  public ReadOnlyObjectProperty<OpenState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * What has to be done before a slide is left for another one: it gets what is to be run once that
   * is left, and what if it is not.
   */
  public void beforeLeaving(BiConsumer<Runnable, Runnable> guard) {
    leaving = guard;
  }

  /** Who asks for the reader of a slide that others have read. */
  public void askBy(ReadingAsker other) {
    asker = other;
  }

  /** Is told of each slide that was read, before its review is and it is shown. */
  public void onRead(Consumer<TestFolder> listener) {
    readListeners.add(listener);
  }

  /** What a folder turned out to be. */
  private sealed interface Chosen {

    record Slide(TestFolder folder) implements Chosen {}

    /** It has slides below it, and is none. */
    record Archive(Path folder) implements Chosen {}
  }

  /**
   * Opens a test folder; a file of one stands for its folder, and a folder above test folders for
   * the list of these.
   */
  public void open(Path chosen) {
    open(chosen, Optional.empty());
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param wanted the reading of a slide that is opened; empty for that which is chosen for it
   */
  public void open(Path chosen, Optional<ReadingTerms> wanted) {
    state.set(new OpenState.Opening(chosen));
    reading = true;
    opening.run(
        () -> {
          TestFolder read = reader.read(chosen);
          return read.fields().isEmpty() && SlideSearch.isAnyBelow(chosen)
              ? new Chosen.Archive(chosen)
              : new Chosen.Slide(read);
        },
        found -> {
          switch (found) {
            case Chosen.Slide(TestFolder folder) -> read(folder, wanted);
            case Chosen.Archive(Path folder) -> openWorklist(folder);
          }
        },
        e -> {
          AppLog.error("Opening " + chosen + " failed", e);
          read(unreadable(chosen, e), wanted);
        });
  }

  /** Opens the example, which is painted first if it is not there yet. */
  public void open(ExampleSlide example) {
    Path folder = example.folder();
    ReadOnlyObjectWrapper<Progress> painted = new ReadOnlyObjectWrapper<>(example.toPaint());
    state.set(new OpenState.Painting(folder, painted.getReadOnlyProperty()));
    reading = true;
    opening.run(
        () -> {
          example.paint(now -> Platform.runLater(() -> painted.set(now)));
          return reader.read(folder);
        },
        made -> read(made, Optional.empty()),
        e -> {
          AppLog.error("Painting the example failed", e);
          read(unreadable(folder, e), Optional.empty());
        });
  }

  private static TestFolder unreadable(Path chosen, Exception e) {
    return new TestFolder(
        chosen,
        TestFolder.testIdOf(chosen),
        List.of(),
        List.of(new Problem.Unreadable(chosen, IoFault.of(e))));
  }

  /** Gives up the folder that is being opened; what was open before stays. */
  public void cancel() {
    if (!reading) {
      return; // it is already being opened
    }
    opening.drop();
    backToWhatWasOpen();
  }

  private void backToWhatWasOpen() {
    reading = false;
    TestFolder open = model.folder();
    state.set(open == null ? withoutSlide() : new OpenState.Opened(open.path()));
  }

  private OpenState withoutSlide() {
    return worklist == null ? new OpenState.Nothing() : new OpenState.Worklist(worklist);
  }

  /** Shows the slides below a folder; the slide that is open is saved and left first. */
  public void openWorklist(Path folder) {
    reading = false;
    opening.drop();
    leaving.accept(
        () -> {
          worklist = folder;
          model.close();
          state.set(new OpenState.Worklist(folder));
        },
        this::backToWhatWasOpen);
  }

  private void read(TestFolder folder, Optional<ReadingTerms> wanted) {
    reading = false;
    leaving.accept(() -> showRead(folder, wanted), this::backToWhatWasOpen);
  }

  private void showRead(TestFolder folder, Optional<ReadingTerms> wanted) {
    readListeners.forEach(listener -> listener.accept(folder));
    if (folder.fields().isEmpty()) {
      model.close();
      state.set(new OpenState.Failed(folder.path(), folder.problems()));
    } else {
      show(folder, wanted);
    }
  }

  private void show(TestFolder folder, Optional<ReadingTerms> wanted) {
    review.open(
        folder,
        wanted,
        () -> state.set(new OpenState.Opened(folder.path())),
        () -> asker.ask(folder, terms -> show(folder, Optional.of(terms)), this::nothing));
  }

  private void nothing() {
    model.close();
    state.set(withoutSlide());
  }

  /** Opens another reading of the open slide; that which is open is saved and left first. */
  public void readAs(ReadingTerms terms) {
    TestFolder folder = review.folder();
    if (folder != null) {
      leaving.accept(
          () -> {
            state.set(new OpenState.Opening(folder.path()));
            show(folder, Optional.of(terms));
          },
          () -> {});
    }
  }
}
