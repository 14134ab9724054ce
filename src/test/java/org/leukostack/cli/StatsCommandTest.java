package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.demo.DemoSlide;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.SharedData;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.testing.SystemCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code stats}: the figures of slides, which are those that pandas has of {@code cells.csv}. */
class StatsCommandTest {

  private static final String PYTHON = "/usr/bin/python3";

  private static final String SCRIPT =
      """
      import json, sys, pandas as pd
      def spread(s):
          return None if s.empty else dict(zip(
              ["min", "lower_quartile", "median", "upper_quartile", "max"],
              [float(s.quantile(q)) for q in (0, .25, .5, .75, 1)]))
      def counts(s, key):
          return [{key: int(k), "n": int(n)} for k, n in s.value_counts().sort_index().items()]
      def figures(d):
          verdict = d.verdict.fillna("unreviewed")
          was = d.original_class.fillna(d["class"])
          white = (d["class"] > 1) | ((was > 1) & ~d.cell_index.astype(str).str.startswith("added"))
          c = d[(d["class"] > 1) & (verdict != "rejected")]
          judged = c.verdict.notna()
          classes = [{"class": int(k), "n": int(len(g)), "share": len(g) / len(c),
                      "reviewed": int(judged[g.index].sum())} for k, g in c.groupby("class")]
          both = c[c.milab_focus.notna() & c.sharpest.notna()]
          chosen = c[c.best_focus.notna()]
          side = c[["w", "h"]].max(axis=1)
          return {
              "white_cells": int(white.sum()),
              "reviewed": int((white & (verdict != "unreviewed")).sum()),
              "counted": len(c),
              "verdicts": {v: int((white & (verdict == v)).sum())
                           for v in ("unreviewed", "accepted", "rejected", "flagged")},
              "reasons": {r: int(n) for r, n in d[white].reason.value_counts().items()},
              "classes": classes,
              "focus_difference": counts(both.sharpest - both.milab_focus, "planes"),
              "sharpest": counts(c.sharpest.dropna(), "plane"),
              "best_focus": {"n": len(chosen),
                             "as_milab_focus": int((chosen.best_focus == chosen.milab_focus).sum()),
                             "as_sharpest": int((chosen.best_focus == chosen.sharpest).sum())},
              "boxes": {"width": spread(c.w), "height": spread(c.h),
                        "longer_side": counts(side // 10 * 10, "from")}}
      slides = [pd.read_csv(f) for f in sys.argv[1:]]
      print(json.dumps({"slides": [figures(s) for s in slides],
                        "pooled": figures(pd.concat(slides, ignore_index=True))}))
      """;

  @TempDir Path temp;

  /** A painted slide that a reader has judged at random. */
  private TestFolder slide(String name, long seed) throws Exception {
    Path folder = temp.resolve(name);
    DemoSlide.write(folder, 3, seed, done -> {});
    TestFolder slide = TestFolderReader.read(folder);
    Random random = new Random(seed);
    List<Act> acts = new ArrayList<>();
    for (ReviewedCell cell : ReviewedSlide.of(slide, Readings.of(slide).review()).cells()) {
      List<CellId> id = List.of(cell.id());
      int what = random.nextInt(6);
      if (what == 0) {
        acts.add(new Act.Classify(id, new PreClass(random.nextInt(7))));
      }
      if (what < 4) {
        Verdict verdict = Verdict.values()[1 + random.nextInt(3)];
        RejectReason reason =
            verdict == Verdict.REJECTED && random.nextBoolean() ? RejectReason.OTHER : null;
        acts.add(new Act.Judge(id, verdict, reason));
      }
      if (what % 2 == 0) {
        acts.add(new Act.ChooseFocus(id, random.nextInt(3)));
      }
    }
    acts.add(
        new Act.AddCell(
            slide.fields().getFirst().imageNumber(), new PreClass(6), Slide.box(90, 80, 70, 61)));
    Readings.write(slide, ReadingTerms.FIRST, "ann", acts.toArray(Act[]::new));
    return slide;
  }

