package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the program does about a fault.
 *
 * @param words for the table
 * @param checks that are made of the run and of what it left
 */
record Promise(String words, List<Check> checks) {

  /** Compares one thing with the promise. */
  @FunctionalInterface
  interface Check {

    /**
     * @throws AssertionError if the promise is broken
     */
    void of(Lab lab, Run run) throws Exception;
  }

  Promise {
    checks = List.copyOf(checks);
  }

  static Promise of(String words, Check... checks) {
    List<Check> all = new ArrayList<>();
    all.add(Checks::showsNoTrace);
    all.add(Checks::leavesTheSlideAlone);
    all.addAll(List.of(checks));
    return new Promise(words, all);
  }

  /** It could not be done: one says why, and what was there before is there. */
  static Promise refused() {
    return of("3, a sentence, all as before", Checks.isStatus(3), Checks::says, Checks::isAsBefore);
  }

  /** The command line was wrong. */
  static Promise wrongUsage() {
    return of("2, a sentence, all as before", Checks.isStatus(2), Checks::says, Checks::isAsBefore);
  }

  /** All is done in spite of it. */
  static Promise done() {
    return of("0, the new export whole", Checks.isStatus(0), Checks::isWhole);
  }

  /** The slide is exported as far as it can be, and what is wrong is said. */
  static Promise doneButSaid() {
    return of("1, exported, and said", Checks.isStatus(1), Checks::says, Checks::hasTables);
  }

  /** A review of which not all is understood: exported and said, by both commands alike. */
  static Promise reviewIsDoubtful(int status) {
    return of(
        status + ", exported and said, check says the same",
        Checks.isStatus(status),
        Checks::says,
        Checks::hasTables,
        Checks::checkAgrees);
  }

  /** The results cannot be said, so the status says it; they are there. */
  static Promise saidOrNot(int status) {
    return of(status + ", a sentence", Checks.isStatus(status), Checks::says);
  }

  /** Somebody works there already: one is told, and nothing of theirs is touched. */
  static Promise busy() {
    return of(
        "3, busy, all as before",
        Checks.isStatus(3),
        (lab, run) -> assertThat(run.err().toLowerCase(Locale.ROOT)).contains("another export"),
        Checks::destinationIsAsBefore);
  }

  /** It could not be done, and what somebody else left stays too. */
  static Promise refusedAndLeaves(String name) {
    return of(
        "3, a sentence, " + name + " stays",
        Checks.isStatus(3),
        Checks::says,
        (lab, run) -> assertThat(lab.leftovers()).containsExactly(name),
        Checks::destinationIsAsBefore);
  }

  /** Something that is not ours is in the way: it stays, and nobody is kept from work by it. */
  static Promise leavesOthers(String name) {
    return of(
        "0, the new export whole, " + name + " stays",
        Checks.isStatus(0),
        (lab, run) -> {
          assertThat(lab.found()).isEqualTo("the new export whole");
          assertThat(lab.leftovers()).containsExactly(name);
        });
  }

  /** Nothing is written through a link, and whatever happens is said by the status. */
  static Promise keepsTreasure(String content) {
    return of(
        "0 and whole, or 3 and said; nothing written through it",
        (lab, run) -> {
          Snapshot treasure = Snapshot.of(lab.path("treasure"));
          assertThat(treasure.entries())
              .as("files behind the link")
              .containsOnlyKeys("file")
              .containsValue(Snapshot.digest(content.getBytes(StandardCharsets.UTF_8)));
          assertThat(lab.path("nowhere")).doesNotExist();
          assertThat(run.status()).as("status").isIn(0, 3);
          if (run.status() == 0) {
            assertThat(lab.found()).isEqualTo("the new export whole");
          } else {
            Checks.says(lab, run);
          }
        });
  }

  /** What another user left keeps nobody from work for ever. */
  static Promise notForEver() {
    return of(
        "0, the new export whole",
        Checks.isStatus(0),
        (lab, run) -> assertThat(lab.found()).isEqualTo("the new export whole"));
  }

  /** What only looks at slides: this status, and nothing is written. */
  static Promise looked(int status) {
    return of(
        status + ", said, nothing written",
        Checks.isStatus(status),
        Checks::says,
        Checks::isAsBefore);
  }

  /** Either done or refused: what is there is whole, and what the status says. */
  static Promise doneOrRefused() {
    return of(
        "0 and the new, or 3 and all as before",
        (lab, run) -> {
          if (run.status() == 0) {
            Checks.isWhole(lab, run);
          } else {
            Checks.isStatus(3).of(lab, run);
            Checks.says(lab, run);
            Checks.isAsBefore(lab, run);
          }
        });
  }

  /** As {@link #doneOrRefused}; what the system does not let it delete stays beside it. */
  static Promise doneOrRefusedButLeaves() {
    return of(
        "0 and the new, or 3 and the old",
        (lab, run) -> {
          assertThat(run.status()).as("status").isIn(0, 3);
          assertThat(lab.found())
              .isEqualTo(
                  run.status() == 0
                      ? "the new export whole"
                      : lab.hasOldExport() ? "the old export whole" : "no export");
          if (run.status() != 0) {
            Checks.says(lab, run);
          }
        });
  }

  /** It could not be done, and one says why; somebody else took away what was there before. */
  static Promise refusedAnyhow() {
    return of(
        "3, a sentence, nothing half made", Checks.isStatus(3), Checks::says, Checks::isNotHalf);
  }

  /** Anything but what no program may do. */
  static Promise status(int... statuses) {
    String words =
        Arrays.stream(statuses).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
    return of(words, (lab, run) -> assertThat(run.status()).as("status").isIn(box(statuses)));
  }

  static Object[] box(int... numbers) {
    return Arrays.stream(numbers).boxed().toArray();
  }

  /** And its words have these parts, in any case of the letters. */
  Promise saying(String... parts) {
    return and(
        "saying \"" + String.join("\", \"", parts) + '"',
        (lab, run) ->
            assertThat(run.said().toLowerCase(Locale.ROOT))
                .as("what it said")
                .contains(
                    Arrays.stream(parts).map(part -> part.toLowerCase(Locale.ROOT)).toList()));
  }

  /** And once the fault is gone, the next run makes the export and leaves nothing beside it. */
  Promise thenRecovers() {
    return thenRecoversAs(null);
  }

  /** The same as an ordinary user. */
  Promise thenRecoversAs(@Nullable User user) {
    return and(
        "then recovers",
        (lab, run) -> {
          lab.cure();
          Start start = lab.exporting().with(lab.hasOldExport() ? "--json" : "--force");
          Run next = (user == null ? start : start.as(user)).run();
          assertThat(next.status()).as("status of the next run: %s", next.summary()).isZero();
          Checks.isWhole(lab, next);
        });
  }

  Promise and(String more, Check check) {
    List<Check> all = new ArrayList<>(checks);
    all.add(check);
    return new Promise(more.isEmpty() ? words : words + ", " + more, all);
  }

  /**
   * Compares everything.
   *
   * @throws AssertionError that says what is not as promised
   */
  void judge(Lab lab, Run run) throws Exception {
    for (Check check : checks) {
      check.of(lab, run);
    }
  }
}
