package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leukostack.review.SomeFields.id;
import static org.leukostack.testing.ReviewAssert.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFault;
import org.leukostack.model.Cell;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Slide;
import tools.jackson.databind.JsonNode;

class ReviewFileTest {

  private static final ViewState VIEW =
      new ViewState(
          3,
          id(3, "1"),
          7,
          CellFilter.ALL
              .withVerdicts(Set.of(Verdict.FLAGGED, Verdict.REJECTED))
              .withClasses(Set.of(new PreClass(5)))
              .withText("핵"),
          CellOrder.FOCUS_DISAGREEMENT,
          1.25,
          -0.5,
          1e-3);

  @TempDir Path temp;
  private final TestFolder folder = SomeFields.slide(3, 4);

  private static ReviewDocument fresh(TestFolder folder) {
    return ReviewDocument.fresh(folder, "0.1.0");
  }

  private ReviewSession session(ReviewDocument start) {
    AtomicLong clock = new AtomicLong(1_800_000_000);
    return new ReviewSession(start, "ann", () -> Instant.ofEpochSecond(clock.incrementAndGet()));
  }

  private Reading read(TestFolder of, byte[] bytes) throws Exception {
    Path file = Files.write(temp.resolve("review.json"), bytes);
    return ReviewReader.read(file, fresh(of));
  }

  private ReviewDocument loaded(TestFolder of, byte[] bytes) throws Exception {
    return ((Reading.Loaded) read(of, bytes)).document();
  }

