package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.review.SomeFields.id;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.check.Depth;
import org.leukostack.check.FolderCheck;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

class ReviewFilesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.5Z");
  private static final String STAMP = "2026-11-22T10-15-30";

  @TempDir Path temp;
  private Path data;
  private TestFolder folder;
  private Path beside;
  private Path inData;
  private Opened opened = Opened.Unreadable.of(Path.of(""), new java.io.IOException());

  @BeforeEach
  void makeSlide() throws Exception {
    data = temp.resolve("data");
    slideAt(Files.createDirectories(temp.resolve("s1")));
  }

  private void slideAt(Path path) {
    folder = SomeFields.slide(path, 2, 3);
    beside = ReviewPlace.beside(folder).file();
    inData = ReviewPlace.inUserData(folder, data).file();
  }

  @AfterEach
  void release() {
    if (opened instanceof Opened.Writable w) {
      w.release();
    }
  }

  private Opened.Writable open() {
    opened = ReviewFiles.open(folder, data, "1", () -> NOW);
    return (Opened.Writable) opened;
  }

  /** A review with so many verdicts, given from a second on. */
  private ReviewDocument review(int verdicts, long second) {
    ReviewSession session = Readings.of(folder, () -> Instant.ofEpochSecond(second));
    for (int i = 0; i < verdicts; i++) {
      session.apply(new Act.Judge(List.of(id(1, "" + i)), Verdict.FLAGGED, null));
    }
    return session.document();
  }

  private static Path write(Path file, ReviewDocument document) throws Exception {
    Files.createDirectories(file.getParent());
    return Files.write(file, ReviewEncoder.encode(document));
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format_version\": \"1.0\", \"classes\": []}",
        "{\"0\": {\"img_name\": \"x\", \"cell_prediction\": {}}}"
      })
  void whatDoesNotSayThatItIsAReviewIsSetAside(String json) throws Exception {
    Files.writeString(beside, json);

    Opened.Writable written = open();
    Path aside = beside.resolveSibling("review.json.unreadable-" + STAMP);
    assertThat(written.setAside())
        .extracting(SetAside::now, SetAside::why)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(aside, SetAside.Why.BROKEN));
    assertThat(aside).hasContent(json);
    assertThat(beside).doesNotExist();
    assertThat(written.document().review()).isEqualTo(Review.EMPTY);
  }

  @Test
  void aDataFolderThatCannotBeLookedIntoIsNotNoReview() throws Exception {
    Files.createSymbolicLink(data, data); // round and round, for the superuser too

    assertThat(ReviewFiles.find(folder, data, "1"))
        .isInstanceOfSatisfying(
            ReviewLookup.Unreadable.class, found -> assertThat(found.file()).isEqualTo(inData));
    opened = ReviewFiles.open(folder, data, "1", () -> NOW);
    assertThat(opened).isInstanceOf(Opened.Unreadable.class);
  }

  @Test
  void belowAFileThereIsNoReview() throws Exception {
    Files.writeString(data, "a file");

    assertThat(ReviewFiles.find(folder, data, "1")).isInstanceOf(ReviewLookup.None.class);
  }

  @Test
  void aFreshReviewGoesBesideThePlanes() throws Exception {
    Opened.Writable fresh = open();

    assertThat(fresh.place()).isEqualTo(new ReviewPlace(beside, ReviewPlace.Where.SLIDE));
    assertThat(fresh.lock()).isInstanceOf(ReviewLock.Held.class);
    assertThat(fresh.document().review()).isEqualTo(Review.EMPTY);
    assertThat(fresh.setAside()).isEmpty();
    assertThat(data).doesNotExist();
    fresh.release();
    assertThat(folder.path()).isEmptyDirectory();
  }

  @Test
  void whereNothingCanBeWrittenItGoesToTheUsersData() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "x");
    slideAt(file.resolve("s1"));
    Opened.Writable opened = open();

    assertThat(opened.place()).isEqualTo(new ReviewPlace(inData, ReviewPlace.Where.USER_DATA));
    assertThat(opened.lock()).isInstanceOf(ReviewLock.Held.class);
    write(inData, review(2, 5));
    opened.release();
    assertThat(open().document().review()).isEqualTo(review(2, 5).review());
  }

  @Test
  void slidesOfOneNameDoNotMix() {
    TestFolder other = SomeFields.slide(temp.resolve("elsewhere/s1"), 1, 1);

    assertThat(ReviewPlace.inUserData(other, data).file()).isNotEqualTo(inData);
    assertThat(inData.getFileName().toString()).matches("s1-[0-9a-f]{12}\\.json");
    TestFolder odd = SomeFields.slide(temp.resolve("a b:*"), 1, 1);
    assertThat(ReviewPlace.inUserData(odd, data).file().getFileName().toString())
        .startsWith("a_b__-");
  }

  @Test
  void aBrokenFileIsSetAsideUnderAFreeName() throws Exception {
    Files.writeString(beside, "{\"cells\": [");
    Files.writeString(beside.resolveSibling("review.json.unreadable-" + STAMP), "older");
    Opened.Writable opened = open();

    Path aside = beside.resolveSibling("review.json.unreadable-" + STAMP + "-2");
    assertThat(opened.document().review()).isEqualTo(Review.EMPTY);
    assertThat(opened.setAside()).hasSize(1);
    assertThat(opened.setAside().getFirst().now()).isEqualTo(aside);
    assertThat(opened.setAside().getFirst().why()).isEqualTo(SetAside.Why.BROKEN);
    assertThat(aside).hasContent("{\"cells\": [");
    assertThat(beside).doesNotExist();
    assertThat(opened.place().where()).isEqualTo(ReviewPlace.Where.SLIDE);
  }

  @Test
  void aBrokenFileThatCannotBeMovedStaysAndTheReviewGoesElsewhere() throws Exception {
    Files.writeString(beside, "broken");
    for (int i = 1; i <= 1000; i++) { // every name is taken
      String number = i == 1 ? "" : "-" + i;
      Files.createFile(beside.resolveSibling("review.json.unreadable-" + STAMP + number));
    }
    Opened.Writable opened = open();

    assertThat(opened.place().where()).isEqualTo(ReviewPlace.Where.USER_DATA);
    assertThat(opened.setAside()).extracting(SetAside::now).containsOnlyNulls();
    assertThat(beside).hasContent("broken");
    assertThat(inData.getParent()).isDirectory();
  }

  @Test
  void ofTwoTheNewerIsReadAndTheOtherIsKept() throws Exception {
    write(beside, review(1, 100));
    write(inData, review(3, 200));
    byte[] older = Files.readAllBytes(beside);
    Opened.Writable opened = open();

    assertThat(opened.document().review()).isEqualTo(review(3, 200).review());
    assertThat(opened.place().file()).isEqualTo(beside);
    Path aside = beside.resolveSibling("review.json.older-" + STAMP);
    assertThat(opened.setAside())
        .containsExactly(new SetAside(beside, aside, SetAside.Why.OLDER, null));
    assertThat(aside).hasBinaryContent(older);
    assertThat(inData).exists();
  }

  @Test
  void theOneBesideThePlanesWinsIfItIsNewerOrAsNew() throws Exception {
    write(beside, review(1, 200));
    write(inData, review(3, 200));
    byte[] other = Files.readAllBytes(inData);
    Opened.Writable opened = open();

    assertThat(opened.document().review()).isEqualTo(review(1, 200).review());
    assertThat(opened.setAside())
        .containsExactly(new SetAside(inData, null, SetAside.Why.OLDER, null));
    assertThat(inData).hasBinaryContent(other);
  }

  @Test
  void anOlderStateOfTheSameReviewIsNoNews() throws Exception {
    ReviewDocument old = review(2, 100);
    write(inData, old);
    ReviewSession session = new ReviewSession(old, "ann", () -> Instant.ofEpochSecond(300));
    session.apply(new Act.Comment(List.of(id(1, "0")), "x"));
    write(beside, session.document());

    assertThat(open().setAside()).isEmpty();
    assertThat(((Opened.Writable) opened).document().review()).isEqualTo(session.review());
  }

  @Test
  void whoHasItOpenIsNamedAndTheOthersOnlyLook() throws Exception {
    write(beside, review(2, 100));
    Opened.Writable first = open();
    Opened second = ReviewFiles.open(folder, data, "1", () -> NOW);

    assertThat(second)
        .isInstanceOfSatisfying(
            Opened.ReadOnly.class,
            r -> {
              assertThat(r.document().review()).isEqualTo(review(2, 100).review());
              assertThat(r.holder().pid()).isEqualTo(ProcessHandle.current().pid());
              assertThat(r.holder().user()).isEqualTo(System.getProperty("user.name"));
              assertThat(r.holder().since()).isEqualTo(NOW);
            });
    first.release();
    assertThat(open().lock()).isInstanceOf(ReviewLock.Held.class);
  }

  @Test
  void aLockedReviewThatIsBrokenSaysWhatIsWrongWithIt() throws Exception {
    Opened.Writable first = open();
    Files.write(beside, new byte[] {'{', '"', (byte) 0xE9, '"', '}'});

    assertThat(ReviewFiles.open(folder, data, "1", () -> NOW))
        .isInstanceOfSatisfying(
            Opened.Unreadable.class,
            broken -> assertThat(broken.reason()).isEqualTo(new JsonDefect.NotUtf8()));
    first.release();
  }

  @Test
  void whatCannotBeReadIsNeverReplaced() throws Exception {
    Files.createDirectories(beside.resolve("not empty"));

    assertThat(ReviewFiles.open(folder, data, "1", () -> NOW))
        .isInstanceOf(Opened.Unreadable.class);
    assertThat(names(folder.path())).as("the lock is given back").containsExactly("review.json");
  }

  @Test
  void lookingChangesNothing() throws Exception {
    assertThat(ReviewFiles.find(folder, data, "1")).isEqualTo(new ReviewLookup.None());
    write(inData, review(3, 200));
    assertThat(ReviewFiles.find(folder, data, "1"))
        .isInstanceOfSatisfying(
            ReviewLookup.Found.class, found -> assertThat(found.file()).isEqualTo(inData));
    write(beside, review(1, 100));
    assertThat(ReviewFiles.find(folder, data, "1"))
        .isInstanceOfSatisfying(
            ReviewLookup.Found.class, found -> assertThat(found.file()).isEqualTo(inData));
    Files.writeString(beside, "{");
    assertThat(ReviewFiles.find(folder, data, "1"))
        .isInstanceOfSatisfying(
            ReviewLookup.Broken.class, broken -> assertThat(broken.file()).isEqualTo(beside));
    assertThat(names(folder.path())).containsExactly("review.json");
  }

  @Test
  void theReviewIsNoProblemOfTheSlide() throws Exception {
    SlideOnDisk slide =
        Slide.at(temp.resolve("real"))
            .with(1, f -> f.planes(2).white(box(9, 9, 20, 20)).focus(1))
            .write();
    slideAt(slide.folder());
    folder = slide.read();
    Opened.Writable opened = open();
    write(opened.place().file(), ReviewDocument.fresh(folder, "1"));
    Files.writeString(beside.resolveSibling("review.json.older-" + STAMP), "x");

    TestFolder again = TestFolderReader.read(slide.folder());
    assertThat(again).isEqualTo(folder);
    assertThat(again.problems()).isEmpty();
    assertThat(FolderCheck.run(again, Depth.DECODE, 1, (f, found, done, all) -> {})).isEmpty();
  }
}
