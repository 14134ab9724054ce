package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.home.UserFolders;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewStore;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of readers who judged the same slides apart. */
class AgreeCommandTest {

  private static final ReadingName KIM = new ReadingName("kim");
  private static final ReadingName PARK = new ReadingName("박");

  @TempDir Path temp;
  private SlideOnDisk one;
  private SlideOnDisk two;

  @BeforeEach
  void paint() {
    one = slide("s1");
    two = slide("s2");
  }

  /** Eight white cells of class 5 in one field. */
  private SlideOnDisk slide(String testId) {
    return Slide.at(temp.resolve(testId))
        .with(
            1,
            f -> {
              f.planes(1);
              for (int i = 0; i < 8; i++) {
                f.cell(new PreClass(5), box(5 * i, 9, 20, 20)).focus(0);
              }
            })
        .write();
  }

  private static CellId cell(int key) {
    return new CellId(1, Integer.toString(key));
  }

  /** A letter a cell: a accepted, r rejected, f flagged, a digit accepted with that class. */
  private static void read(SlideOnDisk slide, ReadingName name, String verdicts) throws Exception {
    read(slide, name, verdicts, ReviewPlace.beside(slide.read(), name));
  }

  private static void read(
      SlideOnDisk slide, ReadingName name, String verdicts, ReviewPlace place, Act... more)
      throws Exception {
    ReviewSession session = Readings.of(slide.read());
    for (int i = 0; i < verdicts.length(); i++) {
      char said = verdicts.charAt(i);
      Verdict verdict =
          switch (said) {
            case 'r' -> Verdict.REJECTED;
            case 'f' -> Verdict.FLAGGED;
            case '.' -> Verdict.UNREVIEWED;
            default -> Verdict.ACCEPTED;
          };
      if (verdict != Verdict.UNREVIEWED) {
        session.apply(new Act.Judge(List.of(cell(i)), verdict, null));
      }
      if (Character.isDigit(said)) {
        session.apply(new Act.Classify(List.of(cell(i)), new PreClass(said - '0')));
      }
    }
    for (Act act : more) {
      session.apply(act);
    }
    Files.createDirectories(place.file().getParent());
    ReviewStore store =
        ReviewStore.start(place, place, () -> Instant.EPOCH, state -> {}, aside -> {});
    store.save(session.document());
    assertThat(store.closeAndWait(Duration.ofSeconds(50))).isTrue();
  }

  private CommandRun agree(Object... more) {
    List<Object> args = new ArrayList<>(List.of("agree", one.folder(), two.folder()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray());
  }

  private JsonNode json(Object... more) {
    Object[] all = Arrays.copyOf(more, more.length + 1);
    all[more.length] = "--json";
    return JsonMapper.builder().build().readTree(agree(all).out());
  }

  private void twoReaders() throws Exception {
    read(one, ReadingName.FIRST, "aaaarrf.");
    read(one, KIM, "aaarrraa");
    read(two, ReadingName.FIRST, "aa67aaaa");
    read(two, KIM, "aa66aaar");
  }

  @Test
  void bothSlidesAndAllTogetherAreInTheDocument() throws Exception {
    twoReaders();
    JsonNode document = json();
    assertThat(document.path("readings").toString()).isEqualTo("[\"first\",\"kim\"]");
    assertThat(document.path("slides").size()).isEqualTo(2);
    JsonNode verdict = document.path("slides").path(0).path("verdict");
    assertThat(verdict.path("n").asInt()).as("the last one is judged by one only").isEqualTo(7);
    assertThat(verdict.path("table").toString())
        .isEqualTo(
            "{\"labels\":[\"accepted\",\"rejected\",\"flagged\"],"
                + "\"counts\":[[3,1,0],[0,2,0],[1,0,0]]}");
    // observed 5/7; by chance (4*4 + 2*3 + 1*0) / 49
    double chance = 22.0 / 49;
    assertThat(verdict.path("kappa").asDouble())
        .isEqualTo((5.0 / 7 - chance) / (1 - chance), within(1e-12));
    assertThat(verdict.path("weak").asBoolean()).isTrue();
    JsonNode preClass = document.path("slides").path(1).path("class");
    assertThat(preClass.path("n").asInt()).as("without the rejected one").isEqualTo(7);
    assertThat(preClass.path("table").toString())
        .isEqualTo("{\"labels\":[\"5\",\"6\",\"7\"],\"counts\":[[5,0,0],[0,1,0],[0,1,0]]}");
    JsonNode pooled = document.path("pooled").path("verdict");
    assertThat(pooled.path("n").asInt()).isEqualTo(15);
    assertThat(pooled.path("table").path("counts").toString())
        .isEqualTo("[[10,2,0],[0,2,0],[1,0,0]]");
  }

  @Test
  void theLinesSayWhatIsWeakAndShowTheTable() throws Exception {
    twoReaders();
    CommandRun run = agree();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.outLines())
        .contains("s1: first, kim", "All 2 slides: first, kim")
        .contains("    Weak: with fewer than 30 cells these figures say little.")
        .anyMatch(line -> line.contains("first and kim: agreement 0.714, kappa 0.481 (95 %: "));
    assertThat(run.outLines())
        .containsSequence(
            "      Rows: first; columns: kim",
            "                  accepted  rejected  flagged",
            "        accepted         3         1        0",
            "        rejected         0         2        0",
            "        flagged          1         0        0");
  }