  private static JsonNode json(CommandRun run) {
    return JsonMapper.shared().readTree(String.join("\n", run.outLines()));
  }

  @Test
  void figuresAreThoseOfPandasOverTheTable() throws Exception {
    assumeTrue(
        SystemCommand.succeeds(PYTHON, "-c", "import pandas"),
        "skipped: Debian's python3-pandas is not here");
    List<Path> slides = List.of(slide("one", 3).path(), slide("two", 4).path());
    Path out = temp.resolve("out");
    Object[] export =
        Stream.concat(Stream.of("export", "-o", out, "--only", "all"), slides.stream()).toArray();
    assertThat(CommandRun.of(export).status()).isLessThan(2);

    JsonNode ours =
        json(CommandRun.of(Stream.concat(Stream.of("stats", "--json"), slides.stream()).toArray()));

    Path script = Files.writeString(temp.resolve("figures.py"), SCRIPT);
    Path answer = temp.resolve("answer.json");
    Process pandas =
        new ProcessBuilder(
                PYTHON,
                script.toString(),
                out.resolve("one/cells.csv").toString(),
                out.resolve("two/cells.csv").toString())
            .redirectOutput(answer.toFile())
            .redirectError(temp.resolve("err.txt").toFile())
            .start();
    assertThat(pandas.waitFor()).as(Files.readString(temp.resolve("err.txt"))).isZero();
    JsonNode theirs = JsonMapper.shared().readTree(Files.readString(answer));
    for (int i = 0; i < 2; i++) {
      assertSame(
          theirs.path("slides").path(i), ours.path("slides").path(i).path("figures"), "" + i);
    }
    assertSame(theirs.path("pooled"), ours.path("pooled"), "pooled");
    assertThat(ours.path("pooled").path("counted").asInt()).isGreaterThan(5);
  }

  /** All that pandas says is there, numbers to a billionth. */
  private static void assertSame(JsonNode theirs, JsonNode ours, String where) {
    if (theirs.isObject()) {
      theirs.forEachEntry((name, value) -> assertSame(value, ours.path(name), where + "." + name));
    } else if (theirs.isArray()) {
      assertThat(ours.size()).as(where + ": " + ours).isEqualTo(theirs.size());
      for (int i = 0; i < theirs.size(); i++) {
        assertSame(theirs.path(i), ours.path(i), where + "[" + i + "]");
      }
    } else if (theirs.isNumber()) {
      assertThat(ours.isNumber()).as(where).isTrue();
      assertThat(ours.asDouble()).as(where).isCloseTo(theirs.asDouble(), within(1e-9));
    } else {
      assertThat(ours).as(where).isEqualTo(theirs);
    }
  }

  /** The published example has the sharpness of each crop of the real slide. */
  @Test
  void sharpnessOverThePlanesIsThatOfThePublishedExample() throws Exception {
    List<String> rows = Files.readAllLines(SharedData.path("golden/miLab_test/focus.csv"));

    JsonNode figures =
        json(CommandRun.of("stats", "--json", SharedData.path("data/miLab_test")))
            .path("slides")
            .path(0)
            .path("figures");

    for (JsonNode plane : figures.path("planes")) {
      int k = plane.path("plane").asInt();
      double[] values =
          rows.stream()
              .skip(1)
              .mapToDouble(row -> Double.parseDouble(row.split(",")[2 + k]))
              .sorted()
              .toArray();
      int n = values.length;
      assertThat(plane.path("n").asInt()).isEqualTo(n);
      double median = (values[(n - 1) / 2] + values[n / 2]) / 2;
      assertThat(plane.path("sharpness").path("median").asDouble()).isCloseTo(median, within(1e-9));
      assertThat(plane.path("sharpness").path("max").asDouble())
          .isCloseTo(values[n - 1], within(1e-9));
    }
    assertThat(figures.path("planes").size()).isEqualTo(10);
  }

