package org.leukostack.ui.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewStore;
import org.leukostack.review.SaveState;
import org.leukostack.review.SetAside;
import org.leukostack.review.ViewState;
import org.leukostack.slides.OpenSlide;
import org.leukostack.slides.Slides;
import org.leukostack.ui.work.UserFiles;

/**
 * Opens and saves the review of one slide at a time, never on the FX thread. Used on the FX thread
 * only.
 */
final class ReviewKeeper {

  /** Takes a slide that was opened, and where the user left it, if that is known. */
  @FunctionalInterface
  interface Opening {
    void opened(OpenSlide slide, Optional<ViewState> left);
  }

  /**
   * What was opened, and what saves it if it can be worked on.
   *
   * @param left where the user left it
   */
  private record Kept(
      OpenSlide slide,
      PlaceFile place,
      Optional<ViewState> left,
      @Nullable ReviewStore store,
      @Nullable LastMoment lastMoment) {
    /** Writes nothing any more; does not wait. */
    void stop() {
      if (store != null) {
        store.abandon();
      }
      if (lastMoment != null) {
        lastMoment.close();
      }
    }

    void giveUp() throws IOException {
      if (store != null) {
        store.giveUp();
      }
    }

    void release() {
      stop();
      if (slide.review() instanceof Opened.Writable writable) {
        writable.release();
      }
    }
  }

  private static final Duration LEAVE = Duration.ofSeconds(10);

  private final UserFiles files;
  private final Consumer<SetAside> aside;
  private final Runnable beforeTheEnd;
  private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>();
  private @Nullable Kept kept;
  private @Nullable TestFolder folder;
  private int openings;

  /**
   * @param aside receives files that another process wrote meanwhile
   * @param beforeTheEnd runs when the process is told to end, on another thread, and may save more
   */
  ReviewKeeper(UserFiles files, Consumer<SetAside> aside, Runnable beforeTheEnd) {
    this.files = files;
    this.aside = aside;
    this.beforeTheEnd = beforeTheEnd;
  }

  /** Null while nothing is open to be saved. */
  ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return saveState.getReadOnlyProperty();
  }

  /** Opens the review of a slide; one that was open before was left. */
  void open(TestFolder slide, Opening done) {
    int opening = ++openings;
    files
        .background()
        .run(
            () -> read(slide, opening),
            read -> {
              if (opening == openings) {
                folder = slide;
                kept = read;
                ReviewStore store = read.store();
                saveState.set(store == null ? null : store.state());
                done.opened(read.slide(), read.left());
              } else {
                read.release(); // another slide was opened meanwhile, or the window was closed
              }
            },
            e -> {
              AppLog.error("Opening the review of " + slide.path() + " failed", e);
              if (opening == openings) {
                Path file = ReviewPlace.beside(slide).file();
                IOException reason = e instanceof IOException known ? known : new IOException(e);
                done.opened(
                    OpenSlide.of(slide, Opened.Unreadable.of(file, reason)), Optional.empty());
              }
            });
  }

  private Kept read(TestFolder slide, int opening) {
    OpenSlide opened = new Slides(files.data().get(), AppVersion.get()).open(slide, files.clock());
    PlaceFile place = PlaceFile.of(slide, files.data().get());
    Optional<ViewState> left = place.read();
    if (!(opened.review() instanceof Opened.Writable writable)) {
      return new Kept(opened, place, left, null, null);
    }
    ReviewStore store =
        ReviewStore.start(
            writable.place(),
            ReviewPlace.inUserData(slide, files.data().get()),
            files.clock(),
            s -> told(s, opening),
            file -> setAside(file, opening));
    LastMoment lastMoment = LastMoment.await(store, beforeTheEnd, writable::release);
    return new Kept(opened, place, left, store, lastMoment);
  }

  private void setAside(SetAside file, int opening) {
    AppLog.warning(file.file() + " was changed by others and is kept as " + file.now(), null);
    Platform.runLater(
        () -> {
          if (opening == openings) {
            aside.accept(file);
          }
        });
  }

  private void told(SaveState now, int opening) {
    Platform.runLater(
        () -> {
          if (opening == openings && kept != null) {
            saveState.set(now);
          }
        });
  }

  private @Nullable ReviewStore store() {
    return kept == null ? null : kept.store();
  }

  /** Remembers where the user is, beside the user's settings and not in the slide. */
  void remember(ViewState place) {
    Kept now = kept;
    if (now != null && now.place().remember(place)) {
      files
          .background()
          .run(
              () -> {
                now.place().write();
                return true;
              },
              written -> {},
              e -> AppLog.warning("Where the slide is left cannot be written", e));
    }
  }

  void save(ReviewDocument document) {
    ReviewStore store = store();
    if (store != null) {
      store.save(document);
    }
  }

  void retry() {
    ReviewStore store = store();
    if (store != null) {
      store.retry();
    }
  }

  /** Where the review goes if the user's data folder is chosen; null if no slide is open. */
  @Nullable Path fileInUserData() {
    return folder == null ? null : ReviewPlace.inUserData(folder, files.data().get()).file();
  }

  /** The name of the file in a folder of the annotator's choice. */
  Path fileIn(Path chosen) {
    String testId = folder == null ? "slide" : folder.testId();
    return chosen.resolve(testId + "-" + ReviewPlace.FILE);
  }

  /** Saves to another file from now on; its folder is made if it is needed. */
  void saveElsewhere(Path file, ReviewDocument document, Runnable done) {
    ReviewStore store = store();
    if (store == null) {
      return;
    }
    files
        .background()
        .run(
            () -> {
              Path parent = file.toAbsolutePath().getParent();
              if (parent != null) {
                Files.createDirectories(parent);
              }
              return file;
            },
            made -> {
              store.saveElsewhere(made, document);
              done.run();
            },
            e -> {
              AppLog.warning("No folder for " + file, e);
              store.saveElsewhere(file, document); // which fails, and says so in its usual place
              done.run();
            });
  }

  /** Waits until all is saved, and then lets others open the slide. */
  void leave(Runnable left, Runnable notSaved) {
    Kept leaving = kept;
    if (leaving == null) {
      openings++;
      left.run();
      return;
    }
    ReviewStore store = leaving.store();
    files
        .background()
        .run(
            () -> {
              leaving.place().write();
              boolean saved = store == null || store.closeAndWait(LEAVE);
              if (saved) {
                leaving.release();
              }
              return saved;
            },
            saved -> {
              if (saved) {
                forget();
                left.run();
              } else {
                notSaved.run();
              }
            },
            e -> {
              AppLog.error("Saving the review failed", e);
              notSaved.run();
            });
  }

  private void forget() {
    openings++;
    kept = null;
    folder = null;
    saveState.set(null);
  }

  /**
   * Leaves without what is not saved.
   *
   * @param left runs once nothing of it can be found any more
   */
  void abandon(Runnable left) {
    Kept leaving = kept;
    forget();
    if (leaving == null) {
      left.run();
      return;
    }
    leaving.stop(); // at once: the process may end before a task begins
    files
        .background()
        .run(
            () -> {
              try {
                leaving.giveUp();
              } finally {
                leaving.release();
              }
              return true;
            },
            done -> left.run(),
            e -> {
              AppLog.warning("What was given up could not be deleted", e);
              left.run();
            });
  }

  /** The window is gone without having been closed: what waits gets a last moment. */
  void shutDown() {
    Kept leaving = kept;
    forget();
    if (leaving == null) {
      return;
    }
    leaving.place().write();
    if (leaving.lastMoment() != null) {
      leaving.lastMoment().save();
    }
    leaving.release();
  }
}
