package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a run and what it left are compared with, one thing each. */
final class Checks {

  /** What no user may ever see. */
  private static final Pattern TRACE =
      Pattern.compile(
          "(?m)^\\s+at [\\w.$/]+\\(|Exception|\\bError: |Caused by|fatal error|hs_err|"
              + "\\bjava\\.(lang|io|nio|util)\\.[A-Za-z.]*[A-Z]");

  /** More than anybody reads; a program that wants all of it asks for JSON. */
  private static final int LONGEST = 100_000;

  private static final int LONGEST_LINE = 3_000;

  private Checks() {}

  static void isNotHalf(Lab lab, Run run) {
    assertThat(lab.destination().resolve("annotation")).doesNotExist();
  }

  static void showsNoTrace(Lab lab, Run run) {
    assertThat(TRACE.matcher(run.said()).results().map(found -> found.group()).toList())
        .as("traces on the screen: %s", run.said())
        .isEmpty();
    assertThat(run.said()).as("it ended").doesNotContain(Run.HUNG);
    assertThat(run.said().length()).as("letters on the screen").isLessThan(LONGEST);
    assertThat(run.said().lines().mapToInt(String::length).max().orElse(0))
        .as("letters in a line")
        .isLessThan(LONGEST_LINE);
  }

  static void leavesTheSlideAlone(Lab lab, Run run) {
    if (!lab.isMeddled()) {
      assertThat(lab.changeOfTheSlide()).as("the imager's files").isEmpty();
    }
  }

  static void says(Lab lab, Run run) {
    assertThat(run.said()).as("what it said").isNotBlank();
  }

  static void isAsBefore(Lab lab, Run run) throws Exception {
    destinationIsAsBefore(lab, run);
    assertThat(lab.leftovers()).as("leftovers").isEmpty();
  }

  static void isWhole(Lab lab, Run run) throws Exception {
    assertThat(lab.whole().difference(Snapshot.of(lab.destination())))
        .as("the new export")
        .isEmpty();
    assertThat(lab.leftovers()).as("leftovers").isEmpty();
    Note.isTrue(lab, run);
  }

  static void hasTables(Lab lab, Run run) throws Exception {
    assertThat(lab.destination().resolve("labels.csv")).isRegularFile();
    assertThat(lab.destination().resolve("cells.csv")).isRegularFile();
    assertThat(lab.destination().resolve(Note.FILE)).isRegularFile();
    assertThat(lab.leftovers()).as("leftovers").isEmpty();
    Note.isTrue(lab, run);
  }

  static void destinationIsAsBefore(Lab lab, Run run) {
    assertThat(lab.before().difference(Snapshot.of(lab.destination())))
        .as("what was there before")
        .isEmpty();
  }

  /** A check of the slide has the same status, and no trace either. */
  static void checkAgrees(Lab lab, Run run) throws Exception {
    Run check = lab.check();
    showsNoTrace(lab, check);
    assertThat(check.status()).as("status of check").isEqualTo(run.status());
  }

  static Map<String, String> pictures(Lab lab) {
    Map<String, String> all = new TreeMap<>(Snapshot.of(lab.destination()).entries());
    all.keySet().removeIf(name -> !name.endsWith(".jpg"));
    return all;
  }

  static Promise.Check isStatus(int status) {
    return (lab, run) -> assertThat(run.status()).as("status").isEqualTo(status);
  }
}