  private SlideOnDisk small() {
    return Slide.at(temp.resolve("s1"))
        .with(
            3,
            f ->
                f.planes(2)
                    .cell(new PreClass(5), Slide.box(10, 9, 20, 20))
                    .focus(1)
                    .cell(new PreClass(4), Slide.box(30, 9, 20, 24))
                    .focus(0)
                    .cell(new PreClass(4), Slide.box(50, 9, 22, 20)))
        .write();
  }

  @Test
  void wordsAndTableSayTheSame() throws Exception {
    SlideOnDisk slide = small();
    Readings.write(
        slide.read(),
        ReadingTerms.FIRST,
        "ann",
        new Act.Judge(List.of(new CellId(3, "0")), Verdict.ACCEPTED, null),
        new Act.Judge(List.of(new CellId(3, "2")), Verdict.REJECTED, RejectReason.OTHER));

    CommandRun words = CommandRun.of("stats", slide.folder(), "--crop-size", 16);
    CommandRun table = CommandRun.of("stats", slide.folder(), "--crop-size", 16, "--csv");

    assertThat(words.status()).isZero();
    assertThat(words.outLines())
        .contains(
            "s1: 3 white cells, 2 reviewed; 2 not rejected, of which the figures are",
            "  verdicts: 1 accepted, 1 rejected, 0 flagged, 1 unreviewed",
            "  class 4: 1 cell, 50.0 %, 0 reviewed",
            "  class 5: 1 cell, 50.0 %, 1 reviewed");
    assertThat(table.outLines().getFirst())
        .isEqualTo(
            "test_id,about,key,n,share,reviewed,min,lower_quartile,median,upper_quartile,max");
    assertThat(table.outLines())
        .contains(
            "s1,white_cells,,3,,2,,,,,",
            "s1,counted,,2,,,,,,,",
            "s1,verdict,rejected,1,,,,,,,",
            "s1,reason,other,1,,,,,,,",
            "s1,class,5,1,0.5,1,,,,,",
            "s1,height,,2,,,20.0,21.0,22.0,23.0,24.0",
            "s1,longer_side,20,2,,,,,,,");
  }

  @Test
  void problemsAndStatusAreThoseOfTheCheck() throws Exception {
    SlideOnDisk slide = small();
    slide.plane(3, 1, "no picture");

    CommandRun stats = CommandRun.of("stats", slide.folder(), "--crop-size", 16, "--json");
    CommandRun check = CommandRun.of("check", slide.folder(), "--json");

    assertThat(stats.status()).isEqualTo(1);
    JsonNode ours = json(stats).path("slides").path(0);
    assertThat(ours.path("problems"))
        .isEqualTo(json(check).path("slides").path(0).path("problems"));
    assertThat(ours.path("left_out").path(0).path("cells").asInt()).isEqualTo(3);
    assertThat(ours.path("figures").path("counted").asInt()).isEqualTo(3);
    assertThat(ours.path("figures").path("planes").size()).isZero();
    assertThat(CommandRun.of("stats", temp.resolve("none")).status()).isEqualTo(3);
    assertThat(CommandRun.of("stats", slide.folder(), "--json", "--csv").status()).isEqualTo(2);
    assertThat(CommandRun.of("stats", slide.folder(), "--reading", "kim").status()).isEqualTo(3);
  }

  @Test
  void severalSlidesArePooledAndNothingIsWritten() throws Exception {
    SlideOnDisk slide = small();
    Map<String, Long> before = sizes(slide.folder());

    List<String> lines =
        CommandRun.of("stats", slide.folder(), slide.folder(), "--crop-size", 16).outLines();

    assertThat(lines)
        .contains(
            "All 2 slides: 6 white cells, 0 reviewed; 6 not rejected, of which the figures are");
    assertThat(sizes(slide.folder())).isEqualTo(before);
  }

  private static Map<String, Long> sizes(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toMap(Path::toString, file -> file.toFile().length()));
    }
  }
}
