package org.leukostack.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.BatchRun;
import org.leukostack.batch.BatchSlide;
import org.leukostack.batch.LedgerEntry;
import org.leukostack.batch.SlideOutcome;
import org.leukostack.batch.SlideStatus;
import org.leukostack.model.ProgressListener;

/** Tells how a run over many slides goes on: a line a slide, or one document at its end. */
final class BatchProgress implements BatchRun.Listener {

  private final Terminal terminal;
  private final boolean json;
  private final BatchText text;
  private final List<SlideOutcome> outcomes = new ArrayList<>();
  private @Nullable ProgressDisplay display;
  private ExitStatus status = ExitStatus.DONE;

  BatchProgress(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
    text = new BatchText(terminal);
  }

  @Override
  public ProgressListener begins(BatchSlide slide) {
    ProgressDisplay shown = terminal.progress(slide.id());
    display = shown;
    return shown;
  }

  @Override
  public void ended(BatchSlide slide, SlideOutcome outcome) {
    closeDisplay();
    outcomes.add(outcome);
    status = status.orWorse(statusOf(outcome.entry()));
    if (!json) {
      text.ended(outcome);
    }
  }

  private static ExitStatus statusOf(LedgerEntry entry) {
    return entry.status() == SlideStatus.DONE ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  /** There are no more slides, or the run was cancelled. */
  void finish() {
    closeDisplay();
    if (json) {
      new BatchJson(terminal).ran(outcomes);
    }
  }

  private void closeDisplay() {
    ProgressDisplay shown = display;
    if (shown != null) {
      shown.close();
      display = null;
    }
  }

  /** Whether every slide is exported, and none with findings. */
  ExitStatus status() {
    return status;
  }
}
