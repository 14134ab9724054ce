package org.leukostack.ui.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
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
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.work.UserFiles;

/**
 * Opens and saves the review of one slide at a time, never on the FX thread. Used on the FX thread
 * only.
 */
final class ReviewKeeper {

  /** Takes a slide that was opened. */
  @FunctionalInterface
  interface Opening {

    /**
     * Takes it.
     *
     * @param terms the reading, and what is hidden: what its file says, and what was asked for
     * @param left where the user left it, if that is known
     */
    void opened(OpenSlide slide, ReadingTerms terms, Optional<ViewState> left);
  }

  /**
   * What is told of what comes from outside.
   *
   * @param aside receives files that another process wrote meanwhile
   * @param beforeTheEnd runs when the process is told to end, on another thread, and may save more
   */
  record Watch(Consumer<SetAside> aside, Runnable beforeTheEnd) {}

  private static final Duration LEAVE = Duration.ofSeconds(10);

  private final UserFiles files;
  private final ReadingChoice choice;
  private final Settling settling;
  private final Watch watch;
  private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>();
  private @Nullable KeptReview kept;
  private int openings;

  ReviewKeeper(UserFiles files, ReadingChoice choice, Settling settling, Watch watch) {
    this.files = files;
    this.choice = choice;
    this.settling = settling;
    this.watch = watch;
  }

  /** Null while nothing is open to be saved. */
  ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return saveState.getReadOnlyProperty();
  }

  /**
   * Opens a reading of a slide; one that was open before was left.
   *
   * @param mustAsk runs if there are readings of others, and nobody said who reads
   */
  void open(TestFolder slide, Optional<ReadingTerms> wanted, Opening done, Runnable mustAsk) {
    int opening = ++openings;
    Settling.Terms terms = settling.terms();
    files
        .background()
        .run(
            () -> read(slide, wanted, terms, opening),
            read -> {
              if (opening != openings) {
                // another slide was opened meanwhile, or the window was closed
                read.ifPresent(KeptReview::release);
              } else if (read.isPresent()) {
                take(read.get());
                done.opened(read.get().slide(), read.get().terms(), read.get().left());
              } else {
                mustAsk.run();
              }
            },
            e -> {
              AppLog.error("Opening the review of " + slide.path() + " failed", e);
              if (opening == openings) {
                ReadingTerms asked =
                    wanted.orElse(
                        Objects.requireNonNullElse(
                            choice.ofAllProperty().get(), ReadingTerms.FIRST));
                Path file = ReviewPlace.beside(slide, asked.name()).file();
                IOException reason = e instanceof IOException known ? known : new IOException(e);
                done.opened(
                    OpenSlide.of(slide, Opened.Unreadable.of(file, reason)),
                    asked,
                    Optional.empty());
              }
            });
  }

  private void take(KeptReview opened) {
    kept = opened;
    settling.opened(opened.settling());
    ReviewStore store = opened.store();
    saveState.set(store == null ? null : store.state());
  }

  private Optional<KeptReview> read(
      TestFolder slide, Optional<ReadingTerms> wanted, Settling.Terms settled, int opening) {
    Optional<ReadingTerms> asked = wanted.or(() -> choice.of(slide));
    Optional<KeptReview> read = asked.map(terms -> read(slide, terms, settled, opening));
    read.ifPresent(kept -> choice.remember(slide, kept.terms(), wanted.isPresent()));
    return read;
  }

  private KeptReview read(
      TestFolder slide, ReadingTerms asked, Settling.Terms settled, int opening) {
    Path data = files.data().get();
    OpenSlide found = new Slides(data, AppVersion.get()).open(slide, asked, files.clock());
    Settling.Begun begun = Settling.begin(found, settled, data, files.clock());
    OpenSlide opened = begun.slide();
    ReadingTerms terms =
        opened.terms().map(t -> t.with(t.blindness().orMore(asked.blindness()))).orElse(asked);
    ReviewPlace inUserData = ReviewPlace.inUserData(slide, terms.name(), data);
    PlaceFile place = PlaceFile.of(slide, terms.name(), data);
    Optional<ViewState> left = place.read();
    if (!(opened.review() instanceof Opened.Writable writable)) {
      return new KeptReview(begun, terms, inUserData, place, left, null, null);
    }
    ReviewStore store =
        ReviewStore.start(
            writable.place(),
            inUserData,
            files.clock(),
            s -> told(s, opening),
            file -> setAside(file, opening));
    LastMoment lastMoment = LastMoment.await(store, watch.beforeTheEnd(), writable::release);
    if (begun.changed()) {
      store.save(writable.document());
    }
    return new KeptReview(begun, terms, inUserData, place, left, store, lastMoment);
  }

  private void setAside(SetAside file, int opening) {
    AppLog.warning(file.file() + " was changed by others and is kept as " + file.now(), null);
    Platform.runLater(
        () -> {
          if (opening == openings) {
            watch.aside().accept(file);
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
    KeptReview now = kept;
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
    return kept == null ? null : kept.inUserData().file();
  }

  /** The name of the file in a folder of the annotator's choice. */
  Path fileIn(Path chosen) {
    KeptReview now = kept;
    String testId = now == null ? "slide" : now.slide().folder().testId();
    ReadingName reading = now == null ? ReadingName.FIRST : now.terms().name();
    return chosen.resolve(testId + "-" + ReviewPlace.fileName(reading));
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
    KeptReview leaving = kept;
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
    settling.opened(null);
    saveState.set(null);
  }

  /**
   * Leaves without what is not saved.
   *
   * @param left runs once nothing of it can be found any more
   */
  void abandon(Runnable left) {
    KeptReview leaving = kept;
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
    KeptReview leaving = kept;
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
