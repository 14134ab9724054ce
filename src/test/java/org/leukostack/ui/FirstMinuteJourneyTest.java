package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.ui.open.OpenState;

/** What somebody finds who has never seen the program. */
class FirstMinuteJourneyTest extends ReviewedWindowTest {

  private static final Path EXAMPLE = DATA.resolve("example");

  /** A small slide in its place: to paint the real one takes its time. */
  @BeforeEach
  void putAnExample() throws Exception {
    forget();
    SmallSlide.in(EXAMPLE);
  }

  @AfterEach
  void forget() throws Exception {
    close();
    Files.deleteIfExists(EXAMPLE.resolve("review.json"));
    Path places = DATA.resolve("places");
    if (Files.isDirectory(places)) {
      try (var left = Files.newDirectoryStream(places, "example-*")) {
        for (Path place : left) {
          Files.delete(place);
        }
      }
    }
  }

  @Test
  void theStartOffersAnExample() throws Exception {
    start();
    click("#open-example");
    awaitOpened(EXAMPLE);
    assertThat(onFx(() -> reviewModel().isWritable())).isTrue();
  }

  @Test
  void theStartSaysHowFarTheRecentSlidesAre() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    awaitSaved();
    closeAsTheUser();
    Path gone = SmallSlide.in(temp.resolve("gone")).folder();
    startWith(gone);
    closeAsTheUser();
    Files.delete(gone.resolve("analyze_result.json"));
    try (var planes = Files.newDirectoryStream(gone)) {
      for (Path plane : planes) {
        Files.delete(plane);
      }
    }
    Files.delete(gone);

    start();
    await(
        "they are looked at",
        () -> saidOfRecent().equals(List.of("cannot be looked at now", "1 of 5 cells reviewed")));
    assertThat(slide.folder().resolve(".review.json.lock")).as("nobody has it open").doesNotExist();
  }

  @Test
  void theListOfSlidesIsTheFirstOfTheRecentFoldersAlsoAfterItsSlides() throws Exception {
    Path archive = temp.resolve("archive");
    Path one = SmallSlide.in(archive.resolve("one")).folder();
    start();
    onFx(() -> bench().opening().open(archive));
    await(
        "the list",
        () -> bench().opening().stateProperty().get().equals(new OpenState.Worklist(archive)));
    onFx(() -> bench().opening().open(one));
    awaitOpened(one);
    closeAsTheUser();

    start();
    await(
        "they are looked at",
        () -> saidOfRecent().equals(List.of("a folder of slides", "0 of 5 cells reviewed")));
  }

  private List<String> saidOfRecent() {
    return stage.getScene().getRoot().lookupAll(".recent-said").stream()
        .map(n -> ((Label) n).getText())
        .toList();
  }

  private void awaitCard(String step) {
    await(
        step,
        () ->
            stage.getScene().getRoot().lookup("#tour .section-title") instanceof Label title
                && title.getText().startsWith(words.get("tour." + step + ".title")));
    await(
        "its words have the focus",
        () -> stage.getScene().getRoot().lookup("#tour-text").isFocused());
  }

  /** By keys alone; each step is over when what it asks for was done. */
  @Test
  void theTourIsWalkedByDoingWhatItSays() throws Exception {
    start();
    click("#begin-tour");
    awaitOpened(EXAMPLE);
    awaitCard("FIELDS");
    Label said = node("#tour-text");
    assertThat(onFx(said::getAccessibleText))
        .as("read aloud")
        .startsWith(words.get("tour.FIELDS.title"))
        .contains("This is an invented slide");
    push(KeyCode.TAB);
    push(KeyCode.ENTER);
    awaitCard("CELLS");
    push(KeyCode.RIGHT);
    awaitCard("PLANES");
    push(KeyCode.UP);
    awaitCard("ZOOM");
    push(KeyCode.Z);
    awaitCard("ACCEPT");
    push(KeyCode.SPACE);
    awaitCard("REJECT");
    push(KeyCode.X);
    settle();
    awaitCard("REJECT"); // a digit is its reason yet
    push(KeyCode.DIGIT2);
    awaitCard("CLASS");
    push(KeyCode.DIGIT7);
    awaitCard("UNDO");
    push(KeyCode.CONTROL, KeyCode.Z);
    awaitCard("MISSED");
    push(KeyCode.ENTER);
    awaitCard("GALLERY");
    push(KeyCode.G);
    await("the gallery", () -> bench().gallery().isShown());
    push(KeyCode.G);
    awaitCard("EXPORT");
    click("#tour-next");
    awaitCard("HELP");
    click("#tour-next");
    Node tour = onFx(() -> stage.getScene().getRoot().lookup("#tour").getParent());
    assertThat(onFx(tour::isVisible)).isFalse();
    assertThat(review().cells()).as("what was tried is done").hasSize(2);
  }

  @Test
  void aQuestionMarkOpensTheGuideAtWhatHasTheFocus() throws Exception {
    startWith(slide.folder());
    onFx(() -> found("#field-list").requestFocus());
    push(KeyCode.SHIFT, KeyCode.F1);
    assertThat(heading(dialog())).isEqualTo(words.get("guide.FIELDS.title"));
    answer(dialog(), ButtonData.CANCEL_CLOSE);

    onFx(() -> image().requestFocus());
    onFx(() -> Event.fireEvent(image(), key(KeyEvent.KEY_PRESSED, KeyCode.SLASH)));
    onFx(() -> Event.fireEvent(image(), key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED)));
    DialogPane guide = dialog();
    assertThat(heading(guide)).isEqualTo(words.get("guide.REVIEW.title"));
    TextField search = (TextField) guide.lookup("#guide-search");
    onFx(() -> search.setText("differential of nobody"));
    ListView<?> topics = (ListView<?>) guide.lookup("#guide-topics");
    assertThat(onFx(() -> topics.getItems().size())).isZero();
    onFx(() -> search.setText("read-only"));
    assertThat(heading(guide)).isEqualTo(words.get("guide.TWO_PEOPLE.title"));
    onFx(topics::requestFocus);
    escape(guide);
  }

  /** That of a question mark, on whatever key it lies. */
  private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
    return new KeyEvent(type, "?", "", code, true, false, false, false);
  }

  private static String heading(DialogPane guide) {
    return onFx(() -> ((Label) guide.lookup(".guide-heading")).getText());
  }
}
