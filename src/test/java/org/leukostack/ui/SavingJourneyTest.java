package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.home.UserFolders;
import org.leukostack.review.Opened;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewPlace;
import org.leukostack.testing.Keyboard;
import org.leukostack.ui.review.Notice;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.ReviewState;

/** What becomes of a review that cannot be read, or not be saved, or is open elsewhere. */
class SavingJourneyTest extends ReviewedWindowTest {

  @Test
  void theSecondWindowCanOnlyLook() throws Exception {
    Opened.Writable first = openElsewhere(slide);
    startWith(slide.folder());
    assertThat(onFx(() -> reviewModel().stateProperty().get()))
        .isInstanceOf(ReviewState.ReadOnly.class);
    assertThat(shownTexts("#notices").getFirst()).contains(System.getProperty("user.name"));

    push(KeyCode.SPACE);
    assertThat(review()).isEqualTo(Review.EMPTY);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.READ_ONLY));
    assertThat(text("#status-saved")).isEqualTo(words.get("saved.readOnly"));
    closeAsTheUser();
    assertThat(slide.folder().resolve("review.json")).doesNotExist();
    first.release();

    startWith(slide.folder());
    assertThat(onFx(() -> reviewModel().isWritable())).isTrue();
  }

  /** A folder with something in it cannot be replaced by a file. */
  private Path block() throws Exception {
    Path file = slide.folder().resolve("review.json");
    Files.deleteIfExists(file);
    Files.createDirectory(file);
    Files.writeString(file.resolve("in the way"), "");
    return file;
  }

  private static void unblock(Path file) throws Exception {
    Files.delete(file.resolve("in the way"));
    Files.delete(file);
  }

  @Test
  void whatCannotBeSavedStaysOnTheScreenUntilItIs() throws Exception {
    startWith(slide.folder());
    Path blocked = block();
    push(KeyCode.SPACE);
    await(
        "the banner",
        () -> reviewModel().notices().stream().anyMatch(Notice.SaveFailed.class::isInstance));
    assertThat(shownTexts("#notices").getFirst()).contains(blocked.toString());
    assertThat(text("#status-saved")).isEqualTo(words.get("saved.failed"));
    push(KeyCode.SPACE);
    assertThat(review()).as("the work goes on").hasReviewed(2);

    unblock(blocked);
    click("#save-retry");
    await("the banner goes", () -> reviewModel().notices().isEmpty());
    awaitSaved();
    assertThat(onDisk()).isEqualTo(review());
  }

  @Test
  void closingAsksWhenSomethingIsNotSaved() throws Exception {
    startWith(slide.folder());
    Path blocked = block();
    push(KeyCode.SPACE);
    Review done = review();
    requestClose();
    DialogPane question = dialog();
    assertThat(saying(question)).contains(words.get("leave.title"), blocked.toString());
    answer(question, ButtonData.CANCEL_CLOSE);
    assertThat(stage.isShowing()).isTrue();
    push(KeyCode.X);
    assertThat(review()).as("the review goes on").isNotEqualTo(done);
    done = review();

    requestClose();
    question = dialog();
    unblock(blocked);
    answer(question, ButtonData.OK_DONE);
    await("the window is closed", () -> !stage.isShowing());
    close();
    assertThat(onDisk()).isEqualTo(done);
  }

  /** In whatever way the process may end from now on. */
  @Test
  void whatCannotBeSavedIsFoundAgainWhateverHappens() throws Exception {
    startWith(slide.folder());
    block();
    push(KeyCode.SPACE);

    Path copy = ReviewPlace.inUserData(slide.read(), UserFolders.ofThisUser().data()).file();
    await("a copy is kept", () -> Files.exists(copy));
    assertThat(Files.readString(copy)).contains("accepted");
    requestClose();
    answer(dialog(), ButtonData.NO);
    await("the window is closed", () -> !stage.isShowing());
    assertThat(copy).as("what was given up").doesNotExist();
  }

  @Test
  void whatIsBeingTypedWhenTheWindowGoesIsKept() throws Exception {
    startWith(slide.folder());
    push(KeyCode.C);
    Keyboard.write("pale");
    close();

    assertThat(Files.readString(slide.folder().resolve("review.json"))).contains("pale");
  }

  @Test
  void theReviewCanBeSavedElsewhere() throws Exception {
    startWith(slide.folder());
    block();
    push(KeyCode.SPACE);
    await("the banner", () -> !reviewModel().notices().isEmpty());
    standIns.folder = Optional.of(temp.resolve("stick"));
    onFx(() -> ((Button) stage.getScene().lookup("#save-elsewhere")).fire());
    answer(dialog(), ButtonData.OTHER);
    Path file = temp.resolve("stick").resolve("slide-review.json");
    await("it is there", () -> Files.exists(file));
    await(
        "the window says where",
        () -> reviewModel().notices().equals(List.of(new Notice.KeptElsewhere(file))));
    assertThat(Files.readString(file)).contains("accepted");
  }

  @Test
  void anotherSlideWaitsForTheSaving() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    Review done = review();
    open(SmallSlide.in(temp.resolve("other")).folder());
    assertThat(onDisk()).isEqualTo(done);
    assertThat(review()).as("of the other slide").isEqualTo(Review.EMPTY);
    open(slide.folder());
    assertThat(review()).isEqualTo(done);
    assertThat(place()).isEqualTo("3/1");
  }

  @Test
  void aBrokenFileIsSetAsideAndNamed() throws Exception {
    slide.file("review.json", "{ this is no review");
    startWith(slide.folder());
    List<String> said = shownTexts("#notices");
    assertThat(said.getFirst()).contains("review.json");
    assertThat(onFx(() -> reviewModel().isWritable())).isTrue();
    click("#notice-dismiss");
    assertThat(onFx(() -> reviewModel().notices().size())).isZero();
  }
}
