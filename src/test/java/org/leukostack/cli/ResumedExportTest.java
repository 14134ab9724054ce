package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an export says of how it was made, and when {@code --resume} passes over it. */
class ResumedExportTest {

  private static final CellId A = new CellId(3, "0");

  @TempDir Path temp;
  private SlideOnDisk slide;

  @BeforeEach
  void paint() throws Exception {
    slide = TwoCells.paint(temp.resolve("s1"));
    judge(ReadingTerms.FIRST, Verdict.ACCEPTED);
  }

  private void judge(ReadingTerms reading, Verdict verdict) throws Exception {
    Readings.write(slide.read(), reading, "ann", new Act.Judge(List.of(A), verdict, null));
  }

  private CommandRun export(Object... more) {
    return exportTo("out", more);
  }

  private CommandRun exportTo(String root, Object... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("export", slide.folder(), "-o", temp.resolve(root), "--crop-size", 32),
                Stream.of(more))
            .toArray());
  }

  private Path made() {
    return temp.resolve("out/s1");
  }

  private Path plane(int stackNumber) {
    return slide.planeFile(3, stackNumber);
  }

  /** Every file with its bytes and its date. */
  private Map<String, String> state() throws Exception {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(made())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        state.put(file.toString(), sha(file) + Files.getLastModifiedTime(file));
      }
    }
    return state;
  }

  private static String sha(Path file) throws Exception {
    return sha(Files.readAllBytes(file));
  }

  private static String sha(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static JsonNode json(CommandRun run) {
    return JsonMapper.shared().readTree(String.join("\n", run.outLines())).path("slides").path(0);
  }

  @Test
  void theNoteSaysOfWhatItWasMade() throws Exception {
    assertThat(export().status()).isZero();

    String text = Files.readString(made().resolve("export.json"));
    JsonNode note = JsonMapper.shared().readTree(text);
    assertThat(note.path("format_version").asString()).isEqualTo("1.0");
    assertThat(note.path("app_version").asString()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(note.path("test_id").asString()).isEqualTo("s1");
    assertThat(note.path("reading").asString()).isEqualTo("first");
    assertThat(note.path("options").toString())
        .isEqualTo("{\"crop_size\":32,\"only\":\"not-rejected\"}");
    JsonNode inputs = note.path("inputs");
    assertThat(inputs.path("analysis").asString())
        .isEqualTo(sha(slide.folder().resolve("analyze_result.json")));
    assertThat(inputs.path("review").asString())
        .isEqualTo(sha(slide.folder().resolve("review.json")));
    StringBuilder planes = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      planes.append(plane(i).getFileName()).append('\t').append(Files.size(plane(i))).append('\n');
    }
    assertThat(inputs.path("planes").asString())
        .isEqualTo(sha(planes.toString().getBytes(StandardCharsets.UTF_8)));
    JsonNode counts = note.path("counts");
    assertThat(counts.path("cells").asInt()).isEqualTo(2);
    assertThat(counts.path("crops").asInt()).isEqualTo(4);
    long bytes = 0;
    try (Stream<Path> files = Files.walk(made())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(counts.path("bytes").asLong()).isEqualTo(bytes);
    for (String table : List.of("labels.csv", "cells.csv")) {
      assertThat(note.path("tables").path(table).asString()).isEqualTo(sha(made().resolve(table)));
    }
    assertThat(text).doesNotContain(temp.toString()).endsWith("}\n").doesNotContain("\r");

    assertThat(exportTo("elsewhere").status()).isZero();
    assertThat(temp.resolve("elsewhere/s1/export.json")).hasContent(text);
  }

  @Test
  void withoutAReviewAndAnalysisItSaysSo() throws Exception {
    Files.delete(slide.folder().resolve("review.json"));

    assertThat(export().status()).isZero();

    assertThat(
            JsonMapper.shared()
                .readTree(Files.readString(made().resolve("export.json")))
                .path("inputs")
                .path("review")
                .isNull())
        .isTrue();
    assertThat(export("--resume").status()).isZero();
  }

  @Test
  void whatWasMadeOfTheSameIsPassedOver() throws Exception {
    assertThat(export("--resume").outLines().getFirst()).contains("2 cells, 9 files");
    Map<String, String> before = state();

    CommandRun again = export("--resume");
    CommandRun json = export("--resume", "--force", "--json");

    assertThat(again.status()).isZero();
    assertThat(again.outLines().toString()).contains("passed over", "2 cells");
    assertThat(json.status()).isZero();
    assertThat(json(json).path("passed_over").asBoolean()).isTrue();
    assertThat(json(json).path("cells").asInt()).isEqualTo(2);
    assertThat(json(json).path("files").asInt()).isZero();
    assertThat(state()).isEqualTo(before);
    assertThat(json(export("--force", "--json")).path("passed_over").asBoolean()).isFalse();
    assertThat(export().status()).isEqualTo(3);
  }

  @Test
  void anExportThatLeftSomethingOutIsNoBetterTheSecondTime() throws Exception {
    Files.write(plane(1), new byte[] {1, 2, 3});
    assertThat(export().status()).isEqualTo(1);

    CommandRun again = export("--resume");

    assertThat(again.status()).isEqualTo(1);
    assertThat(again.outLines().toString()).contains("passed over");
    assertThat(again.errLines().toString()).contains("s1: when that export was made", "1 thing");
    assertThat(json(export("--resume", "--json")).path("complete").asBoolean(true)).isFalse();
  }

  /** Each makes what is there another export than the one that would be made. */
  private enum Change {
    NOT_SAID,
    CROP_SIZE,
    ONLY,
    READING,
    ANALYSIS,
    REVIEW,
    PLANES,
    PLANES_SIZE,
    PLANES_DATE,
    READINGS,
    TABLES,
    TABLES_GONE,
    CROPS,
    CROPS_STRIP,
    CROPS_MORE;

    private String sentence() {
      return switch (this) {
        case NOT_SAID -> "it does not say how it was made";
        case CROP_SIZE -> "its crops are of another size";
        case ONLY -> "its cells were chosen by other verdicts";
        case READING -> "it is of another reading";
        case ANALYSIS -> "analyze_result.json has changed since";
        case REVIEW -> "the review has changed since";
        case PLANES, PLANES_SIZE, PLANES_DATE -> "planes have been added, removed or written anew";
        case READINGS -> "another reading of the slide has changed since";
        case TABLES, TABLES_GONE -> "one of its tables was changed or removed";
        case CROPS, CROPS_STRIP, CROPS_MORE -> "some of its crops or strips were changed";
      };
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, Files.readString(file) + text);
  }

  /** Makes the change; returns what has to be asked for besides. */
  private List<String> make(Change change) throws Exception {
    switch (change) {
      case NOT_SAID -> Files.delete(made().resolve("export.json"));
      case CROP_SIZE -> {
        return List.of("--crop-size", "30");
      }
      case ONLY -> {
        return List.of("--only", "accepted");
      }
      case READING, READINGS -> judge(ReadingTerms.open(new ReadingName("kim")), Verdict.REJECTED);
      case ANALYSIS -> append(slide.folder().resolve("analyze_result.json"), "\n");
      case REVIEW -> judge(ReadingTerms.FIRST, Verdict.FLAGGED);
      case PLANES -> Files.copy(plane(1), plane(2));
      case PLANES_SIZE -> {
        FileTime date = Files.getLastModifiedTime(plane(0));
        byte[] jpeg = Files.readAllBytes(plane(0));
        Files.write(plane(0), Arrays.copyOf(jpeg, jpeg.length + 1));
        Files.setLastModifiedTime(plane(0), date);
      }
      case PLANES_DATE -> {
        FileTime note = Files.getLastModifiedTime(made().resolve("export.json"));
        Files.setLastModifiedTime(plane(0), FileTime.from(note.toInstant().plusMillis(1)));
      }
      case TABLES -> append(made().resolve("labels.csv"), "2,2,s1,3,\"[1, 1, 1, 1]\"\n");
      case TABLES_GONE -> Files.delete(made().resolve("cells.csv"));
      case CROPS -> Files.delete(made().resolve("1_0.jpg"));
      case CROPS_STRIP -> Files.write(made().resolve("annotation/0.jpg"), new byte[] {1});
      case CROPS_MORE -> Files.write(made().resolve("7_0.jpg"), new byte[0]);
    }
    return change == Change.READING ? List.of("--reading", "kim") : List.of();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSomethingElseStaysUnlessForced(Change change) throws Exception {
    assertThat(export().status()).isZero();
    List<String> more = make(change);
    Map<String, String> before = state();
    Object[] resume = Stream.concat(more.stream(), Stream.of("--resume")).toArray();

    CommandRun run = repeated(resume);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines().toString()).contains(change.sentence(), "--force");
    assertThat(state()).isEqualTo(before);
    Object[] forced = Stream.concat(Stream.of(resume), Stream.of("--force")).toArray();
    assertThat(repeated(forced).status()).isLessThan(2);
    assertThat(state()).isNotEqualTo(before);
    assertThat(repeated(resume).status()).isLessThan(2);
  }

  /** An option that is said twice is an error: the size is said last, or not at all. */
  private CommandRun repeated(Object... more) {
    return List.of(more).contains("--crop-size")
        ? CommandRun.of(
            Stream.concat(
                    Stream.of("export", slide.folder(), "-o", temp.resolve("out")), Stream.of(more))
                .toArray())
        : export(more);
  }

  @Test
  void aSlideWithoutAnExportIsExported() {
    assertThat(export("--resume").status()).isZero();
    assertThat(made().resolve("labels.csv")).exists();
  }

  @Test
  void anotherFolderIsNeverTakenForAnExport() throws Exception {
    Files.createDirectories(made());
    Files.writeString(made().resolve("notes.txt"), "mine");

    assertThat(export("--resume").status()).isEqualTo(3);
    assertThat(export("--resume", "--force").status()).isEqualTo(3);
    assertThat(made().resolve("notes.txt")).hasContent("mine");
  }
}
