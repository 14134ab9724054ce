package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.files.Sha256;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewFiles;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.open.OpenState;

/**
 * A folder above test folders: which slides there are, how far each is, and from one to the next.
 */
class WorklistJourneyTest extends WorklistTest {

  @Test
  void theSlidesBelowAFolderAreJudgedOneAfterTheOther() throws Exception {
    accept(first, ReadingTerms.FIRST, "kim", 5);
    accept(third, ReadingTerms.FIRST, "lee", 2);
    openArchive();
    assertThat(names())
        .containsExactly(
            Path.of("day 1", "a").toString(),
            Path.of("day 1", "b").toString(),
            Path.of("day 2", "a").toString());
    assertThat(onFx(stage::getTitle)).isEqualTo(words.get("window.title", "archive"));
    assertThat(glance(first).isFinished()).isTrue();
    assertThat(glance(third).reader()).isEqualTo("lee");
    assertThat(text("#worklist-sums"))
        .as("1 of 3 slides, 7 of 15 cells")
        .isEqualTo(words.get("worklist.sums", 1, 3, 7, 15, 0, 0));

    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    push(KeyCode.UP);
    push(KeyCode.ENTER);
    awaitOpened(second);
    for (int cell = 0; cell < 5; cell++) {
      push(KeyCode.SPACE);
    }
    push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    awaitOpened(third);
    assertThat(judged(second)).as("saved before the next one is shown").isEqualTo(5);
    assertThat(Files.exists(second.resolve(".review.json.lock"))).isFalse();

    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    awaitList(3);
    await(second, "what was judged is seen", glance -> glance.isFinished());
    assertThat(text("#status-where")).as("no slide is open").isEmpty();
    assertThat(onFx(() -> table().getSelectionModel().getSelectedItem().folder()))
        .as("the slide that was left")
        .isEqualTo(third);
    assertThat(onFx(() -> table().isFocused())).isTrue();
  }

  @Test
  void whenNoneIsLeftTheNextOneIsNotOpenedAndOneThatSomebodyHasOpenIsPassedOver() throws Exception {
    accept(second, ReadingTerms.FIRST, "kim", 5);
    openArchive();
    push(KeyCode.ENTER);
    awaitOpened(first);
    Opened.Writable elsewhere =
        (Opened.Writable)
            ReviewFiles.open(
                Slides.read(third), temp.resolve("data"), AppVersion.get(), () -> Instant.EPOCH);
    try {
      push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
      DialogPane told = dialog();
      assertThat(saying(told)).contains(words.get("worklist.noneLeft.what"));
      push(KeyCode.ENTER);
      awaitClosed(told);
      assertThat(onFx(() -> model().folder().path())).isEqualTo(first);

      push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      awaitList(3);
      await(third, "who has it open", glance -> glance.holder() != null);
      assertThat(glance(third).holder().user()).isEqualTo(System.getProperty("user.name"));
      choose("worklist-filter", "OPEN");
      assertThat(names()).containsExactly(Path.of("day 2", "a").toString());
    } finally {
      elsewhere.release();
    }
    push(KeyCode.F5);
    await("it is free again", () -> table().getItems().isEmpty());
    choose("worklist-filter", "ALL");
    push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    awaitOpened(first);
  }

  @Test
  void aReaderGoesOnInTheOwnReading() throws Exception {
    ReadingTerms kim = ReadingTerms.open(new ReadingName("kim"));
    accept(second, ReadingTerms.FIRST, "ann", 5);
    openArchive();
    onFx(() -> bench().opening().open(first, Optional.of(kim)));
    awaitOpened(first);
    push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    awaitOpened(second);
    assertThat(onFx(() -> bench().reading().inForceProperty().get().name()))
        .as("which somebody else has finished")
        .isEqualTo(kim.name());
    push(KeyCode.SPACE);
    await("it is saved", () -> text("#status-saved").contains(words.get("saved.saved")));
    assertThat(second.resolve("review-kim.json")).content().contains("accepted");

    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    awaitList(3);
    await(second, "kim's verdict", glance -> glance.tally().reviewed() == 1);
    assertThat(glance(second).reading()).isEqualTo(kim.name());
  }

