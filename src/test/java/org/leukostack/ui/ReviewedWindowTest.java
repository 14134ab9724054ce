package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import javafx.event.Event;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.leukostack.home.AppVersion;
import org.leukostack.review.CellId;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewLookup;
import org.leukostack.review.SaveState;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.ReviewModel;

/** A window on a slide that is reviewed, and what is on the disk of its review. */
abstract class ReviewedWindowTest extends WindowTest {

  SlideOnDisk slide;

  @BeforeEach
  void paint() {
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  final ReviewModel reviewModel() {
    return bench().review();
  }

  final Review review() {
    return onFx(() -> said());
  }

  static CellId cell(int image, String key) {
    return new CellId(image, key);
  }

  final Prompt prompt() {
    return onFx(() -> bench().loop().promptProperty().get());
  }

  final void awaitSaved() {
    await("it is saved", () -> reviewModel().saveStateProperty().get() instanceof SaveState.Saved);
  }

  final Review onDisk() throws Exception {
    ReviewLookup lookup = ReviewFiles.find(slide.read(), temp.resolve("no-data"), AppVersion.get());
    return ((ReviewLookup.Found) lookup).document().review();
  }

  final void closeAsTheUser() throws Exception {
    requestClose();
    await("the window is closed", () -> !stage.isShowing());
    close();
  }

  /** Presses the window's close button. */
  final void requestClose() {
    onFx(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }
}
