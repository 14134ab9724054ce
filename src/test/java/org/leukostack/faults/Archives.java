package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An archive whose plan, with its ledger, lies on a disk that is full; its exports go to another
 * one. Once there is room, what was refused is asked again.
 */
final class Archives {

  private static final int[] KILOBYTES_LEFT = {0, 4, 8, 12, 20};
  private static final int[] INODES_LEFT = {0, 1, 2, 3};

  /** In their order; what comes before the one that is tried is done while there is room. */
  private static final List<String> STEPS = List.of("plan", "run", "merge");

  private Archives() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (String step : STEPS) {
      for (int left : KILOBYTES_LEFT) {
        all.add(
            fault(step, left + " kB", "size=1m", (lab, disk) -> FullDisks.fill(lab, disk, left)));
      }
      for (int left : INODES_LEFT) {
        all.add(
            fault(
                step,
                left + " inodes",
                "size=4m,nr_inodes=400",
                (lab, disk) -> FullDisks.useUpInodes(lab, disk, left)));
      }
    }
    return new Faults("archives", all);
  }

  private static Fault fault(String step, String left, String options, Filling filling) {
    return Fault.of(
        "batch " + step + " with " + left + " left for the plan",
        "tmpfs, " + options,
        Promise.of(
            "0, or 3 and \"full\"; then the rest as ever",
            Archives::isDoneOrSaysFull,
            (lab, run) -> goesOn(lab, run.status() == 0 ? after(step) : from(step))),
        lab -> {
          Path disk = lab.disk(options);
          lab.slideIn(lab.newFolder("archive"));
          for (String before : STEPS.subList(0, STEPS.indexOf(step))) {
            done(lab, before);
          }
          filling.of(lab, disk);
          return run(lab, step);
        });
  }

  /** Leaves a disk hardly any room, until the fault is cured. */
  private interface Filling {
    void of(Lab lab, Path disk) throws Exception;
  }

  private static List<String> from(String step) {
    return STEPS.subList(STEPS.indexOf(step), STEPS.size());
  }

  private static List<String> after(String step) {
    return STEPS.subList(STEPS.indexOf(step) + 1, STEPS.size());
  }

  private static Path plan(Lab lab) {
    return lab.path("disk-0").resolve("plan");
  }

  private static Run run(Lab lab, String step) throws Exception {
    Start start = lab.program("batch", step);
    return step.equals("plan")
        ? start
            .with(lab.path("archive").toString(), "--into", plan(lab).toString())
            .with("-o", lab.out().toString())
            .with("--crop-size", Integer.toString(Specimen.CROP_SIZE))
            .run()
        : start.with(plan(lab).toString()).run();
  }

  private static void done(Lab lab, String step) throws Exception {
    Run run = run(lab, step);
    assertThat(run.status()).as("status of batch %s: %s", step, run.summary()).isZero();
  }

  private static void isDoneOrSaysFull(Lab lab, Run run) {
    assertThat(run.status()).as("status").isIn(0, 3);
    if (run.status() == 3) {
      Checks.says(lab, run);
      assertThat(run.said().toLowerCase(Locale.ROOT)).as("what it said").contains("full");
    }
  }

  private static void goesOn(Lab lab, List<String> steps) throws Exception {
    lab.cure();
    for (String step : steps) {
      done(lab, step);
    }
    assertThat(lab.found()).isEqualTo("the new export whole");
    assertThat(lab.leftovers()).as("beside the export").isEmpty();
    Snapshot merged = Snapshot.of(plan(lab));
    done(lab, "merge");
    assertThat(merged.difference(Snapshot.of(plan(lab)))).as("a second merge").isEmpty();
  }
}
