package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.open.OpenState;

/** How a reader comes to a reading of their own, and to another one. */
class ReadingJourneyTest extends WindowTest {

  private static final CellId CELL = new CellId(3, "0");

  private SlideOnDisk slide;

  @BeforeEach
  void paint() {
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  private void readBy(String name) throws Exception {
    ReadingTerms terms = ReadingTerms.open(new ReadingName(name));
    Act act = new Act.Judge(List.of(CELL), Verdict.FLAGGED, null);
    Readings.write(slide.read(), terms, name, act);
  }

  private List<String> reviews() throws IOException {
    try (Stream<Path> files = Files.list(slide.folder())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.startsWith("review"))
          .sorted()
          .toList();
    }
  }

  private static TextField name(DialogPane dialog) {
    return (TextField) dialog.lookup("#reading-name");
  }

  private void answer(DialogPane dialog, String name) {
    onFx(() -> name(dialog).setText(name));
    answer(dialog, ButtonData.OK_DONE);
  }

  private void beginToOpen() {
    onFx(() -> bench().opening().open(slide.folder()));
  }

  private void awaitSaved() {
    await("all is saved", () -> text("#status-saved").contains(words.get("saved.saved")));
  }

  private String shown(String name) {
    return words.get("reading.shown", name);
  }

  @Test
  void whoOpensASlideThatAnotherReadIsAskedOnceAndReadsBlindUnlessThatIsTurnedOff()
      throws Exception {
    readBy("Park");
    start();
    beginToOpen();
    DialogPane dialog = dialog();
    assertThat(saying(dialog)).doesNotContain("Park");
    onFx(() -> assertThat(((CheckBox) dialog.lookup("#reading-blind")).isSelected()).isTrue());
    push(KeyCode.ENTER);
    assertThat(onFx(() -> name(dialog).getText())).as("nobody's is proposed").isEmpty();
    onFx(() -> assertThat(open(dialog).isDisabled()).isTrue());
    answer(dialog, "kim");
    awaitOpened(slide.folder());
    assertThat(text("#status-reading")).isEqualTo(shown(words.get("reading.blind", "kim")));
    onFx(() -> assertThat(stage.getTitle()).contains(words.get("reading.blind", "kim")));
    assertThat(onFx(() -> said().cells())).isEmpty();
    push(KeyCode.SPACE);
    awaitSaved();
    assertThat(reviews()).containsExactly("review-Park.json", "review-kim.json");

    close();
    startWith(slide.folder());
    assertThat(text("#status-reading")).isEqualTo(shown(words.get("reading.blind", "kim")));
    assertThat(onFx(() -> said().cells().get(CELL).verdict())).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void whoDoesNotSayWhoReadsOpensNothing() throws Exception {
    readBy("Park");
    start();
    beginToOpen();
    answer(dialog(), ButtonData.CANCEL_CLOSE);
    await(
        "nothing is open",
        () -> bench().opening().stateProperty().get() instanceof OpenState.Nothing);
    assertThat(reviews()).containsExactly("review-Park.json");
  }

  @Test
  void namesThatAreNoneOrKeptAreSaidAndNotTaken() throws Exception {
    startWith(slide.folder());
    push(KeyCode.CONTROL, KeyCode.R);
    DialogPane dialog = dialog();
    for (String name : List.of("a b", "Adjudicated", "x".repeat(41))) {
      onFx(() -> name(dialog).setText(name));
      onFx(
          () -> {
            assertThat(((Labeled) dialog.lookup("#reading-fault")).getText()).isNotEmpty();
            assertThat(open(dialog).isDisabled()).isTrue();
          });
    }
    answer(dialog, ButtonData.CANCEL_CLOSE);
    assertThat(text("#status-reading")).isEqualTo(shown(words.get("reading.first")));
  }

  private static Button open(DialogPane dialog) {
    return (Button)
        dialog.lookupButton(
            dialog.getButtonTypes().stream()
                .filter(type -> type.getButtonData() == ButtonData.OK_DONE)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void anotherReadingTakesThePlaceOfTheOneThatWasOpenWhichIsSavedFirst() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    push(KeyCode.CONTROL, KeyCode.R);
    answer(dialog(), "kim");
    await("kim reads", () -> isRead("kim"));
    awaitOpened(slide.folder());
    assertThat(onFx(() -> said().cells())).isEmpty();
    goTo(3, "0");
    push(KeyCode.F);
    awaitSaved();
    assertThat(reviews()).containsExactly("review-kim.json", "review.json");
    assertThat(slide.path("review.json")).content().contains("accepted").doesNotContain("flagged");
    assertThat(slide.path("review-kim.json"))
        .content()
        .contains("flagged")
        .doesNotContain("accepted");
    try (Stream<Path> locks = Files.list(slide.folder())) {
      assertThat(locks.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".lock")))
          .containsExactly(".review-kim.json.lock");
    }
  }

  private boolean isRead(String name) {
    ReadingTerms terms = bench().reading().inForceProperty().get();
    return terms != null && terms.name().equals(new ReadingName(name));
  }

  @Test
  void aSecondReaderSaysSoBeforeASlideIsOpened() throws Exception {
    start();
    Button second = node("#choose-reading");
    onFx(second::fire);
    answer(dialog(), "kim");
    await("it is said", () -> stage.getScene().getRoot().lookup("#welcome-reading") != null);
    open(slide.folder());
    assertThat(text("#status-reading")).isEqualTo(shown(words.get("reading.blind", "kim")));
    assertThat(onFx(() -> bench().reading().blindness())).isEqualTo(Blindness.READINGS);
  }

  @Test
  void anExportSaysWhichReadingItTakesAndABlindReaderExportsTheOwnOne() throws Exception {
    readBy("Park");
    start();
    onFx(() -> bench().reading().chooseForAll(ReadingTerms.open(new ReadingName("kim"))));
    open(slide.folder());
    push(KeyCode.SPACE);
    awaitSaved();
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane open = dialog();
    ChoiceBox<?> reading = (ChoiceBox<?>) open.lookup("#export-reading");
    assertThat(onFx(() -> reading.getItems().size())).isEqualTo(2);
    assertThat(onFx(() -> ShownWindow.isShown(reading))).isTrue();
    onFx(() -> reading.getSelectionModel().select(0)); // by name: Park, then kim
    onFx(() -> ((Button) open.lookup("#export-start")).fire());
    awaitClosed(open);
    DialogPane done = dialog();
    assertThat(saying(done)).contains(words.get("export.ofReading", "Park"));
    answer(done, ButtonData.CANCEL_CLOSE);
    Path export = temp.resolve("tidy_data/slide");
    assertThat(export.resolve("export.json")).content().contains("\"reading\" : \"Park\"");
    assertThat(Files.readAllLines(export.resolve("readings.csv"))).hasSize(1 + 2 * 8);

    onFx(
        () ->
            bench().opening().readAs(new ReadingTerms(new ReadingName("lee"), Blindness.READINGS)));
    await("lee reads", () -> isRead("lee"));
    awaitOpened(slide.folder());
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane blind = dialog();
    ChoiceBox<?> own = (ChoiceBox<?>) blind.lookup("#export-reading");
    assertThat(onFx(() -> own.getItems().size())).isEqualTo(1);
    answer(blind, ButtonData.CANCEL_CLOSE);
  }
}
