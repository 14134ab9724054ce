package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
import org.leukostack.text.IoErrorText;
import org.leukostack.text.Words;

/** The words for what became of an archive. */
final class BatchText {

  /** So many slides are named one by one. */
  private static final int NAMED = 20;

  private final Terminal terminal;
  private final Words words;

  BatchText(Terminal terminal) {
    this.terminal = terminal;
    words = terminal.words();
  }

  /**
   * @param into the folder of the plan
   * @param isAgain whether it had a plan before
   */
  void planned(Path into, PlannedArchive planned, boolean isAgain) {
    planned.refused().forEach(this::refused);
    if (isAgain) {
      named("batch.plan.added", planned.added());
      named("batch.plan.gone", planned.gone());
    }
    long bytes = planned.plan().slides().stream().mapToLong(BatchSlide::bytes).sum();
    terminal.result(
        words.get(
            "batch.plan.done",
            into,
            planned.plan().slides().size(),
            planned.plan().shards(),
            bytes / 1e9));
  }

  void refused(PlannedArchive.Refused refused) {
    String reason = new IoErrorText(words.locale()).reason(refused.reason());
    terminal.failure(words.get("batch.plan.refused", refused.folder(), reason));
  }

  private void named(String wordKey, List<BatchSlide> slides) {
    slides.stream()
        .limit(NAMED)
        .forEach(s -> terminal.message(words.get(wordKey, s.id(), s.folder())));
    if (slides.size() > NAMED) {
      terminal.message(words.get("batch.more", slides.size() - NAMED));
    }
  }

  /** A slide is dealt with. */
  void ended(SlideOutcome outcome) {
    LedgerEntry entry = outcome.entry();
    switch (outcome) {
      case SlideOutcome.UnderWay _ ->
          terminal.message(
              words.get("batch.underWay", entry.id(), entry.worker().host(), process(entry)));
      case SlideOutcome.SetAside _ ->
          terminal.failure(words.get("batch.setAside", entry.id(), entry.tries().killed()));
      case SlideOutcome.PassedOver _ -> {
        terminal.result(words.get("batch.passedOver", entry.id()));
        findings(entry);
      }
      case SlideOutcome.Ran _ -> ran(entry);
    }
  }

  private static String process(LedgerEntry entry) {
    return Long.toString(entry.worker().process());
  }

  private void ran(LedgerEntry entry) {
    Result result = entry.result();
    if (result == null) {
      terminal.failure(failure(entry));
      return;
    }
    terminal.result(words.get("batch.done", entry.id(), result.count("cells"), entry.seconds()));
    findings(entry);
  }

  private void findings(LedgerEntry entry) {
    Result result = entry.result();
    if (result != null && entry.status() == SlideStatus.DONE_WITH_FINDINGS) {
      terminal.message(
          words.get(
              "batch.findings", entry.id(), result.count("left_out"), result.count("errors")));
    }
  }

  private String failure(LedgerEntry entry) {
    Failure failure = entry.failure();
    if (failure == null) {
      return words.get("batch.started", entry.id(), entry.worker().host(), process(entry));
    }
    return switch (failure.kind()) {
      case SLIDE -> words.get("batch.failed.slide", entry.id(), cause(failure), failure.file());
      case DISK ->
          words.get(
              "batch.failed.disk",
              entry.id(),
              cause(failure),
              failure.file().isEmpty() ? "-" : failure.file());
      case KILLED -> words.get("batch.setAside", entry.id(), entry.tries().killed());
    };
  }

  private String cause(Failure failure) {
    String key = "batch.cause." + failure.cause();
    return words.bundle().containsKey(key) ? words.get(key) : failure.cause();
  }

  /** How far all are, and what is to be done about the rest. */
  void state(ArchiveState state) {
    state.slides().stream()
        .map(ArchiveState.State::entry)
        .filter(entry -> entry != null && entry.failure() != null)
        .limit(NAMED)
        .forEach(entry -> terminal.message(failure(Objects.requireNonNull(entry))));
    int failed = state.count(SlideStatus.FAILED);
    if (failed > NAMED) {
      terminal.message(words.get("batch.more", failed - NAMED));
    }
    terminal.result(
        words.get(
            "batch.state",
            state.slides().size(),
            state.count(SlideStatus.DONE),
            state.count(SlideStatus.DONE_WITH_FINDINGS),
            failed));
    terminal.result(
        words.get("batch.state.open", state.count(SlideStatus.STARTED), state.notBegun()));
    List<Integer> shards = state.missingShards();
    if (!shards.isEmpty()) {
      terminal.result(words.get("batch.state.shards", ArchiveState.array(shards)));
    }
  }

  /** What all were joined to, and what could not be. */
  void merged(Path folder, ArchiveState state, Merged merged) {
    state(state);
    String key = isDataSet(state) ? "batch.partChanged" : "batch.changed";
    List<String> changed = merged.changed();
    changed.stream().limit(NAMED).forEach(id -> terminal.failure(words.get(key, id)));
    if (changed.size() > NAMED) {
      terminal.message(words.get("batch.more", changed.size() - NAMED));
    }
    DataSetReport report = merged.dataSet();
    if (report != null) {
      new DataSetText(terminal).made(report);
    } else if (isDataSet(state)) {
      terminal.failure(words.get("batch.notMade", state.plan().output()));
    }
    terminal.result(words.get(isDataSet(state) ? "batch.reported" : "batch.merged", folder));
  }

  private static boolean isDataSet(ArchiveState state) {
    return state.plan().options().product() instanceof Product.OneDataSet;
  }
}
