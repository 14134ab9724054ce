package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the program promises of a process that is ended, or that the system does not let start. */
final class ProcessPromises {

  private ProcessPromises() {}

  /** The system does not let a JVM start, which says so itself: nothing is changed. */
  static Promise notStarted() {
    Promise.Check isNotDone = (lab, run) -> assertThat(run.status()).as("status").isNotZero();
    return new Promise(
        "not 0, all as before",
        List.of(isNotDone, Checks::says, Checks::isAsBefore, Checks::leavesTheSlideAlone));
  }

  /** So little is given that a JVM may not start, or just so. */
  static Promise doneOrNotStarted() {
    return new Promise(
        "0 and the new, or not 0 and all as before",
        List.of(
            Checks::leavesTheSlideAlone,
            (lab, run) -> {
              if (run.status() == 0) {
                Checks.isWhole(lab, run);
              } else {
                Checks.says(lab, run);
                Checks.isAsBefore(lab, run);
              }
            }));
  }

  /** Ended by a signal: old or new, whole; what is left is tidied up at once, or by the next. */
  static Promise ended(int status) {
    return Promise.of(
        status + " or 0, one of both whole",
        (lab, run) -> {
          assertThat(run.status()).as("status").isIn(0, status);
          if (run.status() == 0) {
            Checks.isWhole(lab, run);
          } else if (status != 137) {
            Checks.isAsBefore(lab, run);
          } else {
            assertThat(lab.found())
                .isIn(
                    "the new export whole",
                    lab.hasOldExport() ? "the old export whole" : "no export");
          }
        });
  }

  /** The same within the start of the JVM, whose own words about it are not the program's. */
  static Promise endedAtStart(int status) {
    Promise ended = ended(status);
    return new Promise(
        ended.words(),
        List.of((lab, run) -> ended.judge(lab, JvmStart.withoutItsWords(run, status))));
  }

  /** However the window ends: no trace, the review whole, and the next run reads it. */
  static Promise reviewIsWhole() {
    return Promise.of(
        "no trace, the review whole, the next run reads it",
        (lab, run) -> {
          assertThat(run.status()).as("status").isNotZero();
          assertThat(lab.slideFolder().resolve("review.json")).content().contains("accepted");
          Run export = lab.exporting().with("--only", "accepted").run();
          assertThat(export.status()).as("status of an export: %s", export.summary()).isZero();
          assertThat(lab.destination().resolve("0_0.jpg")).exists();
          try (Stream<Path> files = Files.list(lab.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
          }
        });
  }
}
