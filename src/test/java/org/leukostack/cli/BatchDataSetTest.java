package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.dataset.Format;
import org.leukostack.files.Sha256;
import org.leukostack.json.JsonFile;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Verdict;
import org.leukostack.testing.FileDigests;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;
import tools.jackson.databind.JsonNode;

/** A data set that many processes make of an archive has the bytes of the plain command. */
class BatchDataSetTest {

  private static final int SLIDES = 7;

  @TempDir Path temp;
  private Path archive;
  private Path plan;
  private Path out;

  @BeforeEach
  void fill() throws Exception {
    archive = temp.resolve("archive");
    plan = temp.resolve("plan");
    out = temp.resolve("out");
    for (int i = 0; i < SLIDES; i++) {
      slide(i, 0);
    }
  }

  private Path folder(int i) {
    return archive.resolve(i % 2 == 0 ? "2024" : "2025").resolve("s" + i);
  }

  private void slide(int i, int shift) throws Exception {
    Slide told = Slide.at(folder(i));
    for (int image = 1; image <= 2; image++) {
      int x = 3 * image + shift;
      byte[] plane = PlaneFile.jpeg(60 + 2 * i + image, PlaneFile.HEIGHT); // no two are the same
      told.with(
          image,
          f ->
              f.planes(3, k -> plane)
                  .cell(new PreClass(5), box(x, 9, 20, 20))
                  .focus(1)
                  .cell(new PreClass(2 + i % 3), box(x, 2, 12, 12))
                  .cell(new PreClass(0), box(0, 0, 9, 9)));
    }
    TestFolder folder = told.write().read();
    List<CellId> accepted = List.of(new CellId(1, "0"), new CellId(1, "1"), new CellId(2, "0"));
    Readings.write(
        folder,
        ReadingTerms.FIRST,
        "ann",
        new Act.Judge(accepted, Verdict.ACCEPTED, null),
        new Act.Judge(List.of(new CellId(2, "1")), Verdict.REJECTED, null),
        new Act.ChooseFocus(List.of(new CellId(1, "0")), 2));
  }

  private CommandRun plan(List<Object> options) {
    List<Object> args = new ArrayList<>(List.of("batch", "plan", archive, "--dataset"));
    args.addAll(List.of("--into", plan, "-o", out));
    args.addAll(options);
    return CommandRun.of(args.toArray());
  }

