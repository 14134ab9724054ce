package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Verdict;
import org.leukostack.testing.FileDigests;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Python;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data set of slides that somebody has reviewed, one that nobody has, and a broken one. */
class DatasetCommandTest {

  private static final List<String> FORMATS =
      List.of("folder", "published", "coco", "yolo", "ome-tiff", "webdataset");

  @TempDir Path temp;
  private final List<Path> slides = new ArrayList<>();
  private Path out;

  @BeforeEach
  void paintSlides() throws Exception {
    out = temp.resolve("out");
    for (int i = 0; i < 5; i++) {
      slides.add(paint(i).folder());
    }
  }

  private SlideOnDisk paint(int i) throws Exception {
    Slide told = Slide.at(temp.resolve("slides/s" + i));
    for (int image = 1; image <= 2; image++) {
      int x = 3 * image;
      int two = 2 + i % 2;
      byte[] plane = PlaneFile.jpeg(60 + 2 * i + image, PlaneFile.HEIGHT); // no two are the same
      told.with(
          image,
          f ->
              f.planes(3, k -> plane)
                  .cell(new PreClass(5), box(x, 9, 20, 20))
                  .focus(1)
                  .cell(new PreClass(two), box(x, 2, 12, 12))
                  .cell(new PreClass(0), box(0, 0, 9, 9)));
    }
    SlideOnDisk slide = told.write();
    TestFolder folder = slide.read();
    List<CellId> accepted = List.of(new CellId(1, "0"), new CellId(1, "1"), new CellId(2, "0"));
    Readings.write(
        folder,
        ReadingTerms.FIRST,
        "ann",
        new Act.Judge(accepted, Verdict.ACCEPTED, null),
        new Act.Judge(List.of(new CellId(2, "1")), Verdict.REJECTED, null),
        new Act.ChooseFocus(List.of(new CellId(1, "0")), 2));
    return slide;
  }

