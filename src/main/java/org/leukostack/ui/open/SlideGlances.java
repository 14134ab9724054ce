package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.milab.SlideSearch;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Tally;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.work.Background;

/**
 * Looks how far slides are, one after the other, without opening them: no lock is taken, nothing is
 * written. Used on the FX thread only.
 */
public final class SlideGlances {

  private final Background.Latest looking;
  private final ReadingChoice reading;
  private final Supplier<Path> userData;
  private int round;

  /**
   * @param reading says whose progress is shown
   * @param userData gives the user's data folder; asked off the FX thread
   */
  public SlideGlances(Background background, ReadingChoice reading, Supplier<Path> userData) {
    this.reading = reading;
    looking = background.latest();
    this.userData = userData;
  }

  /**
   * Begins to look; what was asked for before is dropped.
   *
   * @param told gets each folder, and what was found
   */
  void look(List<Path> folders, BiConsumer<Path, FolderGlance> told) {
    int asked = ++round;
    looking.run(
        () -> {
          for (Path folder : folders) {
            FolderGlance found = glance(folder);
            Platform.runLater(
                () -> {
                  if (asked == round) {
                    told.accept(folder, found);
                  }
                });
          }
          return true;
        },
        done -> {},
        e -> AppLog.warning("The recent slides cannot be looked at", e));
  }

  /** Nobody wants to know any more. */
  void drop() {
    round++;
    looking.drop();
  }

  private FolderGlance glance(Path folder) throws InterruptedException {
    TestFolder slide = Slides.readChosen(folder);
    if (slide.fields().isEmpty()) {
      return SlideSearch.isAnyBelow(folder)
          ? new FolderGlance.Worklist()
          : new FolderGlance.Unknown();
    }
    ReadingName own = reading.of(slide).map(ReadingTerms::name).orElse(ReadingName.FIRST);
    return switch (new Slides(userData.get(), AppVersion.get()).withReview(slide, own)) {
      case Slide.Ready ready -> new FolderGlance.OfSlide(Tally.of(ready.cells().cells()));
      case Slide.ReviewUnreadable _, Slide.Unreadable _ -> new FolderGlance.Unknown();
    };
  }
}
