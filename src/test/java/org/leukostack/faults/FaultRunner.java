package org.leukostack.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.leukostack.faults.Outcome.Verdict;
import org.opentest4j.TestAbortedException;

/** Tries faults, two at a time, each in a room of its own. */
final class FaultRunner {

  private static final int AT_A_TIME = 2;
  private static final int SHOWN = 400;

  private final Workshop workshop;
  private final Consumer<Outcome> listener;

  /**
   * @param listener hears of each outcome, in the order of the faults
   */
  FaultRunner(Workshop workshop, Consumer<Outcome> listener) {
    this.workshop = workshop;
    this.listener = listener;
  }

  List<Outcome> tryAll(List<Faults> kinds) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Outcome>> running = new ArrayList<>();
      for (Faults kind : kinds) {
        for (Fault fault : kind.all()) {
          running.add(pool.submit(() -> attempt(kind.kind(), fault)));
        }
      }
      for (Future<Outcome> one : running) {
        Outcome outcome = one.get();
        listener.accept(outcome);
        outcomes.add(outcome);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return outcomes;
  }

  private Outcome attempt(String kind, Fault fault) {
    long start = System.nanoTime();
    Verdict verdict;
    String happened;
    try {
      Lab lab = workshop.lab();
      try {
        Run run = fault.attempt().make(lab);
        happened = run.summary() + "; " + lab.found();
        verdict = Verdict.KEPT;
        try {
          fault.promise().judge(lab, run);
        } catch (AssertionError e) {
          verdict = Verdict.BROKEN;
          happened += " | " + oneLine(e);
        }
      } finally {
        lab.close();
      }
    } catch (TestAbortedException e) {
      verdict = Verdict.SKIPPED;
      happened = "skipped: " + oneLine(e);
    } catch (AssertionError e) {
      verdict = Verdict.BROKEN;
      happened = oneLine(e);
    } catch (Exception | Error e) {
      verdict = Verdict.BROKEN;
      happened = "the fault could not be made: " + e;
    }
    // The names of temporary folders say nothing.
    String said = happened.replace(workshop.folder() + "/", "");
    return new Outcome(kind, fault, verdict, said, (System.nanoTime() - start) / 1_000_000);
  }

  private static String oneLine(Throwable e) {
    String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
