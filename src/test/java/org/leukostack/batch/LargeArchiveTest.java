package org.leukostack.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.batch.LedgerEntry.Tries;
import org.leukostack.files.Sha256;
import org.leukostack.json.JsonFile;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;

/**
 * An archive of very many slides is planned, looked at and merged by small processes in little
 * time. Its slides are tiny and its exports are said, not made, but the ledger and the tables of
 * labels are as large as those of real ones. {@code -Dleukostack.archive.slides=100000} is the long
 * form, which prints what each step took.
 */
@Timeout(7200)
class LargeArchiveTest {

  private static final int SLIDES = Integer.getInteger("leukostack.archive.slides", 300);

  /** White cells of a slide. */
  private static final int CELLS = Integer.getInteger("leukostack.archive.cells", 300);

  private static final int MOST_SECONDS = 60;
  private static final int A_FOLDER = 1000;

  /** Of each so many one failed, one is missing, one has findings. */
  private static final int ODD = 100;

  private static final Pattern TOLD = Pattern.compile("cpu ([0-9.]+) s, most ([0-9]+) MB");

  @TempDir Path temp;
  private Path archive;
  private Path plan;
  private Path out;

  private static String name(int slide) {
    return "20260101_%06d".formatted(slide);
  }

  private Path folder(int slide) {
    return archive.resolve("%03d".formatted(slide / A_FOLDER)).resolve(name(slide));
  }

  /** Links to the files of one slide; a disk allows only so many to one file. */
  private void paint() throws IOException {
    SlideOnDisk one = null;
    for (int i = 0; i < SLIDES; i++) {
      if (i % A_FOLDER == 0) {
        one =
            Slide.at(temp.resolve("painted").resolve("s" + i))
                .with(1, f -> f.planes(1).white(box(1, 1, 9, 9)).focus(0))
                .write();
      }
      Files.createDirectories(folder(i));
      try (Stream<Path> files = Files.list(one.folder())) {
        for (Path file : files.toList()) {
          Files.createLink(folder(i).resolve(file.getFileName().toString()), file);
        }
      }
    }
  }

  /** What processes would have written that exported the slides. */
  private void fillLedger() throws IOException {
    String rows =
        IntStream.range(0, CELLS)
            .mapToObj(i -> i + ",@,%d,\"[%d, 540, 104, 108]\"\n".formatted(i + 1, 600 + i))
            .collect(Collectors.joining());
    for (int i = 0; i < SLIDES; i++) {
      if (i % ODD == 1) {
        continue;
      }
      String id = name(i);
      String labels =
          ",crop_index,test_id,img_num,cell_location\n" + rows.replace("@", i + "," + id);
      byte[] bytes = labels.getBytes(StandardCharsets.UTF_8);
      if (i % ODD != 2) {
        Files.createDirectories(out.resolve(id));
        Files.write(out.resolve(id).resolve("labels.csv"), bytes);
      }
      write(entry(i, Sha256.of(bytes)));
    }
  }

  private static LedgerEntry entry(int slide, String labels) {
    Worker worker = new Worker("node-1", 4711, Instant.parse("2026-01-01T00:00:00.123Z"));
    if (slide % ODD == 2) {
      Failure failure = new Failure(Failure.Kind.SLIDE, "folder_missing", "/" + name(slide));
      return new LedgerEntry(
          name(slide), SlideStatus.FAILED, failure, new Tries(3, 0), worker, 0.1, null);
    }
    Map<String, Long> counts =
        Map.of(
            "fields",
            (long) CELLS,
            "cells",
            (long) CELLS,
            "crops",
            10L * CELLS,
            "bytes",
            60_000L * CELLS,
            "left_out",
            slide % ODD == 3 ? 1L : 0,
            "errors",
            0L);
    String other = Sha256.of(new byte[] {(byte) slide});
    Map<String, String> digests =
        Map.of(
            "analysis", other,
            "review", other,
            "planes", other,
            "labels.csv", labels,
            "cells.csv", other);
    SlideStatus status = slide % ODD == 3 ? SlideStatus.DONE_WITH_FINDINGS : SlideStatus.DONE;
    Result result = new Result(name(slide), "1.0.0", counts, digests);
    return new LedgerEntry(name(slide), status, null, new Tries(1, 0), worker, 41.203, result);
  }

  /** A hundred thousand files that are waited for until they are on the disk take very long. */
  private void write(LedgerEntry entry) throws IOException {
    Path file = new Ledger(plan).file(entry.id());
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, Ledger.text(entry));
  }

  private String run(int status, String... arguments) throws Exception {
    Path log = temp.resolve("log");
    Process process =
        ChildJvm.of(
                List.of("-Xmx900m", "-Djava.awt.headless=true"), MeasuredCommand.class, arguments)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> end(log)).isEqualTo(status);
    String told = end(log);
    Matcher found = TOLD.matcher(told);
    assertThat(found.find()).as(told).isTrue();
    if (SLIDES >= A_FOLDER) {
      System.out.println(SLIDES + " slides, " + String.join(" ", arguments) + ": " + found.group());
    }
    assertThat(Double.parseDouble(found.group(1))).as(told).isLessThan(MOST_SECONDS);
    assertThat(Integer.parseInt(found.group(2))).as(told).isLessThan(1024);
    return told;
  }

  private static String end(Path log) {
    try {
      String all = Files.readString(log);
      return all.substring(Math.max(0, all.length() - 3000));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void eachStepIsQuickAndSmall() throws Exception {
    archive = temp.resolve("archive");
    plan = temp.resolve("plan");
    out = temp.resolve("out");
    paint();
    String[] planning = {
      "batch", "plan", archive.toString(), "--into", plan.toString(), "-o", out.toString()
    };
    run(0, planning);
    fillLedger();
    run(0, planning); // again, with all that is known

    int missing = SLIDES / ODD;
    assertThat(run(1, "batch", "status", plan.toString()))
        .contains("%,d not begun".formatted(missing), "%,d failed".formatted(missing));
    run(1, "batch", "status", plan.toString(), "--missing-array");
    run(1, "batch", "merge", plan.toString());
    JsonNode counts = JsonFile.read(plan.resolve("report.json")).path("slides");
    assertThat(counts.path("missing").asInt()).isEqualTo(missing);
    assertThat(counts.path("changed").asInt()).isZero();
    assertThat(counts.path("done").asInt()).isEqualTo(SLIDES - 3 * missing);
    try (Stream<String> rows = Files.lines(plan.resolve("labels.csv"))) {
      assertThat(rows.count()).isEqualTo(1 + (SLIDES - 2L * missing) * CELLS);
    }
    if (SLIDES >= A_FOLDER) {
      System.out.printf(
          "plan.json %,d bytes, shards %,d, ledger %,d in %,d files, slides.csv %,d, labels.csv"
              + " %,d%n",
          Files.size(plan.resolve("plan.json")),
          size(plan.resolve("shards")),
          size(plan.resolve("ledger")),
          SLIDES - missing,
          Files.size(plan.resolve("slides.csv")),
          Files.size(plan.resolve("labels.csv")));
    }
  }
}
