package org.leukostack.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Runs that are ended by signals, at moments of a fixed seed. */
final class Signals {

  private static final Map<String, Integer> STATUS =
      Map.of("INT", 130, "TERM", 143, "HUP", 129, "KILL", 137);

  private static final List<String> NAMES = List.of("INT", "TERM", "HUP", "KILL");

  /** Within it the JVM starts. */
  private static final int FIRST_MICROS = 600_000;

  private static final long SEED = Long.getLong("leukostack.seed", 18);

  private Signals() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (String signal : NAMES) {
      int status = STATUS.get(signal);
      for (int i = 0; i < 5; i++) {
        int micros = random.nextInt(FIRST_MICROS);
        all.add(
            Fault.of(
                signal + " in the first moments",
                "after " + micros / 1000 + " ms",
                ProcessPromises.endedAtStart(status).thenRecovers(),
                lab -> first(lab, signal, micros)));
      }
      for (int i = 0; i < 3; i++) {
        double part = random.nextDouble();
        Fault fresh = whileWriting(signal, status, part, false);
        Fault over = whileWriting(signal, status, part, true);
        boolean isBrief = i == 0 && (signal.equals("TERM") || signal.equals("KILL"));
        all.add(fresh);
        all.add(isBrief ? over.brief() : over);
      }
    }
    for (String signal : List.of("INT", "TERM")) {
      all.add(
          Fault.of(
              signal + " twice while crops are written",
              "the second at once",
              ProcessPromises.ended(STATUS.get(signal)).thenRecovers(),
              lab -> twice(lab.large().oldExport(), signal)));
      all.add(
          Fault.of(
              signal + " while a slide is checked",
              "after half of the time of an export",
              Promise.status(STATUS.get(signal), 0),
              lab -> check(lab.large(), signal)));
      all.add(
          Fault.of(
              signal + " while a slide is painted",
              "as soon as its folder is there",
              Promise.status(STATUS.get(signal)),
              lab -> demo(lab, signal)));
    }
    return new Faults("signals", all);
  }

  private static Fault whileWriting(String signal, int status, double part, boolean over) {
    return Fault.of(
        signal + " while crops are written" + (over ? ", over an old export" : ""),
        "after %.0f %% of the time".formatted(part * 100),
        ProcessPromises.ended(status).thenRecovers(),
        lab -> {
          lab.large();
          if (over) {
            lab.oldExport();
          }
          Start.Running running = begin(lab);
          lab.awaitWriting(running);
          Lab.pass(running, (long) (part * 500 * lab.workshop().largeMillis()));
          running.signal(signal);
          return running.end();
        });
  }

  /** A suite in the background ignores Ctrl-C, and so would its children. */
  private static Start.Running begin(Lab lab) throws IOException {
    return lab.exporting().withSignals().begin();
  }

  private static Run first(Lab lab, String signal, int micros) throws Exception {
    Start.Running running = begin(lab);
    Lab.pass(running, micros);
    running.signal(signal);
    return running.end();
  }

  private static Run twice(Lab lab, String signal) throws Exception {
    Start.Running running = begin(lab);
    lab.awaitWriting(running);
    running.signal(signal);
    running.signal(signal);
    return running.end();
  }

  private static Run check(Lab lab, String signal) throws Exception {
    Start.Running running =
        lab.program("check", lab.slideFolder().toString()).withSignals().begin();
    Lab.pass(running, 500 * lab.workshop().largeMillis());
    running.signal(signal);
    return running.end();
  }

  private static Run demo(Lab lab, String signal) throws Exception {
    Start.Running running =
        lab.program("demo", lab.path("demo").toString(), "--fields", "40").withSignals().begin();
    Lab.await(running, () -> Lab.exists(lab.path("demo")));
    running.signal(signal);
    return running.end();
  }
}
