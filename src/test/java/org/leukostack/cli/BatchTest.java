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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.files.Sha256;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.testing.FileDigests;
import org.leukostack.testing.Slide;
import tools.jackson.databind.JsonNode;

/** An archive is planned, run, looked at and merged; its exports are those of plain exports. */
class BatchTest {

  @TempDir Path temp;
  private Path archive;
  private Path plan;
  private Path out;

  @BeforeEach
  void fill() {
    archive = temp.resolve("archive");
    plan = temp.resolve("plan");
    out = temp.resolve("out");
    slide("2024/KIM", 3);
    slide("2025/KIM", 4);
    slide("2025/LEE", 5);
    slide("PARK", 6);
  }

  private void slide(String path, int x) {
    Slide.at(archive.resolve(path))
        .with(1, f -> f.planes(3).white(box(x, 10, 30, 30)).focus(1))
        .with(2, f -> f.planes(3).white(box(10, x, 30, 30)).white(box(40, 40, 20, 20)).focus(2))
        .write();
  }

  private CommandRun plan(Object... more) {
    List<Object> args = new ArrayList<>(List.of("batch", "plan", archive, "--into", plan));
    args.addAll(List.of("-o", out, "--crop-size", 32));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray());
  }

  private CommandRun run(Object... more) {
    List<Object> args = new ArrayList<>(List.of("batch", "run", plan, "--jobs", 1));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray());
  }

  private CommandRun status(Object... more) {
    List<Object> args = new ArrayList<>(List.of("batch", "status", plan));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray());
  }

  private CommandRun merge() {
    return CommandRun.of("batch", "merge", plan);
  }

  private Map<String, String> merged() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : List.of("report.json", "slides.csv", "labels.csv")) {
      files.put(name, Sha256.ofFile(plan.resolve(name)));
    }
    return files;
  }

  private List<String> ids() throws Exception {
    return JsonFile.read(plan.resolve("plan.json"))
        .path("slides")
        .valueStream()
        .map(slide -> slide.path("id").asString())
        .toList();
  }

  private static String hex(Path slide) {
    return Sha256.of(slide.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }

  @Test
  void everyExportIsThatOfThePlainCommand() throws Exception {
    assertThat(plan().status()).isZero();
    assertThat(ids())
        .containsExactlyInAnyOrder(
            "KIM-" + hex(archive.resolve("2024/KIM")),
            "KIM-" + hex(archive.resolve("2025/KIM")),
            "LEE",
            "PARK");
    assertThat(run().status()).isZero();
    assertThat(merge().status()).isZero();

    for (String path : List.of("2024/KIM", "2025/KIM", "2025/LEE", "PARK")) {
      Path slide = archive.resolve(path);
      Path plain = temp.resolve("plain").resolve(path);
      CommandRun.of("export", slide, "-o", plain, "--crop-size", 32);
      String name = slide.getFileName().toString();
      String id = name.equals("KIM") ? "KIM-" + hex(slide) : name;
      assertThat(FileDigests.of(out.resolve(id))).isEqualTo(FileDigests.of(plain.resolve(name)));
    }
    List<String> labels = Files.readAllLines(plan.resolve("labels.csv"));
    assertThat(labels).hasSize(1 + 4 * 3);
    assertThat(labels).contains("LEE,0,LEE,1,\"[5, 10, 30, 30]\"");
    JsonNode report = JsonFile.read(plan.resolve("report.json"));
    assertThat(report.path("slides").path("done").asInt()).isEqualTo(4);
    assertThat(report.path("sums").path("cells").asInt()).isEqualTo(4 * 3);
  }

  @Test
  void whatIsDoneIsPassedOverAndWhatChangedIsDoneAgain() throws Exception {
    plan();
    run();
    assertThat(run().outLines()).hasSize(4).allMatch(line -> line.contains("passed over"));
    slide("2025/LEE", 7);
    CommandRun again = run();
    assertThat(again.outLines()).filteredOn(line -> line.contains("passed over")).hasSize(3);
    assertThat(again.outLines()).anyMatch(line -> line.startsWith("LEE: 3 cells"));
    merge();
    assertThat(Files.readString(plan.resolve("labels.csv")))
        .contains("LEE,0,LEE,1,\"[7, 10, 30, 30]\"");
  }

  @Test
  void mergingIsTheSameWhateverRanWhenAndHowOften() throws Exception {
    plan("--shards", 3);
    run("--shard", 2);
    run("--shard", 3);
    run("--shard", 1);
    merge();
    Map<String, String> first = merged();

    Random random = new Random(3);
    List<String> ids = new ArrayList<>(ids());
    for (int i = 0; i < 3; i++) {
      deleteTree(plan.resolve("ledger"));
      deleteTree(out);
      Collections.shuffle(ids, random);
      for (String id : ids) {
        run("--slide", id);
        run("--slide", id);
        run("--shard", 1 + random.nextInt(3));
      }
      merge();
      assertThat(merged()).isEqualTo(first);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void statusTellsWhatIsMissingAndWhichShardsHaveIt() throws Exception {
    plan("--shards", 4);
    CommandRun before = status("--missing-array");
    assertThat(before.status()).isEqualTo(1);
    assertThat(before.outLines()).containsExactly("1-4");
    run("--shard", 2);
    assertThat(status("--missing-array").outLines()).containsExactly("1,3-4");
    JsonNode told = JsonFile.parse(status("--json").out());
    assertThat(told.path("done").asInt()).isEqualTo(1);
    assertThat(told.path("missing").asInt()).isEqualTo(3);
    run();
    CommandRun after = status("--missing-array");
    assertThat(after.status()).isZero();
    assertThat(after.outLines()).containsExactly("");
  }

  @Test
  void aBrokenSlideIsRecordedAndTheOthersAreDone() throws Exception {
    Path broken = archive.resolve("PARK");
    plan();
    deleteTree(broken);
    CommandRun run = run();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("PARK: not done, for its folder is gone");
    assertThat(FileDigests.of(out)).isNotEmpty();
    assertThat(status("--missing-array").outLines()).as("no run mends it").containsExactly("");
    assertThat(merge().status()).isEqualTo(1);
    assertThat(Files.readAllLines(plan.resolve("slides.csv")))
        .contains("PARK,," + broken + ",failed,slide,folder_missing," + broken + ",,,,,,");
  }

  @Test
  void aDiskThatFailsIsToBeTriedAgain() throws Exception {
    plan("--shards", 1);
    Files.writeString(out, "a file where the folder should be");
    CommandRun run = run();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("the disk did not do what it should");
    assertThat(status("--missing-array").outLines()).containsExactly("1");
    Files.delete(out);
    assertThat(run().status()).isZero();
  }

  /** As the ledger has a slide whose process was killed. */
  private void killed(String id, int times) throws Exception {
    run("--slide", id);
    String digest = Sha256.of(id.getBytes(StandardCharsets.UTF_8));
    Path file = plan.resolve("ledger").resolve(digest.substring(0, 2)).resolve(id + ".json");
    String worker =
        "{\"host\": \"elsewhere\", \"process\": 1, \"began\": \"2026-01-01T00:00:00Z\"}";
    Files.writeString(
        file,
        """
        {"format_version": "1.0", "id": "%s", "status": "started", "begun": 1, "killed": %d,
         "worker": %s, "seconds": 0}
        """
            .formatted(id, times - 1, worker));
    deleteTree(out.resolve(id));
  }

  @Test
  void aSlideThatKilledItsProcessTwiceIsSetAsideUntilItIsNamed() throws Exception {
    plan();
    killed("LEE", 1);
    assertThat(run().status()).as("once is tried again").isZero();
    killed("LEE", 2);
    CommandRun run = run();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("LEE: set aside, for 2 processes were killed");
    assertThat(out.resolve("LEE")).doesNotExist();
    assertThat(run().err()).contains("LEE: set aside");
    assertThat(status("--missing-array").outLines()).containsExactly("");
    assertThat(run("--slide", "LEE").status()).isZero();
    assertThat(status().status()).isZero();
  }

  @Test
  void planningAgainTakesInWhatIsNewAndSaysWhatIsGone() throws Exception {
    plan("--shards", 2);
    run();
    List<String> before = ids();
    slide("2026/PARK", 8);
    deleteTree(archive.resolve("2025/LEE"));
    CommandRun again = plan("--shards", 2);
    assertThat(again.status()).isZero();
    String id = "PARK-" + hex(archive.resolve("2026/PARK"));
    assertThat(again.errLines())
        .containsExactly(
            id + " is new: " + archive.resolve("2026/PARK"),
            "LEE is gone: no test folder is at "
                + archive.resolve("2025/LEE")
                + " any more, so it is not in the plan now.");
    List<String> expected = new ArrayList<>(before);
    expected.remove("LEE");
    expected.add(id);
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(run().outLines()).filteredOn(line -> line.contains("passed over")).hasSize(3);
  }

  @Test
  void anotherPlanInTheSameFolderIsRefused() throws Exception {
    plan();
    Map<String, String> before = FileDigests.of(plan);
    CommandRun other = plan("--only", "accepted");
    assertThat(other.status()).isEqualTo(3);
    assertThat(other.err()).contains("already holds a plan");
    assertThat(FileDigests.of(plan)).isEqualTo(before);
  }

  @Test
  void aFolderWithOtherFilesIsNoPlaceForAPlan() throws Exception {
    Files.createDirectories(plan);
    Files.writeString(plan.resolve("thesis.docx"), "x");
    CommandRun run = plan();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("holds other files");
    assertThat(FileDigests.of(plan).keySet()).containsExactly("thesis.docx");
  }

  @Test
  void neitherPlanNorOutputLiesInATestFolder() {
    plan = archive.resolve("PARK").resolve("plan");
    CommandRun run = plan();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("is in a test folder");
    assertThat(plan).doesNotExist();
  }

  @Test
  void labelsThatSomebodyChangedAreNotMerged() throws Exception {
    plan();
    run();
    Path labels = out.resolve("LEE").resolve("labels.csv");
    Files.writeString(labels, Files.readString(labels).replace("[5, 10", "[6, 10"));
    CommandRun merge = merge();
    assertThat(merge.status()).isEqualTo(1);
    assertThat(merge.err()).contains("LEE: its labels.csv is not the one that was written");
    assertThat(Files.readString(plan.resolve("labels.csv"))).doesNotContain("LEE");
    assertThat(Files.readString(plan.resolve("slides.csv")))
        .contains("LEE,LEE,")
        .contains("changed");
  }

  @Test
  void anEntryThatCannotBeUnderstoodIsDoneAgain() throws Exception {
    plan();
    run();
    try (Stream<Path> all = Files.walk(plan.resolve("ledger"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "{\"id\": ");
      }
    }
    assertThat(status("--missing-array").status()).isEqualTo(1);
    assertThat(run().status()).isZero();
    assertThat(status().status()).isZero();
  }

  @Test
  void theRunsDocumentTellsEachSlide() throws Exception {
    plan();
    JsonNode told = JsonFile.parse(run("--json").out());
    assertThat(Json.elements(told, "slides").map(slide -> slide.path("outcome").asString()))
        .containsOnly("ran")
        .hasSize(4);
  }
}