  @Test
  void theChosenSlidesAreExportedEachAsOneByItself() throws Exception {
    accept(first, ReadingTerms.FIRST, "kim", 5);
    Files.writeString(second.resolve("review.json"), "[]");
    openArchive();
    Path out = temp.resolve("out");
    onFx(() -> ((Button) found("#worklist-export")).fire());
    DialogPane asked = dialog();
    onFx(() -> ((TextField) asked.lookup("#export-output")).setText(out.toString()));
    onFx(() -> ((Button) asked.lookup("#slides-export-start")).fire());
    awaitClosed(asked);
    await(
        "the result",
        () -> openDialog().map(d -> "slides-export-result".equals(d.getId())).orElse(false));
    DialogPane result = dialog();
    assertThat(onFx(result::getHeaderText)).isEqualTo(words.get("slidesExport.done", 2, 3));
    assertThat(onFx(() -> ((TextArea) result.lookup(".text-area")).getText()))
        .as("the one that cannot be read, by name")
        .startsWith("b: ")
        .contains("review.json");
    push(KeyCode.ENTER);
    awaitClosed(result);

    List<Path> made;
    try (Stream<Path> folders = Files.list(out)) {
      made = folders.sorted().toList();
    }
    assertThat(made).as("two slides of one name").hasSize(2);
    Map<String, String> alone = new TreeMap<>();
    for (Path slide : List.of(first, third)) {
      Path single = temp.resolve("single " + slide.getParent().getFileName());
      Exporter.run(
          ExportPlan.of(
              ExportRequest.of(
                  (Slide.Ready)
                      new Slides(UserFolders.ofThisUser().data(), AppVersion.get())
                          .forExport(Slides.read(slide), null),
                  single)),
          (done, all) -> {});
      alone.put(digest(single.resolve("a")), slide.toString());
    }
    assertThat(made.stream().map(WorklistJourneyTest::digest))
        .containsExactlyInAnyOrderElementsOf(alone.keySet());

    onFx(() -> ((Button) found("#worklist-export")).fire());
    DialogPane again = dialog();
    assertThat(onFx(() -> ((CheckBox) again.lookup("#slides-export-replace")).isSelected()))
        .isFalse();
    onFx(() -> ((Button) again.lookup("#slides-export-start")).fire());
    awaitClosed(again);
    await(
        "the result",
        () -> openDialog().map(d -> "slides-export-result".equals(d.getId())).orElse(false));
    assertThat(saying(dialog())).contains(words.get("slidesExport.passedOver", 2));
    push(KeyCode.ENTER);
  }

  @Test
  void readingsAreComparedOverTheChosenSlidesTogether() throws Exception {
    ReadingTerms kim = ReadingTerms.open(new ReadingName("kim"));
    for (Path slide : List.of(first, third)) {
      accept(slide, ReadingTerms.FIRST, "ann", 5);
      accept(slide, kim, "kim", 5);
    }
    accept(second, ReadingTerms.FIRST, "ann", 5);
    Path fourth = SmallSlide.in(archive.resolve("day 2/c")).folder();
    accept(fourth, ReadingTerms.FIRST, "ann", 5);
    Files.writeString(fourth.resolve("review-kim.json"), "[]");
    openArchive(4);
    onFx(() -> ((Button) found("#worklist-agreement")).fire());
    DialogPane page = dialog();
    await("the figures", () -> page.lookup("#agreement-verdict") != null);
    assertThat(saying(page))
        .contains(
            words.get("agreement.slides", 2, Path.of("day 1", "a") + ", " + Path.of("day 2", "a")),
            words.get("agreement.slideLeftOut", "b", "kim"),
            words.get("agreement.slideUnreadable", "c"),
            words.get("agreement.all", 10, words.get("agreement.percent", 1.0)));
    push(KeyCode.ESCAPE);
    awaitClosed(page);

    onFx(() -> ((Button) found("#worklist-dataSet")).fire());
    DialogPane dataSet = dialog();
    await("the slides", () -> saying(dataSet).toString().contains("b"));
    push(KeyCode.ESCAPE);
    awaitClosed(dataSet);
  }

  @Test
  void aBlindReaderSeesOnlyTheOwnReading() throws Exception {
    accept(first, ReadingTerms.FIRST, "ann", 5);
    start();
    onFx(
        () ->
            bench()
                .reading()
                .chooseForAll(new ReadingTerms(new ReadingName("kim"), Blindness.READINGS)));
    onFx(() -> bench().opening().open(archive));
    awaitList(3);
    assertThat(glance(first).tally().reviewed()).isZero();
    assertThat(glance(first).reader()).isEmpty();
    for (String use : List.of("export", "agreement", "dataSet")) {
      assertThat(onFx(() -> found("#worklist-" + use).isDisabled())).as(use).isTrue();
    }
    assertThat(onFx(() -> found("#EXPORT").isDisabled())).as("nor by its button above").isTrue();
  }

  @Test
  void aBrokenSlideOfTheListLeadsBackToIt() throws Exception {
    Files.createDirectories(archive.resolve("day 3/c"));
    Files.writeString(archive.resolve("day 3/c/analyze_result.json"), "{}");
    start();
    onFx(() -> bench().opening().open(archive));
    awaitList(4);
    onFx(() -> bench().opening().open(archive.resolve("day 3/c")));
    await("it failed", () -> bench().opening().stateProperty().get() instanceof OpenState.Failed);
    click("#back-to-worklist");
    awaitList(4);
  }

  @Test
  void fromASlideThatWasOpenedAloneTheListIsThatOfItsNeighbours() throws Exception {
    startWith(first);
    push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    assertThat(text("#status-key")).contains(words.get("command." + Command.NEXT_SLIDE));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    OpenState beside = new OpenState.Worklist(archive.resolve("day 1"));
    await("the list", () -> bench().opening().stateProperty().get().equals(beside));
    await("its neighbours", () -> table().getItems().size() == 2);
    assertThat(names()).containsExactly("a", "b");
  }

  /** Of all files of an export but its own account, which has times. */
  private static String digest(Path export) {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(export)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.endsWith("export.json")) {
          all.append(export.relativize(file)).append(Sha256.of(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
