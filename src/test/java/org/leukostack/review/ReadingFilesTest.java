package org.leukostack.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.review.SomeFields.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.Blindness;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/** Readings of one slide that are worked on: each is a file of its own. */
class ReadingFilesTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:15:30Z");
  private static final ReadingName KIM = new ReadingName("kim");

  @TempDir Path temp;
  private Path data;
  private TestFolder folder;
  private final List<Opened.Writable> opened = new ArrayList<>();

  @BeforeEach
  void makeSlide() throws IOException {
    data = temp.resolve("data");
    folder = SomeFields.slide(Files.createDirectories(temp.resolve("s1")), 2, 3);
  }

  @AfterEach
  void release() {
    opened.forEach(Opened.Writable::release);
  }

  private Opened open(ReadingTerms asked) {
    return ReviewFiles.open(folder, asked, data, "1", () -> NOW);
  }

  private Opened.Writable writable(ReadingTerms asked) {
    Opened.Writable writable = (Opened.Writable) open(asked);
    opened.add(writable);
    return writable;
  }

  /** Judges a cell of what was opened, and saves it as the window does. */
  private ReviewDocument judge(Opened.Writable of, String cell, Verdict verdict, Instant when)
      throws InterruptedException {
    ReviewSession session = new ReviewSession(of.document(), "ann", () -> when);
    session.apply(new Act.Judge(List.of(id(1, cell)), verdict, null));
    ReviewPlace spare = ReviewPlace.inUserData(folder, of.document().terms().name(), data);
    ReviewStore store = ReviewStore.start(of.place(), spare, () -> NOW, state -> {}, aside -> {});
    store.save(session.document());
    assertThat(store.closeAndWait(Duration.ofSeconds(10))).isTrue();
    return session.document();
  }

  private Path beside(String name) {
    return folder.path().resolve(name);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void twoReadingsAreOpenAtOnceEachInItsOwnFileWithItsOwnLockAndHistory() throws Exception {
    Opened.Writable first = writable(ReadingTerms.FIRST);
    Opened.Writable kims = writable(new ReadingTerms(KIM, Blindness.READINGS));

    judge(first, "0", Verdict.ACCEPTED, NOW);
    byte[] ofFirst = Files.readAllBytes(beside("review.json"));
    judge(kims, "1", Verdict.REJECTED, NOW);

    assertThat(beside("review.json")).hasBinaryContent(ofFirst);
    assertThat(names(folder.path()))
        .containsExactly(
            ".review-kim.json.lock", ".review.json.lock", "review-kim.json", "review.json");
    assertThat(open(ReadingTerms.open(KIM))).isInstanceOf(Opened.ReadOnly.class);
    release();
    Opened.Writable again = writable(ReadingTerms.open(KIM));
    assertThat(again.document().review().cells()).containsOnlyKeys(id(1, "1"));
    assertThat(again.document().history().size()).isEqualTo(1);
    assertThat(again.setAside()).isEmpty();
  }

  @Test
  void aReadingSaysInItsFileWhatItHidesAndStaysSo() throws Exception {
    judge(writable(new ReadingTerms(KIM, Blindness.READINGS)), "0", Verdict.ACCEPTED, NOW);
    assertThat(beside("review-kim.json"))
        .content(UTF_8)
        .contains("\n  \"reading\": {\"name\":\"kim\",\"blind\":true,\"blind_classes\":false},\n");
    release();
    opened.clear();

    Opened.Writable again = writable(ReadingTerms.open(KIM));
    assertThat(again.document().terms()).isEqualTo(new ReadingTerms(KIM, Blindness.READINGS));
    ReviewSession session = new ReviewSession(again.document(), "kim", () -> NOW);
    session.endBlindness();
    Files.write(again.place().file(), ReviewEncoder.encode(session.document()));
    release();
    opened.clear();

    assertThat(writable(new ReadingTerms(KIM, Blindness.READINGS)).document().terms())
        .isEqualTo(ReadingTerms.open(KIM));
    assertThat(beside("review-kim.json")).content(UTF_8).contains("\"blind\":false");
  }

  @Test
  void theFirstReadingSaysNothingOfItselfUnlessItIsBlind() throws Exception {
    judge(writable(ReadingTerms.FIRST), "0", Verdict.ACCEPTED, NOW);
    assertThat(beside("review.json")).content(UTF_8).doesNotContain("reading", "blind");
    release();
    opened.clear();
    Files.delete(beside("review.json"));

    ReadingTerms blind = new ReadingTerms(ReadingName.FIRST, Blindness.READINGS_AND_CLASSES);
    judge(writable(blind), "0", Verdict.ACCEPTED, NOW);
    release();
    opened.clear();
    assertThat(writable(ReadingTerms.FIRST).document().terms()).isEqualTo(blind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"name\": \"kim\", \"blind\": \"by mouth\", \"desk\": 4}", "{\"desk\": 4}"})
  void whatAnotherVersionSaysOfAReadingStays(String member) throws Exception {
    Files.writeString(
        beside("review-kim.json"),
        "{\"format_version\": \"1.3\", \"reading\": " + member + ", \"cells\": []}");

    judge(writable(ReadingTerms.open(KIM)), "0", Verdict.ACCEPTED, NOW);

    assertThat(beside("review-kim.json")).content(UTF_8).contains("\"desk\":4");
    if (member.contains("mouth")) {
      assertThat(beside("review-kim.json")).content(UTF_8).contains("by mouth");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"lee\"", "\"first\"", "\"no name\"", "7", "null"})
  void aFileThatSaysItIsOfAnotherReadingIsNeitherUsedNorTouched(String said) throws Exception {
    String json =
        "{\"format_version\": \"1.0\", \"reading\": {\"name\": " + said + "}, \"cells\": []}";
    Files.writeString(beside("review-kim.json"), json);
    Files.writeString(beside("review.json"), json.replace(said, "\"kim\""));

    for (ReadingName reading : List.of(KIM, ReadingName.FIRST)) {
      assertThat(open(ReadingTerms.open(reading)))
          .isInstanceOfSatisfying(
              Opened.Unreadable.class,
              blocked ->
                  assertThat(blocked.reason())
                      .isInstanceOfSatisfying(
                          JsonDefect.OfOtherReading.class,
                          other -> assertThat(other.named()).isEqualTo(reading.text())));
      assertThat(ReviewFiles.find(folder, reading, data, "1"))
          .isInstanceOf(ReviewLookup.Broken.class);
    }
    assertThat(beside("review-kim.json")).hasContent(json);
    assertThat(names(folder.path())).containsExactly("review-kim.json", "review.json");
  }

  @Test
  void aNameThatDiffersOnlyInCaseIsTheReadingThatIsThere() throws Exception {
    judge(writable(ReadingTerms.open(KIM)), "0", Verdict.ACCEPTED, NOW);
    release();
    opened.clear();

    Opened.Writable kims = writable(ReadingTerms.open(new ReadingName("KIM")));
    assertThat(kims.document().terms().name()).isEqualTo(KIM);
    judge(kims, "1", Verdict.ACCEPTED, NOW.plusSeconds(1));
    release();
    assertThat(names(folder.path())).containsExactly("review-kim.json");
    assertThat(new ReadingName("First")).isEqualTo(ReadingName.FIRST);
    assertThat(new ReadingName("ADJUDICATED").isAdjudicated()).isTrue();
  }

  @Test
  void aFileWhoseNameIsSpelledInDecomposedLettersIsTheReadingsFile() throws Exception {
    ReadingName name = new ReadingName("김é");
    Path decomposed =
        beside("review-" + Normalizer.normalize(name.text(), Normalizer.Form.NFD) + ".json");
    Files.writeString(decomposed, "{\"format_version\": \"1.0\", \"cells\": []}");
    assertThat(ReviewPlace.readings(folder, data)).containsExactly(name);
    assertThat(ReviewFiles.find(folder, name, data, "1")).isInstanceOf(ReviewLookup.Found.class);

    judge(writable(ReadingTerms.open(name)), "0", Verdict.ACCEPTED, NOW);

    release();
    assertThat(names(folder.path())).containsExactly(decomposed.getFileName().toString());
    assertThat(decomposed).content(UTF_8).contains("\"accepted\"");
  }

  @Test
  void copiesOfOneReadingAreSortedAndThoseOfOthersLeftAlone() throws Exception {
    ReviewDocument early = judge(writable(ReadingTerms.open(KIM)), "0", Verdict.ACCEPTED, NOW);
    release();
    opened.clear();
    Path inData = ReviewPlace.inUserData(folder, KIM, data).file();
    Files.createDirectories(inData.getParent());
    Files.move(beside("review-kim.json"), inData);
    Opened.Writable anew = writable(ReadingTerms.open(new ReadingName("lee")));
    judge(anew, "1", Verdict.FLAGGED, NOW.plusSeconds(5));
    Files.move(beside("review-lee.json"), beside("review-kim.json"));
    String kims = Files.readString(beside("review-kim.json")).replace("\"lee\"", "\"kim\"");
    Files.writeString(beside("review-kim.json"), kims);
    Files.writeString(beside("review-lee.json"), "of lee");
    Files.writeString(beside("review.json"), "of the first");

    Opened.Writable newer = writable(ReadingTerms.open(KIM));

    assertThat(newer.document().review().cells()).containsOnlyKeys(id(1, "1"));
    assertThat(newer.setAside())
        .containsExactly(new SetAside(inData, null, SetAside.Why.OLDER, null));
    assertThat(Files.readAllBytes(inData)).isEqualTo(ReviewEncoder.encode(early));
    assertThat(beside("review-lee.json")).hasContent("of lee");
    assertThat(beside("review.json")).hasContent("of the first");
  }

  @Test
  void whoSawOtherReadingsByOneOfTwoCopiesIsNotBlind() throws Exception {
    ReviewDocument kims =
        judge(writable(new ReadingTerms(KIM, Blindness.READINGS)), "0", Verdict.ACCEPTED, NOW);
    release();
    opened.clear();
    Path inData = ReviewPlace.inUserData(folder, KIM, data).file();
    Files.createDirectories(inData.getParent());
    Files.write(inData, ReviewEncoder.encode(kims.with(Blindness.NONE)));

    assertThat(writable(ReadingTerms.open(KIM)).document().terms().blindness())
        .isEqualTo(Blindness.NONE);
    assertThat(ReviewFiles.find(folder, KIM, data, "1"))
        .isInstanceOfSatisfying(
            ReviewLookup.Found.class,
            found -> assertThat(found.document().terms().blindness()).isEqualTo(Blindness.NONE));
  }

  @Test
  void aSlideIsTheSameWithTheReadingsOfOthers() throws Exception {
    SlideOnDisk slide = Slide.at(temp.resolve("s2")).with(1, f -> f.planes(2)).write();
    TestFolder before = slide.read();
    slide.file("review-kim.json", "whatever").file(".review-kim.json.lock", "");

    assertThat(slide.read()).isEqualTo(before);
  }
}
