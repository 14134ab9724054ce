package org.leukostack.cli;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.leukostack.batch.ArchiveState;
import org.leukostack.batch.BatchSlide;
import org.leukostack.batch.Failure;
import org.leukostack.batch.LedgerEntry;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.batch.Merge.Merged;
import org.leukostack.batch.PlannedArchive;
import org.leukostack.batch.Product;
import org.leukostack.batch.SlideOutcome;
import org.leukostack.batch.SlideStatus;
import org.leukostack.dataset.build.DataSetReport;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of an archive. */
final class BatchJson extends JsonDocument {

  BatchJson(Terminal terminal) {
    super(terminal);
  }

  void planned(PlannedArchive planned) {
    document().put("dataset", planned.plan().options().product() instanceof Product.OneDataSet);
    document().put("output", planned.plan().output().toString());
    document().put("shards", planned.plan().shards());
    slides("slides", planned.plan().slides());
    slides("added", planned.added());
    slides("gone", planned.gone());
    ArrayNode refused = document().putArray("refused");
    planned
        .refused()
        .forEach(
            one ->
                refused
                    .addObject()
                    .put("folder", one.folder().toString())
                    .put("reason", one.reason().kind().toString()));
    print();
  }

  private void slides(String name, List<BatchSlide> slides) {
    ArrayNode all = document().putArray(name);
    slides.forEach(slide -> describe(slide, all.addObject()));
  }

  private static void describe(BatchSlide slide, ObjectNode node) {
    node.put("id", slide.id());
    node.put("folder", slide.folder().toString());
    node.put("bytes", slide.bytes());
    node.put("shard", slide.shard());
  }

  void ran(List<SlideOutcome> outcomes) {
    ArrayNode slides = document().putArray("slides");
    for (SlideOutcome outcome : outcomes) {
      ObjectNode node = slides.addObject();
      node.put("id", outcome.entry().id());
      node.put(
          "outcome",
          switch (outcome) {
            case SlideOutcome.Ran _ -> "ran";
            case SlideOutcome.PassedOver _ -> "passed_over";
            case SlideOutcome.UnderWay _ -> "under_way";
            case SlideOutcome.SetAside _ -> "set_aside";
          });
      describe(outcome.entry(), node);
    }
    print();
  }

  private static void describe(LedgerEntry entry, ObjectNode node) {
    node.put("status", entry.status().spelling());
    node.put("begun", entry.tries().begun());
    node.put("killed", entry.tries().killed());
    node.put("host", entry.worker().host());
    node.put("seconds", entry.seconds());
    Optional.ofNullable(entry.failure()).ifPresent(failure -> describe(failure, node));
    Result result = entry.result();
    if (result != null) {
      ObjectNode counts = node.putObject("counts");
      new TreeMap<>(result.counts()).forEach(counts::put);
    }
  }

  private static void describe(Failure failure, ObjectNode node) {
    node.putObject("failure")
        .put("kind", failure.kind().spelling())
        .put("cause", failure.cause())
        .put("file", failure.file());
  }

  void state(ArchiveState state) {
    sums(state);
    print();
  }

  void merged(ArchiveState state, Merged merged) {
    sums(state);
    ArrayNode all = document().putArray("changed");
    merged.changed().forEach(all::add);
    DataSetReport report = merged.dataSet();
    if (report != null) {
      DataSetJson dataSet = new DataSetJson(terminal(), new DataSetText(terminal()));
      dataSet.made(report);
      document().set("data_set", dataSet.document());
    }
    print();
  }

  private void sums(ArchiveState state) {
    document().put("all", state.slides().size());
    for (SlideStatus status : SlideStatus.values()) {
      document().put(status.spelling(), state.count(status));
    }
    document().put("missing", state.notBegun());
    ArrayNode shards = document().putArray("missing_shards");
    state.missingShards().forEach(shards::add);
    ArrayNode slides = document().putArray("slides");
    for (ArchiveState.State one : state.slides()) {
      ObjectNode node = slides.addObject();
      describe(one.slide(), node);
      LedgerEntry entry = one.entry();
      if (entry != null) {
        describe(entry, node);
      }
    }
  }
}