  @Test
  void aClassHasItsNameAndNoKappaWhereAReaderNeverSaidIt() throws Exception {
    twoReaders();
    Path names = UserFolders.ofThisUser().data().resolve("classes.json");
    Files.createDirectories(names.getParent());
    try {
      Files.writeString(
          names,
          """
          {"format_version": "1.0", "classes": [
            {"number": 5, "name": "Neutrophil", "colour": "#3366cc"}]}
          """);
      assertThat(agree().outLines())
          .anyMatch(line -> line.contains("Neutrophil (class 5) against the rest: agreement 1.000"))
          .contains("      class 7 against the rest: agreement 0.857, kappa not defined");
    } finally {
      Files.delete(names);
    }
  }

  @Test
  void aSlideThatLacksAReadingIsLeftOutAndSaid() throws Exception {
    read(one, ReadingName.FIRST, "aaaa");
    read(one, KIM, "aaar");
    read(two, ReadingName.FIRST, "aaaa");
    CommandRun run = agree();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("s2: left out of the comparison, for it has no reading kim.");
    assertThat(run.out()).contains("s1: first, kim").doesNotContain("s2");
    JsonNode leftOut = json().path("left_out");
    assertThat(leftOut.size()).isEqualTo(1);
    assertThat(leftOut.path(0).path("test_id").stringValue()).isEqualTo("s2");
    assertThat(leftOut.path(0).path("text").stringValue()).contains("no reading kim");
  }

  @Test
  void oneReadingIsNothingToCompare() throws Exception {
    read(one, ReadingName.FIRST, "aaaa");
    read(one, ReadingName.ADJUDICATED, "aaaa");
    CommandRun run = agree();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("found one", "review-NAME.json");
  }

  @Test
  void aReadingThatCannotBeReadFailsTheSlide() throws Exception {
    twoReaders();
    Files.writeString(two.folder().resolve("review-kim.json"), "{");
    CommandRun run = agree();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("review-kim.json");
    assertThat(run.out()).contains("s1: first, kim").doesNotContain("s2: first");
  }

  @Test
  void readingsInTheDataFolderAreFoundAndThreeHaveAnAlpha() throws Exception {
    twoReaders();
    for (SlideOnDisk slide : List.of(one, two)) {
      TestFolder folder = slide.read();
      Path data = UserFolders.ofThisUser().data();
      ReviewPlace place = ReviewPlace.inUserData(folder, PARK, data);
      read(slide, PARK, "aaaaaaaa", place);
      assertThat(ReviewPlace.readings(folder, data)).containsExactly(ReadingName.FIRST, KIM, PARK);
    }
    JsonNode verdict = json().path("pooled").path("verdict");
    assertThat(verdict.path("pairs").size()).isEqualTo(3);
    assertThat(verdict.path("pairs").path(2).path("readings").toString())
        .isEqualTo("[\"kim\",\"박\"]");
    assertThat(verdict.path("alpha").isNumber()).isTrue();
    assertThat(agree().out()).contains("Krippendorff\u2019s alpha ");
    assertThat(json("--readings", "박,first").path("readings").toString())
        .isEqualTo("[\"박\",\"first\"]");
  }

