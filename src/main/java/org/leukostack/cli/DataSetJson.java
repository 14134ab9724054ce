package org.leukostack.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitPlan;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.dataset.build.DataSetReport.Warning;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.Verification;
import org.leukostack.dataset.build.Verification.Finding;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.Findings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A data set. */
final class DataSetJson extends JsonDocument implements DataSetResults {

  private final DataSetText text;

  DataSetJson(Terminal terminal, DataSetText text) {
    super(terminal);
    this.text = text;
  }

  @Override
  public void slide(SlidePart part, ExportPlan plan, Optional<Findings> findings) {
    document()
        .withArray("slides")
        .addObject()
        .put("test_id", part.testId())
        .put("reading", part.reading().text())
        .put("cells", part.cells().size())
        .put("passed_over", findings.isEmpty())
        .put("left_out", part.made().leftOut())
        .put("left_out_by_review", plan.leftOutByReview().total())
        .put("errors", part.made().errors())
        .put("warnings", part.made().warnings());
    text.slide(part, plan, findings);
  }

  @Override
  public void leftOut(LeftOutSlide slide) {
    document()
        .withArray("left_out_slides")
        .addObject()
        .put("test_id", slide.folder().testId())
        .put("reason", slide.reason().spelling())
        .put("text", text.sentence(slide));
    text.leftOut(slide);
  }

  @Override
  public void made(DataSetReport report) {
    DataSet set = report.set();
    document().put("destination", report.destination().toString());
    document().put("cells", set.samples().size());
    document().put("groups", report.plan().splits().size());
    document().put("deviation", report.plan().deviation());
    document().put("seconds", report.duration().toMillis() / 1e3);
    ObjectNode splits = document().putObject("splits");
    for (Split split : Split.values()) {
      splits
          .putObject(split.spelling())
          .put("cells", report.plan().cells(split))
          .put("groups", report.plan().groups(split).size());
    }
    ArrayNode classes = document().putArray("classes");
    for (Label label : set.labels()) {
      report.plan().rows().stream()
          .filter(row -> row.classNumber() == label.preClass().number())
          .forEach(row -> describe(label, row, classes.addObject()));
    }
    ArrayNode warnings = document().putArray("warnings");
    for (Warning warning : report.warnings()) {
      warnings.addObject().put("kind", JsonNames.of(warning)).put("text", text.sentence(warning));
    }
  }

  private static void describe(Label label, SplitPlan.Row row, ObjectNode node) {
    node.put("label", label.name());
    node.put("class", row.classNumber());
    for (Split split : Split.values()) {
      node.put(split.spelling(), row.in(split));
    }
    node.put("groups", row.groups());
    node.put("deviation", row.deviation());
  }

  @Override
  public void verified(Path out, Verification verification) {
    document().put("destination", out.toString());
    document().put("files", verification.files());
    ArrayNode findings = document().putArray("findings");
    for (Finding finding : verification.findings()) {
      findings.addObject().put("kind", JsonNames.of(finding)).put("text", text.sentence(finding));
    }
  }

  @Override
  public void failed(String sentence) {
    document().put("error", sentence);
    terminal().failure(sentence);
  }

  @Override
  public void finish() {
    print();
  }
}
