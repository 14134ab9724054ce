package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.leukostack.testing.SlideOnDisk;

/** Several runs at once. */
final class Pairs {

  private static final int LATEST_MICROS = 600_000;
  private static final int KILLED = 137;

  private Pairs() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 6; i++) {
      int micros = random.nextInt(LATEST_MICROS);
      for (boolean over : new boolean[] {false, true}) {
        Fault fault =
            Fault.of(
                "two exports to one place" + (over ? ", over an old one" : ""),
                "the second " + micros / 1000 + " ms later",
                Promise.done(),
                lab -> pair(lab, micros, over));
        all.add(i == 0 && over ? fault.brief() : fault);
      }
    }
    all.add(
        Fault.of("five exports to one place", "all at once", Promise.done(), lab -> crowd(lab, 5)));
    all.add(
        Fault.of(
            "two slides into one folder", "both at once", Promise.done(), lab -> twoSlides(lab)));
    all.add(
        Fault.of(
            "an export of one that dies",
            "KILL while the second waits its turn",
            Promise.done(),
            Pairs::heir));
    all.add(
        Fault.of(
            "two exports that read one slide",
            "into two folders at once",
            Promise.done(),
            Pairs::twoFolders));
    all.add(
        Fault.of(
            "an export while the slide is checked",
            "both at once",
            Promise.done(),
            lab -> {
              lab.large();
              Start.Running check = lab.program("check", lab.slideFolder().toString()).begin();
              Run run = lab.export();
              assertThat(check.end().status()).isZero();
              return run;
            }));
    return new Faults("several runs at once", all);
  }

  /** One of both makes it; the other makes it too, or is told that one is busy or made. */
  private static Run pair(Lab lab, int micros, boolean over) throws Exception {
    lab.large();
    if (over) {
      lab.oldExport();
    }
    Start.Running first = lab.exporting().begin();
    Lab.pass(first, micros);
    Run second = lab.export();
    return best(List.of(first.end(), second));
  }

  private static Run best(List<Run> runs) {
    Run best = runs.getFirst();
    for (Run run : runs) {
      assertThat(run.status()).as(run.said()).isIn(0, 3);
      if (run.status() == 3) {
        assertThat(run.err()).containsAnyOf("Another export", "already holds an export");
      }
      best = run.status() < best.status() ? run : best;
    }
    return best;
  }

  private static Run crowd(Lab lab, int size) throws Exception {
    lab.large().oldExport();
    List<Start.Running> running = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      running.add(lab.exporting().begin());
    }
    List<Run> runs = new ArrayList<>();
    for (Start.Running one : running) {
      runs.add(one.end());
    }
    return best(runs);
  }

  private static Run twoSlides(Lab lab) throws Exception {
    SlideOnDisk other = lab.specimen().copyTo(lab.path("slides/other"));
    Start.Running beside =
        lab.program("export", other.folder().toString(), "-o", lab.out().toString()).begin();
    Run run = lab.export();
    assertThat(beside.end().status()).isZero();
    assertThat(lab.leftovers()).containsExactly("other");
    Lab.delete(lab.out().resolve("other"));
    return run;
  }

  private static Run heir(Lab lab) throws Exception {
    lab.large().oldExport();
    Start.Running first = Halts.export(lab);
    Run second = lab.export();
    assertThat(second.status()).as("while the first works: %s", second.summary()).isEqualTo(3);
    assertThat(second.err()).contains("Another export");
    first.signal("KILL");
    assertThat(first.end().status()).as("the first").isEqualTo(KILLED);
    return lab.export();
  }

  private static Run twoFolders(Lab lab) throws Exception {
    lab.large();
    Path elsewhere = lab.path("elsewhere");
    Start.Running other =
        lab.program("export", lab.slideFolder().toString(), "-o", elsewhere.toString()).begin();
    Run run = lab.export();
    assertThat(other.end().status()).isZero();
    return run;
  }
}