  private CommandRun batch(String command, Object... more) {
    List<Object> args = new ArrayList<>(List.of("batch", command, plan));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray());
  }

  /** What the plain command makes of the slides that are there. */
  private Map<String, String> plain(List<Object> options) throws Exception {
    Path folder = temp.resolve("plain");
    deleteTree(folder);
    List<Object> args = new ArrayList<>(List.of("dataset", "-o", folder));
    args.addAll(IntStream.range(0, SLIDES).mapToObj(this::folder).toList());
    args.addAll(options);
    CommandRun run = CommandRun.of(args.toArray());
    assertThat(run.status()).as(run.err()).isLessThan(3);
    return FileDigests.of(folder);
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Collections.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Path groups(Random random) throws IOException {
    String rows =
        IntStream.range(0, SLIDES)
            .mapToObj(i -> "s" + i + ",patient " + random.nextInt(4) + "\n")
            .collect(Collectors.joining());
    return Files.writeString(temp.resolve("groups.csv"), "test_id,group\n" + rows);
  }

  private Path classes() throws IOException {
    String list =
        """
        {"format_version": "1.0", "classes": [
          {"number": 5, "name": "Neutrophil, ripe", "colour": "#112233"},
          {"number": 3, "colour": "#445566"},
          {"number": 2, "name": "림프구", "colour": "#778899", "key": 7}]}
        """;
    return Files.writeString(temp.resolve("classes.json"), list);
  }

  private List<Object> options(Random random) throws IOException {
    List<Object> options = new ArrayList<>();
    for (Format format : Format.values()) {
      if (random.nextBoolean()) {
        options.addAll(List.of("--format", format.spelling()));
      }
    }
    if (random.nextBoolean()) {
      options.addAll(List.of("--groups", groups(random)));
    }
    if (random.nextBoolean()) {
      options.addAll(List.of("--classes", classes()));
    }
    int train = 10 * random.nextInt(10);
    int val = random.nextInt(100 - train);
    options.addAll(List.of("--split", train + "," + val + "," + (100 - train - val)));
    options.addAll(List.of("--seed", random.nextLong()));
    options.addAll(List.of("--planes", random.nextBoolean() ? "all" : "best"));
    options.addAll(List.of("--only", random.nextBoolean() ? "accepted" : "not-rejected"));
    return options;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itHasTheBytesOfThePlainCommandWhateverRanWhen(long seed) throws Exception {
    Random random = new Random(seed);
    List<Object> options = options(random);
    int shards = 1 + random.nextInt(SLIDES);
    List<Object> planned = new ArrayList<>(options);
    planned.addAll(List.of("--shards", shards));
    CommandRun first = plan(planned);
    assertThat(first.status()).as(first.err()).isZero();
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, shards).boxed().toList());
    order.addAll(order.subList(0, random.nextInt(shards + 1)));
    Collections.shuffle(order, random);
    for (int shard : order) {
      assertThat(batch("run", "--shard", shard).status()).isZero();
    }
    Map<String, String> plain = plain(options);

    CommandRun merge = batch("merge");
    assertThat(FileDigests.of(out)).as(merge.err()).isEqualTo(plain);
    Map<String, String> told = FileDigests.of(plan);
    batch("merge");
    assertThat(FileDigests.of(out)).isEqualTo(plain);
    assertThat(FileDigests.of(plan)).isEqualTo(told);
    JsonNode digests = JsonFile.read(plan.resolve("report.json")).path("digests");
    assertThat(digests.path("dataset.json").asString()).isEqualTo(plain.get("dataset.json"));
    assertThat(CommandRun.of("dataset", "--verify", out).status()).isZero();
  }

  private static List<Object> allFormats() {
    return Stream.of(Format.values())
        .flatMap(format -> Stream.<Object>of("--format", format.spelling()))
        .toList();
  }

  @Test
  void slidesThatAreLeftOutAreLeftOutAsThePlainCommandDoes() throws Exception {
    plan(allFormats());
    Files.writeString(folder(3).resolve("review.json"), "{ broken");
    Files.delete(folder(4).resolve("review.json"));
    deleteTree(folder(5));
    try (Stream<Path> planes = Files.list(folder(6))) {
      for (Path file : planes.toList()) {
        Files.delete(file);
      }
    }
    CommandRun run = batch("run");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("s3: not done, for its review cannot be read");
    assertThat(batch("status", "--missing-array").outLines()).containsExactly("");

    CommandRun merge = batch("merge");

    assertThat(merge.status()).isEqualTo(1);
    assertThat(FileDigests.of(out)).as(merge.err()).isEqualTo(plain(allFormats()));
    assertThat(Files.readAllLines(plan.resolve("slides.csv")))
        .contains("s5,," + folder(5) + ",failed,slide,folder_missing," + folder(5) + ",,,,,,");
  }

  @Test
  void aSlideThatIsMissingIsNotLeftOutInSilence() throws Exception {
    plan(List.of("--shards", 3));
    batch("run", "--shard", 1);
    batch("run", "--shard", 3);
    CommandRun merge = batch("merge");
    assertThat(merge.status()).isEqualTo(1);
    assertThat(merge.err()).contains("no data set was made, for slides are missing");
    assertThat(out).doesNotExist();
    assertThat(batch("status", "--missing-array").outLines()).containsExactly("2");
    assertThat(Files.readString(plan.resolve("slides.csv"))).contains(",missing,");
  }

  @Test
  void whatIsDoneIsPassedOverAndWhatChangedIsDoneAgain() throws Exception {
    plan(List.of());
    batch("run");
    batch("merge");
    slide(2, 2);
    CommandRun again = batch("run");
    assertThat(again.outLines()).filteredOn(line -> line.contains("passed over")).hasSize(6);
    assertThat(again.outLines()).anyMatch(line -> line.startsWith("s2: 3 cells"));
    assertThat(batch("merge").status()).isZero();
    assertThat(FileDigests.of(out)).isEqualTo(plain(List.of()));
  }

  private Path part(String id) {
    String digest = Sha256.of(id.getBytes(StandardCharsets.UTF_8));
    return plan.resolve("parts").resolve(digest.substring(0, 2)).resolve(id);
  }

  @Test
  void aPartThatIsGoneOrAnotherOneIsNotMerged() throws Exception {
    plan(List.of());
    batch("run");
    batch("merge");
    Map<String, String> before = FileDigests.of(out);
    deleteTree(part("s1"));
    Files.writeString(part("s2").resolve("cells.csv"), "x\n");
    CommandRun merge = batch("merge");
    assertThat(merge.status()).isEqualTo(1);
    assertThat(merge.err())
        .contains("s1: its part of the data set is gone", "s2: its part of the data set is gone");
    assertThat(FileDigests.of(out)).as("stays").isEqualTo(before);
    Files.delete(part("s3").resolve("0_0.jpg"));
    CommandRun run = batch("run");
    assertThat(run.outLines()).filteredOn(line -> line.contains("passed over")).hasSize(4);
    assertThat(batch("merge").status()).isZero();
    assertThat(FileDigests.of(out)).isEqualTo(before);
  }

  @Test
  void planningAgainTakesInWhatIsNewWithTheGroupsOfNow() throws Exception {
    Path later = temp.resolve("later");
    Files.move(folder(6), later);
    Files.writeString(
        temp.resolve("groups.csv"), "test_id,group\ns0,a\ns1,a\ns2,b\ns3,b\ns4,c\ns5,d\n");
    List<Object> options = List.of("--groups", temp.resolve("groups.csv"));
    assertThat(plan(options).status()).isZero();
    batch("run");
    Files.move(later, folder(6));
    CommandRun lacks = plan(options);
    assertThat(lacks.status()).isEqualTo(3);
    assertThat(lacks.err()).contains("s6");
    Files.writeString(
        temp.resolve("groups.csv"), "test_id,group\ns0,a\ns1,a\ns2,b\ns3,b\ns4,c\ns5,d\ns6,a\n");
    CommandRun again = plan(options);
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.errLines()).containsExactly("s6 is new: " + folder(6));
    assertThat(batch("run").outLines()).filteredOn(line -> line.contains("passed")).hasSize(6);
    batch("merge");
    assertThat(FileDigests.of(out)).isEqualTo(plain(options));
  }

  @Test
  void twoSlidesOfOneNameAreToldApartBeforeAnythingIsDone() throws Exception {
    Slide.at(archive.resolve("2026/s1")).with(1, f -> f.planes(1).white(box(1, 1, 9, 9))).write();
    CommandRun run = plan(List.of());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains(archive.resolve("2026/s1") + ": another slide");
    assertThat(plan).doesNotExist();
  }

  @Test
  void whatIsInTheWayOfADataSetIsReplacedOnlyByForce() throws Exception {
    plain(List.of());
    Files.move(temp.resolve("plain"), out);
    CommandRun run = plan(List.of());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("--force");
    assertThat(plan).doesNotExist();
    assertThat(plan(List.of("--force", "--planes", "all")).status()).isZero();
    batch("run");
    assertThat(batch("merge").status()).isZero();
    assertThat(FileDigests.of(out)).isEqualTo(plain(List.of("--planes", "all")));
  }

  @Test
  void optionsOfOneKindOfPlanAreNotThoseOfTheOther() {
    CommandRun crops = plan(List.of("--crop-size", 64));
    assertThat(crops.status()).isEqualTo(2);
    assertThat(crops.err()).contains("--crop-size cannot be given with --dataset");
    CommandRun all = plan(List.of("--only", "all"));
    assertThat(all.status()).isEqualTo(2);
    assertThat(all.err()).contains("--only must be one of accepted, not-rejected, not all");
    CommandRun seed =
        CommandRun.of("batch", "plan", archive, "--into", plan, "-o", out, "--seed", 3);
    assertThat(seed.status()).isEqualTo(2);
    assertThat(seed.err()).contains("--seed needs --dataset");
    assertThat(plan).doesNotExist();
  }

  @Test
  void theMergesDocumentTellsOfTheDataSet() throws Exception {
    plan(List.of("--planes", "all"));
    batch("run");
    JsonNode told = JsonFile.parse(batch("merge", "--json").out());
    assertThat(told.path("done").asInt()).isEqualTo(SLIDES);
    assertThat(told.path("data_set").path("cells").asInt()).isEqualTo(3 * SLIDES);
    assertThat(told.path("data_set").path("warnings").path(0).path("kind").asString())
        .isEqualTo("groups_unknown");
  }
}