  private CommandRun dataset(List<Path> of, Path to, Object... more) {
    List<Object> args = new ArrayList<>(List.of("dataset", "-o", to));
    args.addAll(of);
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray());
  }

  private static Object[] allFormats() {
    return FORMATS.stream().flatMap(format -> Stream.of("--format", format)).toArray();
  }

  private JsonNode note() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(out.resolve("dataset.json")));
  }

  @Test
  void aBrokenSlideIsNamedAndLeftOutAndAllOthersAreInAllFormats() throws Exception {
    Files.writeString(slides.get(3).resolve("review.json"), "{ broken");
    Files.delete(slides.get(4).resolve("review.json"));

    CommandRun run = dataset(slides, out, allFormats());

    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("s3: left out of the data set, for its review cannot be read.");
    assertThat(run.err()).contains("s4: no cell of this slide is taken.");
    assertThat(run.err())
        .contains("each of the 3 slides with cells in the data set is a group", "only 3 groups");
    assertThat(run.outLines().getFirst()).contains("9 cells of 3 slides in 3 groups");
    assertThat(note().path("left_out_slides").path(0).path("reason").stringValue())
        .isEqualTo("review_unreadable");
    for (String format : FORMATS) {
      assertThat(out.resolve(format)).isNotEmptyDirectory();
    }
    List<String> rows = Files.readAllLines(out.resolve("cells.csv"));
    assertThat(rows).hasSize(1 + 5 * 6);
    assertThat(rows).filteredOn(row -> row.contains(",s3,review_unreadable,,s3,")).hasSize(6);
    assertThat(rows).filteredOn(row -> row.startsWith(",,,s4,unreviewed,,s4,")).hasSize(4);
    assertThat(rows).filteredOn(row -> row.startsWith(",,,s0,not_white,,s0,")).hasSize(2);
    assertThat(rows).filteredOn(row -> row.startsWith(",,,s0,rejected,,s0,2,1,")).hasSize(1);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactlyInAnyOrder(out, temp.resolve("slides"));
    }
  }

  @Test
  void cropsAreThoseOfAnExportAndABestFocusCounts() throws Exception {
    assertThat(dataset(slides, out, "--planes", "all").status()).isZero();
    CommandRun.of("export", slides.get(1), "-o", temp.resolve("x"), "--only", "accepted");
    Path export = temp.resolve("x/s1");
    String split = split("s1");
    for (int k = 0; k < 3; k++) {
      assertThat(out.resolve("folder/" + split + "/class_5/s1_0_" + k + ".jpg"))
          .hasSameBinaryContentAs(export.resolve("0_" + k + ".jpg"));
      assertThat(out.resolve("folder/" + split + "/class_3/s1_1_" + k + ".jpg"))
          .hasSameBinaryContentAs(export.resolve("1_" + k + ".jpg"));
    }
    List<String> exported = Files.readAllLines(export.resolve("cells.csv"));
    assertThat(Files.readAllLines(out.resolve("cells.csv")))
        .anyMatch(
            row ->
                row.equals(
                    "folder/"
                        + split
                        + "/class_5/s1_0_2.jpg,class_5,"
                        + split
                        + ",s1,,"
                        + exported.get(1)));
  }

  private String split(String testId) throws IOException {
    for (String split : List.of("train", "val", "test")) {
      for (JsonNode group : note().path("splits").path(split).path("groups")) {
        if (group.stringValue().equals(testId)) {
          return split;
        }
      }
    }
    return "none";
  }

  @Test
  void theSameInputsGiveTheSameBytesInAnyOrderOfTheFolders() throws Exception {
    dataset(slides, out, allFormats());
    Path other = temp.resolve("other");
    CommandRun run = dataset(slides.reversed(), other, allFormats());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(FileDigests.of(other)).isEqualTo(FileDigests.of(out)).hasSizeGreaterThan(50);
  }

  @Test
  void aDataSetIsReplacedOnlyIfOneSaysSoAndNothingElseEverIs() throws Exception {
    dataset(slides, out);
    Map<String, String> before = FileDigests.of(out);
    CommandRun run = dataset(slides, out, "--planes", "all");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("already holds a data set", "--force");
    assertThat(FileDigests.of(out)).isEqualTo(before);

    assertThat(dataset(slides, out, "--planes", "all", "--force").status()).isZero();
    assertThat(FileDigests.of(out)).isNotEqualTo(before);

    Files.writeString(out.resolve("thesis.txt"), "mine");
    run = dataset(slides, out, "--force");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("files that are not from a data set");
    assertThat(out.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void aCheckFindsWhatIsMissingChangedAdded() throws Exception {
    dataset(slides, out, allFormats());
    CommandRun sound = CommandRun.of("dataset", "--verify", out);
    assertThat(sound.status()).as(sound.out()).isZero();
    assertThat(sound.out()).contains("as they were made");

    Files.delete(out.resolve("published/0_1.jpg"));
    Files.write(out.resolve("published/labels.csv"), new byte[] {1});
    Files.writeString(out.resolve("folder/extra.jpg"), "x");
    CommandRun run = CommandRun.of("dataset", "--verify", out, "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("missing: published/0_1.jpg", "changed: published/labels.csv");
    assertThat(run.out()).contains("added: folder/extra.jpg", "\"kind\" : \"added\"");
    assertThat(CommandRun.of("dataset", "--verify", temp).status()).isEqualTo(3);
  }

  @Test
  void groupsStayTogether() throws Exception {
    Path groups = temp.resolve("groups.csv");
    Files.writeString(groups, "test_id,group\ns0,p\ns1,q\ns2,p\ns3,r\ns4,q\n");
    CommandRun run = dataset(slides, out, "--groups", groups, "--format", "published");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("--groups");
    List<String> rows = Files.readAllLines(out.resolve("published/groups.csv"));
    assertThat(rows.getFirst()).isEqualTo("slide_num,test_id,group,split");
    assertThat(rows.get(1).replace("0,s0", "")).isEqualTo(rows.get(3).replace("2,s2", ""));
    assertThat(rows.get(2).replace("1,s1", "")).isEqualTo(rows.get(5).replace("4,s4", ""));
  }

  @Test
  void labelsAreTheNamesOfTheClassList() throws Exception {
    Path classes = temp.resolve("classes.json");
    Files.writeString(
        classes,
        """
        {"format_version": "1.0", "classes": [
          {"number": 5, "name": "Neu/trophil", "colour": "#3366cc"}]}
        """);
    assertThat(dataset(slides, out, "--classes", classes).status()).isZero();
    assertThat(out.resolve("folder/train/Neu_trophil")).isDirectory();
    assertThat(out.resolve("folder/train/class_5")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --split 70,20,20     | --split must be three whole numbers that make 100
          --format tfrecord    | --format must be one of folder, published, coco
          --only all           | --only must be one of accepted, not-rejected
          --planes some        | --planes must be one of best, all
          --classes none.json  | there is no file none.json
          """)
  void aWrongCommandLineIsSaid(String arguments, String sentence) throws Exception {
    CommandRun run = dataset(slides, out, (Object[]) arguments.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
    assertThat(out).doesNotExist();
  }

  @Test
  void withoutACellThereIsNoDataSet() throws Exception {
    Files.delete(slides.get(0).resolve("review.json"));
    CommandRun run = dataset(slides.subList(0, 1), out);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("No cell of the slide is taken");
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactly(temp.resolve("slides"));
    }
  }

  @Test
  void pillowAndPandasReadFolderAndPublished() throws Exception {
    Python.assumeHas("PIL", "pandas");
    dataset(slides, out, "--format", "folder", "--format", "published", "--planes", "all");
    assertThat(Python.run(DatasetCommandTest.class, "dataset.py", out)).contains("read 45 crops");
  }

  @Test
  void torchvisionReadsTheFolders() throws Exception {
    Python.assumeHas("torchvision");
    dataset(slides, out);
    assertThat(Python.run(DatasetCommandTest.class, "imagefolder.py", out))
        .contains("read 15 pictures");
  }
}
