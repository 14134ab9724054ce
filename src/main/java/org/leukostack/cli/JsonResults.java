package org.leukostack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.LeftOut;
import org.leukostack.export.LeftOutByReview;
import org.leukostack.export.tidy.ExportNote;
import org.leukostack.model.JsonPlace;
import org.leukostack.model.Place;
import org.leukostack.model.Problem;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;
import org.leukostack.sheet.SheetReport;
import org.leukostack.stats.Figures;
import org.leukostack.stats.MeasuredSlide;
import org.leukostack.stats.StatCell;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemParts;
import org.leukostack.text.ProblemText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results with an entry for each slide. */
final class JsonResults extends JsonDocument implements Results {

  private final ProblemText problemText;
  private final LeftOutText leftOutText;
  private final ArrayNode slides = document().putArray("slides");
  private final List<List<StatCell>> all = new ArrayList<>();

  JsonResults(Terminal terminal) {
    super(terminal);
    problemText = ProblemText.whole(terminal.locale());
    leftOutText = LeftOutText.whole(terminal.locale());
  }

  @Override
  public void exported(ExportReport report) {
    ObjectNode slide = slideOf(report.plan(), false);
    slide.put("fields", report.fields());
    slide.put("cells", report.cells());
    slide.put("files", report.files());
    slide.put("seconds", report.duration().toMillis() / 1e3);
    describe(report.leftOutByReview(), slide);
    describe(slide, report.leftOut(), report.problems());
  }

  @Override
  public void passedOver(ExportPlan plan, ExportNote note) {
    ObjectNode slide = slideOf(plan, true);
    slide.put("fields", note.counts().fields());
    slide.put("cells", note.counts().cells());
    slide.put("files", 0);
    slide.put("complete", note.counts().isComplete());
    describe(plan.leftOutByReview(), slide);
    describe(plan.request().slide().problems(), slide);
  }

  @Override
  public void measured(MeasuredSlide measured) {
    ObjectNode slide = slideOf(measured.slide().folder());
    slide.put("reading", measured.slide().terms().name().text());
    FiguresJson.write(measured.figures(), slide.putObject("figures"));
    describe(slide, measured.leftOut(), measured.problems());
    all.add(measured.cells());
  }

  @Override
  public void sheet(SheetReport report) {
    ObjectNode slide = slides.addObject();
    slide.put("test_id", report.testId());
    slide.put("file", report.file().toString());
    slide.put("cells", report.cells());
    slide.put("pages", report.pages());
    slide.put("romanised", report.isRomanised());
    ArrayNode letters = slide.putArray("letters_without_font");
    new TreeSet<>(report.missing()).forEach(letters::add);
    describe(slide, report.leftOut(), report.problems());
  }

  private void describe(ObjectNode slide, List<LeftOut> leftOut, List<Problem> problems) {
    ArrayNode list = slide.putArray("left_out");
    leftOut.forEach(left -> describe(left, list.addObject()));
    describe(problems, slide);
  }

  private ObjectNode slideOf(ExportPlan plan, boolean isPassedOver) {
    ObjectNode slide = slides.addObject();
    slide.put("test_id", plan.request().testId());
    slide.put("reading", plan.request().slide().terms().name().text());
    slide.put("destination", plan.request().destination().toString());
    slide.put("passed_over", isPassedOver);
    return slide;
  }

  private static void describe(LeftOutByReview byReview, ObjectNode slide) {
    slide
        .putObject("left_out_by_review")
        .put("rejected", byReview.rejected())
        .put("flagged", byReview.flagged())
        .put("unreviewed", byReview.unreviewed())
        .put("not_white", byReview.notWhite());
  }

  @Override
  public void checked(TestFolder folder, List<Problem> problems) {
    ObjectNode slide = slideOf(folder);
    slide.put("fields", folder.fields().size());
    slide.put("planes", folder.planeCount());
    slide.put("errors", count(problems, Severity.ERROR));
    slide.put("warnings", count(problems, Severity.WARNING));
    describe(problems, slide);
  }

  private static long count(List<Problem> problems, Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  @Override
  public void unreadable(TestFolder folder, Problem problem) {
    fail(folder, problemText.line(problem));
    terminal().message(problemText.line(problem));
  }

  @Override
  public void failed(TestFolder folder, String sentence) {
    fail(folder, sentence);
    terminal().failure(sentence);
  }

  private void fail(TestFolder folder, String sentence) {
    ObjectNode slide = slideOf(folder);
    slide.put("error", sentence);
    describe(folder.problems(), slide);
  }

  private ObjectNode slideOf(TestFolder folder) {
    ObjectNode slide = slides.addObject();
    slide.put("test_id", folder.testId());
    slide.put("folder", folder.path().toString());
    return slide;
  }

  @Override
  public void finish() {
    if (!all.isEmpty()) {
      FiguresJson.write(Figures.pooled(all.stream()), document().putObject("pooled"));
    }
    print();
  }

  private void describe(LeftOut leftOut, ObjectNode node) {
    node.put("kind", JsonNames.of(leftOut));
    node.put("image_number", leftOut.field().imageNumber());
    switch (leftOut) {
      case LeftOut.WholeField(_, int cells, LeftOut.Cause cause) -> {
        node.put("cause", JsonNames.of(cause));
        node.put("cells", cells);
      }
      case LeftOut.UnreadableCells(_, List<String> keys) -> {
        ArrayNode cells = node.putArray("cell_keys");
        keys.forEach(cells::add);
      }
      case LeftOut.MissingPlanes(_, List<Integer> numbers) -> {
        ArrayNode planes = node.putArray("stack_numbers");
        numbers.forEach(planes::add);
      }
    }
    node.put("text", leftOutText.line(leftOut));
  }

  private void describe(List<Problem> problems, ObjectNode slide) {
    ArrayNode list = slide.putArray("problems");
    for (Problem problem : problems) {
      ProblemParts parts = problemText.parts(problem);
      ObjectNode node = list.addObject();
      node.put("severity", JsonNames.of(problem.severity()));
      node.put("kind", JsonNames.of(problem));
      node.put("file", problem.file().toString());
      describe(problem.place(), node.putObject("place"));
      node.put("expected", parts.expected());
      node.put("found", parts.found());
      node.put("consequence", parts.consequence());
    }
  }

  private static void describe(Place place, ObjectNode node) {
    if (place.imageNumber() != null) {
      node.put("image_number", place.imageNumber());
    }
    if (place.stackNumber() != null) {
      node.put("stack_number", place.stackNumber());
    }
    if (place.cellKey() != null) {
      node.put("cell", place.cellKey());
    }
    JsonPlace json = place.json();
    if (json != null) {
      node.put("path", json.path());
      node.put("line", json.line());
      node.put("column", json.column());
    }
  }
}
