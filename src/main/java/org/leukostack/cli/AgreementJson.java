package org.leukostack.cli;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.leukostack.readings.Agreement;
import org.leukostack.readings.AgreementReport;
import org.leukostack.readings.Comparison;
import org.leukostack.readings.ConfusionTable;
import org.leukostack.readings.Kappa;
import org.leukostack.review.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far readings agree. */
final class AgreementJson extends JsonDocument {

  AgreementJson(Terminal terminal) {
    super(terminal);
  }

  void write(AgreementReport report) {
    ArrayNode readings = document().putArray("readings");
    report.readings().forEach(name -> readings.add(name.text()));
    ArrayNode slides = document().putArray("slides");
    for (AgreementReport.OfSlide slide : report.slides()) {
      ObjectNode node = slides.addObject();
      node.put("test_id", slide.folder().testId());
      node.put("folder", slide.folder().path().toString());
      describe(slide.comparison(), node);
    }
    ArrayNode leftOut = document().putArray("left_out");
    for (AgreementReport.LeftOut left : report.leftOut()) {
      ObjectNode node = leftOut.addObject();
      node.put("test_id", left.folder().testId());
      node.put("folder", left.folder().path().toString());
      node.put("text", left.why());
    }
    describe(report.pooled(), document().putObject("pooled"));
    print();
  }

  private static void describe(Comparison comparison, ObjectNode node) {
    describe(comparison.verdict(), Verdict::spelling, node.putObject("verdict"));
    describe(comparison.preClass(), c -> Integer.toString(c.number()), node.putObject("class"));
    node.put("added_by_some", comparison.addedBySome());
  }

  private static <L extends Comparable<L>> void describe(
      Agreement<L> agreement, Function<L, String> name, ObjectNode node) {
    node.put("n", agreement.n());
    put(node, "agreement", agreement.agreement());
    if (agreement.readings().size() == 2) {
      describe(agreement.pairs().getFirst().table(), name, node);
    } else {
      ArrayNode pairs = node.putArray("pairs");
      for (Agreement.Pair<L> pair : agreement.pairs()) {
        ObjectNode one = pairs.addObject();
        one.putArray("readings").add(pair.first().text()).add(pair.second().text());
        one.put("n", pair.table().n());
        put(one, "agreement", pair.table().agreement());
        describe(pair.table(), name, one);
      }
    }
    put(node, "alpha", agreement.alpha());
    node.put("weak", agreement.isWeak());
  }

  /** All of a pair but how many cells there are, and how far they agree. */
  private static <L extends Comparable<L>> void describe(
      ConfusionTable<L> table, Function<L, String> name, ObjectNode node) {
    put(node, table.kappa());
    ObjectNode both = node.putObject("table");
    ArrayNode labels = both.putArray("labels");
    table.labels().forEach(label -> labels.add(name.apply(label)));
    ArrayNode counts = both.putArray("counts");
    table.counts().forEach(row -> row.forEach(counts.addArray()::add));
    ArrayNode each = node.putArray("labels");
    for (L label : table.labels()) {
      ConfusionTable<Boolean> one = table.against(label);
      ObjectNode of = each.addObject();
      of.put("label", name.apply(label));
      put(of, "agreement", one.agreement());
      put(of, one.kappa());
    }
  }

  private static void put(ObjectNode node, Kappa kappa) {
    put(node, "kappa", kappa.value());
    put(node, "se", kappa.standardError());
    if (kappa.low().isPresent() && kappa.high().isPresent()) {
      node.putArray("ci95").add(kappa.low().getAsDouble()).add(kappa.high().getAsDouble());
    } else {
      node.putNull("ci95");
    }
  }

  private static void put(ObjectNode node, String key, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(key, value.getAsDouble());
    } else {
      node.putNull(key);
    }
  }
}