  @Test
  void addedCellsAreOneFromHalfAnOverlapOn() throws Exception {
    read(
        one,
        ReadingName.FIRST,
        "aaaaaaaa",
        ReviewPlace.beside(one.read()),
        new Act.AddCell(1, new PreClass(5), box(100, 100, 20, 20)),
        new Act.AddCell(1, new PreClass(6), box(200, 100, 20, 20)),
        acceptAdded());
    read(
        one,
        KIM,
        "aaaaaaaa",
        ReviewPlace.beside(one.read(), KIM),
        new Act.AddCell(1, new PreClass(7), box(100, 106, 20, 20)), // 280 of 520
        new Act.AddCell(1, new PreClass(6), box(200, 107, 20, 20)), // 260 of 540
        acceptAdded());
    Object[] args = {"agree", one.folder(), "--json"};
    JsonNode slide =
        JsonMapper.builder().build().readTree(CommandRun.of(args).out()).path("slides").path(0);
    assertThat(slide.path("added_by_some").asInt()).isEqualTo(2);
    assertThat(slide.path("class").path("table").toString())
        .isEqualTo("{\"labels\":[\"5\",\"7\"],\"counts\":[[8,1],[0,0]]}");
  }

  private static Act acceptAdded() {
    List<CellId> added = List.of(new CellId(1, "added-1"), new CellId(1, "added-2"));
    return new Act.Judge(added, Verdict.ACCEPTED, null);
  }

  @Test
  void theTableHasARowForEachPairAndLabel() throws Exception {
    twoReaders();
    List<String> lines = agree("--csv").outLines();
    assertThat(lines.getFirst())
        .isEqualTo(
            "test_id,about,label,readings,n,agreement,kappa,se,ci95_low,ci95_high,alpha,second_label");
    assertThat(lines.get(1)).startsWith("s1,verdict,,first;kim,7,0.7142857142857143,0.48");
    assertThat(lines.get(2)).startsWith("s1,verdict,accepted,first;kim,7,0.7142857142857143,");
    assertThat(lines).anyMatch(line -> line.startsWith(",class,7,first;kim,"));
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 11);
  }

  @Test
  void theTableHasEveryFieldOfTheConfusionTables() throws Exception {
    twoReaders();
    List<String> lines = agree("--csv").outLines();
    List<String> fields =
        lines.stream().filter(line -> line.startsWith("s1,verdict_table,")).toList();
    assertThat(fields).hasSize(9);
    assertThat(fields)
        .allMatch(
            line ->
                line.matches(
                    "s1,verdict_table,(accepted|rejected|flagged),first;kim,\\d+,,,,,,,(accepted|rejected|flagged)"));
    assertThat(fields.stream().mapToInt(line -> Integer.parseInt(line.split(",")[4])).sum())
        .isEqualTo(7);
    assertThat(
            fields.stream()
                .filter(line -> line.split(",")[2].equals(line.split(",")[11]))
                .mapToInt(line -> Integer.parseInt(line.split(",")[4]))
                .sum())
        .isEqualTo(5);
    assertThat(lines).anyMatch(line -> line.startsWith(",class_table,7,first;kim,"));
  }

  @Test
  void whatCannotBeComparedIsWrongUsage() {
    assertThat(agree("--readings", "first").err()).contains("at least two readings");
    assertThat(agree("--readings", "first,first").err()).contains("names first twice");
    assertThat(agree("--readings", "first,a/b").err()).contains("a/b").contains("hyphens");
    assertThat(agree("--json", "--csv").status()).isEqualTo(2);
  }

  @Test
  void itIsSaidInKorean() throws Exception {
    twoReaders();
    CommandRun run = CommandRun.of(Locale.KOREAN, "agree", one.folder());
    assertThat(run.out()).contains("판정: ", "일치율 0.714", "행: first, 열: kim");
    assertThat(run.out().replaceAll("first|kim|s1", "")).doesNotContainPattern("[A-Za-z]");
  }
}