  private ReviewDocument loaded(String json) throws Exception {
    return loaded(folder, json.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ReviewDocument document) {
    return new String(ReviewEncoder.encode(document), StandardCharsets.UTF_8);
  }

  private static List<String> lines(History history) {
    return history.entries().stream().map(HistoryEntry::line).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theFileIsTheStateInMemory(long seed) throws Exception {
    RandomActs acts = new RandomActs(seed);
    ReviewSession session = session(fresh(folder));
    session.setView(VIEW);
    for (int step = 0; step < 60; step++) {
      switch (acts.below(6)) {
        case 0 -> session.undo();
        case 1 -> session.redo();
        default -> session.apply(acts.next(session.slide(), List.of(1, 3, 5)));
      }
      ReviewDocument document = session.document();
      byte[] bytes = ReviewEncoder.encode(document);
      ReviewDocument read = loaded(folder, bytes);

      assertThat(read.review()).isEqualTo(document.review());
      assertThat(read.view()).isEqualTo(VIEW);
      assertThat(lines(read.history())).isEqualTo(lines(document.history()));
      assertThat(read.unmatched()).isEmpty();
      assertThat(ReviewEncoder.encode(read)).isEqualTo(bytes);
      if (acts.below(10) == 0) {
        ReviewSession next = session(read); // as after closing and opening again
        next.apply(acts.next(next.slide(), List.of(1, 3, 5)));
        session = next;
      }
    }
  }

  @Test
  void aPersonCanReadIt() {
    ReviewSession session = session(fresh(folder));
    session.apply(
        new Act.Judge(List.of(id(3, "1")), Verdict.REJECTED, RejectReason.NOT_WHITE_CELL));
    session.apply(new Act.AddCell(5, new PreClass(4), box(1, 2, 3, 4)));
    session.apply(new Act.MarkViewed(List.of(5, 1), true));
    session.undo();

    assertThat(text(session.document()))
        .isEqualTo(
            """
            {
              "format_version": "1.0",
              "app_version": "0.1.0",
              "test_id": "s1",
              "next_added": 2,
              "fields_viewed": [],
              "view": {},
              "cells": [
                {"img_num":3,"key":"1","instrument":{"class":3,"box":[110,53,61,67]},\
            "verdict":"rejected","reason":"not_white_cell","reviewer":"ann",\
            "time":"2027-01-15T08:00:01Z"}
              ],
              "added": [
                {"img_num":5,"key":"added-1","drawn":{"class":4,"box":[1,2,3,4]}}
              ],
              "unmatched": [],
              "history": [
                {"time":"2027-01-15T08:00:01Z","who":"ann","what":"verdict","cells":[\
            {"img_num":3,"key":"1","from":{},"to":{"verdict":"rejected",\
            "reason":"not_white_cell","reviewer":"ann","time":"2027-01-15T08:00:01Z"}}]},
                {"time":"2027-01-15T08:00:02Z","who":"ann","what":"add_cell","cells":[\
            {"img_num":5,"key":"added-1","from":null,"to":{"drawn":{"class":4,"box":[1,2,3,4]}}}]},
                {"time":"2027-01-15T08:00:03Z","who":"ann","what":"viewed","fields":[\
            {"img_num":5,"from":false,"to":true},{"img_num":1,"from":false,"to":true}]},
                {"time":"2027-01-15T08:00:04Z","who":"ann","what":"undo","of":"viewed","fields":[\
            {"img_num":5,"from":true,"to":false},{"img_num":1,"from":true,"to":false}]}
              ]
            }
            """);
  }

  private static final String NEWER =
      """
      {"format_version": "2.1", "lab": {"name": "x", "n": 1.50},
       "view": {"img_num": 3, "minimap": true, "filter": {"text": "a", "stain": "pas"}},
       "fields_viewed": [1, "5b"],
       "cells": [
        {"img_num": 1, "key": "0", "instrument": {"class": 2, "box": [100, 51, 60, 69], "p": 0.9},
         "verdict": "doubtful", "reviewer": "zoe", "sure": 0.25},
        {"img_num": 1, "key": "1", "instrument": {"class": 3, "box": [110, 51, 61, 69]},
         "verdict": "rejected", "reason": "ghost", "mood": [1, {"a": null}]},
        {"img_num": 3, "key": "0", "instrument": {"class": 2, "box": [100, 53, 60, 67]},
         "polygon": [[1, 2]]}],
       "added": [
        {"img_num": 3, "key": "added-4", "drawn": {"class": 5, "box": [1, 2, 3, 4], "by": "zoe"},
         "note": "n"}],
       "history": [{"time": "2026-01-01T00:00:00Z", "what": "lasso", "cells": [], "pen": 3}, 17]}
      """;

  @Test
  void whatANewerVersionWroteSurvives() throws Exception {
    ReviewDocument document = loaded(NEWER);
    assertThat(document.review())
        .hasVerdict(id(1, "0"), Verdict.FLAGGED)
        .hasReason(id(1, "1"), RejectReason.OTHER);
    assertThat(document.review().viewed()).containsExactly(1);
    assertThat(document.review().nextAdded()).isEqualTo(5);

    ReviewSession session = session(document);
    session.setView(new ViewState(5, null, null, CellFilter.ALL, null, 2.0, null, null));
    session.apply(new Act.Comment(List.of(id(1, "0"), id(3, "added-4")), "hm"));
    session.apply(new Act.Judge(List.of(id(3, "0")), Verdict.ACCEPTED, null));
    session.undo();
    JsonNode saved = Json.MAPPER.readTree(text(loaded(text(session.document()))));

    assertThat(saved.path("format_version").stringValue()).isEqualTo("2.1");
    assertThat(saved.path("lab").toString()).isEqualTo("{\"name\":\"x\",\"n\":1.50}");
    assertThat(saved.path("view").toString())
        .isEqualTo("{\"img_num\":5,\"filter\":{\"stain\":\"pas\"},\"zoom\":2.0,\"minimap\":true}");
    assertThat(saved.path("fields_viewed").toString()).isEqualTo("[1,\"5b\"]");
    assertThat(saved.path("cells").path(0).toString())
        .isEqualTo(
            "{\"img_num\":1,\"key\":\"0\",\"instrument\":{\"class\":2,"
                + "\"box\":[100,51,60,69],\"p\":0.9},\"verdict\":\"doubtful\","
                + "\"reviewer\":\"zoe\",\"comment\":\"hm\",\"sure\":0.25}");
    assertThat(saved.path("cells").path(1).path("reason").stringValue()).isEqualTo("ghost");
    assertThat(saved.path("cells").path(1).path("mood").toString()).isEqualTo("[1,{\"a\":null}]");
    assertThat(saved.path("cells").path(2).path("polygon").toString()).isEqualTo("[[1,2]]");
    assertThat(saved.path("cells").size()).isEqualTo(3);
    assertThat(saved.path("added").path(0).path("note").stringValue()).isEqualTo("n");
    assertThat(saved.path("added").path(0).path("drawn").path("by").stringValue()).isEqualTo("zoe");
    assertThat(saved.path("added").path(0).path("comment").stringValue()).isEqualTo("hm");
    assertThat(saved.path("history").path(0).path("pen").intValue()).isEqualTo(3);
    assertThat(saved.path("history").path(1).intValue()).isEqualTo(17);
    assertThat(saved.path("history").size()).isEqualTo(5);
  }

  @Test
  void whatAPersonChangesIsNoLongerTheNewerVersions() throws Exception {
    ReviewSession session = session(loaded(NEWER));
    session.apply(new Act.Judge(List.of(id(1, "0")), Verdict.UNREVIEWED, null));
    session.apply(new Act.Judge(List.of(id(1, "1")), Verdict.REJECTED, RejectReason.CUT_OFF));
    JsonNode cells = Json.MAPPER.readTree(text(session.document())).path("cells");

    assertThat(cells.path(0).has("verdict")).isFalse();
    assertThat(cells.path(0).path("sure").doubleValue()).isEqualTo(0.25);
    assertThat(cells.path(1).path("reason").stringValue()).isEqualTo("cut_off");
    session.undo();
    session.undo();
    cells = Json.MAPPER.readTree(text(session.document())).path("cells");
    assertThat(cells.path(0).path("verdict").stringValue()).isEqualTo("doubtful");
    assertThat(cells.path(1).path("reason").stringValue()).isEqualTo("ghost");
  }

  @Test
  void aStoredOddityDoesNotTurnIntoSomethingThatNobodySaid() throws Exception {
    ReviewSession session =
        session(
            loaded(
                """
                {"format_version": 1, "cells": [{"img_num": 1, "key": "0", "reason": "cut_off", "verdict": "accepted",
                 "instrument": {"class": 2, "box": [100, 51, 60, 69]}, "own": 1}]}
                """));
    session.apply(new Act.Judge(List.of(id(1, "0")), Verdict.REJECTED, null));
    ReviewDocument read = loaded(text(session.document()));

    assertThat(read.review()).isEqualTo(session.review());
    assertThat(text(read)).contains("\"own\":1");
  }

  @Test
  void anOlderFormatIsWrittenAsOurs() throws Exception {
    assertThat(text(loaded("{\"format_version\": \"0.9\", \"cells\": []}"))).contains("\"1.0\"");
    assertThat(text(loaded("{\"format_version\": 3, \"cells\": []}")))
        .contains("\"format_version\": 3");
  }

  @Test
  void verdictsThatDoNotMatchAreListedAndComeBack() throws Exception {
    ReviewSession session = session(fresh(folder));
    for (Cell cell : folder.fields().get(0).cells()) {
      session.apply(new Act.Judge(List.of(CellId.ofInstrument(cell)), Verdict.ACCEPTED, null));
    }
    session.apply(new Act.Judge(List.of(id(3, "0")), Verdict.ACCEPTED, null));
    session.apply(new Act.AddCell(3, new PreClass(4), box(1, 2, 3, 4)));
    session.apply(new Act.AddCell(1, new PreClass(4), box(1, 2, 3, 4)));

    PreClass otherClass = new PreClass(5);
    TestFolder later =
        Slide.at(folder.path())
            .with(
                1,
                f ->
                    f.cell(new PreClass(2), box(9, 9, 9, 9))
                        .cell(otherClass, SomeFields.box(1, 1))
                        .cell(PreClass.RED_BLOOD_CELL, SomeFields.box(1, 2)))
            .folder();
    ReviewDocument read = loaded(later, ReviewEncoder.encode(session.document()));

    assertThat(read.review().cells()).containsOnlyKeys(id(1, "2"));
    assertThat(read.review().added()).containsOnlyKeys(id(1, "added-2"));
    assertThat(read.unmatched())
        .extracting(Unmatched::cell, Unmatched::why)
        .containsExactly(
            tuple(id(1, "0"), Unmatched.Why.CHANGED),
            tuple(id(1, "1"), Unmatched.Why.CHANGED),
            tuple(id(1, "3"), Unmatched.Why.GONE),
            tuple(id(3, "0"), Unmatched.Why.GONE),
            tuple(id(3, "added-1"), Unmatched.Why.NO_FIELD));

    ReviewSession meanwhile = session(read);
    meanwhile.apply(new Act.Judge(List.of(id(1, "0")), Verdict.REJECTED, null));
    byte[] kept = ReviewEncoder.encode(meanwhile.document());
    assertThat(loaded(later, kept).review()).isEqualTo(meanwhile.review());
    ReviewDocument back = loaded(folder, kept);
    assertThat(back.review().cells()).isEqualTo(session.review().cells());
    assertThat(back.review().added()).isEqualTo(session.review().added());
    assertThat(back.unmatched())
        .extracting(Unmatched::cell, Unmatched::why)
        .containsExactly(tuple(id(1, "0"), Unmatched.Why.CHANGED));
  }

  /** An entry of the first cell of the slide. */
  private static String firstCell(String members) {
    return "{\"img_num\":1,\"key\":\"0\",\"instrument\":{\"class\":2,\"box\":[100,51,60,69]},"
        + members
        + "}";
  }

  @Test
  void whatIsNotUnderstoodOrSaidTwiceStays() throws Exception {
    String first = firstCell("\"verdict\":\"accepted\"");
    String twice = first.replace("accepted", "rejected");
    String strange = "{\"img_num\":\"one\"}";
    String odd = first.replace("\"0\"", "\"1\"").replace("\"verdict\"", "\"box\":[1],\"verdict\"");
    ReviewDocument read =
        loaded(
            "{\"format_version\":1,\"cells\":["
                + String.join(",", first, twice, strange, odd, "5")
                + "]}");

    assertThat(read.review()).hasVerdict(id(1, "0"), Verdict.ACCEPTED);
    assertThat(read.unmatched())
        .extracting(Unmatched::why)
        .containsExactly(
            Unmatched.Why.TWICE,
            Unmatched.Why.NOT_UNDERSTOOD,
            Unmatched.Why.NOT_UNDERSTOOD,
            Unmatched.Why.NOT_UNDERSTOOD);
    assertThat(text(read)).contains(first, twice, strange, odd, "\n    5\n");
  }

  private static List<Unmatched.Why> why(ReviewDocument document) {
    return document.unmatched().stream().map(Unmatched::why).toList();
  }

  @Test
  void aCellOfWhichNothingIsUnderstoodIsToBeLookedAtUntilItIsJudged() throws Exception {
    String odd = firstCell("\"verdict\":\"rejected\",\"box\":[1]");
    ReviewDocument read = loaded("{\"format_version\":1,\"cells\":[" + odd + "]}");
    assertThat(read.review().of(id(1, "0"))).isEqualTo(Unmatched.STAND_IN);
    assertThat(Unmatched.STAND_IN.verdict()).isEqualTo(Verdict.FLAGGED);

    ReviewDocument again = loaded(text(read));
    assertThat(again.review()).as("nobody has said so").isEqualTo(read.review());
    assertThat(Json.MAPPER.readTree(text(read)).path("cells")).isEmpty();
    assertThat(why(again)).containsExactly(Unmatched.Why.NOT_UNDERSTOOD);

    ReviewSession session = session(again);
    session.apply(new Act.Judge(List.of(id(1, "0")), Verdict.ACCEPTED, null));
    ReviewDocument judged = loaded(text(session.document()));
    assertThat(judged.review()).hasVerdict(id(1, "0"), Verdict.ACCEPTED);
    assertThat(why(judged)).containsExactly(Unmatched.Why.JUDGED_SINCE);
    assertThat(ReviewProblems.of(judged, temp)).isEmpty();
    assertThat(text(judged)).contains(odd);
  }

  @Test
  void whatASecondEntrySaysIsAProblemUntilTheCellIsJudgedAgain() throws Exception {
    String first = firstCell("\"verdict\":\"accepted\",\"time\":\"2026-01-01T00:00:00Z\"");
    String second = first.replace("accepted", "rejected");
    ReviewDocument read =
        loaded(text(loaded("{\"format_version\":1,\"cells\":[" + first + "," + second + "]}")));
    assertThat(why(read)).containsExactly(Unmatched.Why.TWICE);
    assertThat(ReviewProblems.of(read, temp)).hasSize(1);

    ReviewSession session = session(read);
    session.apply(new Act.Judge(List.of(id(1, "0")), Verdict.FLAGGED, null));
    ReviewDocument judged = loaded(text(session.document()));
    assertThat(why(judged)).containsExactly(Unmatched.Why.JUDGED_SINCE);
    assertThat(ReviewProblems.of(judged, temp)).isEmpty();
  }

  @Test
  void aVerdictThatIsNotUnderstoodIsAProblemUntilTheCellIsJudged() throws Exception {
    ReviewDocument read = loaded(NEWER);
    assertThat(read.unclear()).containsExactly(id(1, "0"));
    assertThat(ReviewProblems.of(read, temp)).hasSize(1);

    ReviewSession session = session(read);
    session.apply(new Act.Judge(List.of(id(1, "0")), Verdict.ACCEPTED, null));
    assertThat(session.document().unclear()).isEmpty();
    session.undo();
    assertThat(session.document().unclear()).containsExactly(id(1, "0"));
  }

  @Test
  void noPartOfAFileIsTakenForTheWhole() throws Exception {
    ReviewSession session = session(fresh(folder));
    session.apply(new Act.Judge(List.of(id(1, "0")), Verdict.FLAGGED, null));
    session.apply(new Act.Comment(List.of(id(1, "0")), "핵"));
    byte[] whole = ReviewEncoder.encode(session.document());
    int end = new String(whole, StandardCharsets.UTF_8).stripTrailing().length();
    for (int length = 0; length < whole.length - 1; length++) {
      assertThat(read(folder, Arrays.copyOf(whole, length)))
          .as("%d of %d bytes", length, end)
          .isInstanceOf(Reading.Broken.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"format_version\": 1, \"cells\": {}}",
        "{\"cells\": []}",
        "{\"format_version\": 1, \"cells\": [], \"history\": \"\"}",
        "{\"history\": \"\"}",
        "{\"a\": 1, \"a\": 2}",
        "{} {}",
        "\u0000\u0000\u0000"
      })
  void whatIsNoReviewIsBroken(String json) throws Exception {
    assertThat(read(folder, json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Reading.Broken.class);
  }

  @Test
  void aBreakHasItsLineAndColumn() throws Exception {
    byte[] json = "{\n  \"cells\": [\n    {\"img_num\": oops}".getBytes(StandardCharsets.UTF_8);
    assertThat(read(folder, json))
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            b -> {
              assertThat(b.fault().line()).isEqualTo(3);
              assertThat(b.fault().column()).isBetween(17, 21);
            });

    byte[] latin = "{\n \"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(folder, latin))
        .isEqualTo(new Reading.Broken(new JsonFault(new JsonDefect.NotUtf8(), 2, 8)));
  }

  @Test
  void whatIsCutOffIsSaidWithoutTheParsersNotes() throws Exception {
    assertThat(read(folder, "{\"cells\": [\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            broken -> {
              assertThat(((JsonDefect.NotJson) broken.fault().reason()).message())
                  .contains("end-of-input")
                  .doesNotContain("Source");
              assertThat(broken.fault().line()).isEqualTo(2);
            });
  }

  @Test
  void aByteOrderMarkIsNoBreak() throws Exception {
    assertThat(loaded("\uFEFF{\"format_version\": 1, \"cells\": []}").review())
        .isEqualTo(Review.EMPTY);
  }

  @Test
  void aFolderOfThatNameIsUnreadable() throws Exception {
    Path file = Files.createDirectory(temp.resolve("folder.json"));
    assertThat(ReviewReader.read(file, fresh(folder))).isInstanceOf(Reading.Unreadable.class);
  }
}
