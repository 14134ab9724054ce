package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static Promise of(String words, Check... checks) {
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

  /** As {@link #doneButSaid}, and the fields besides one have the same pictures as ever. */
  static Promise allButField(int image) {
    return of(
        "1, field " + image + " left out, the others as ever",
        Checks.isStatus(1),
        Checks::says,
        Checks::hasTables,
        (lab, run) ->
            assertThat(Checks.pictures(lab))
                .as("pictures of the other fields")
                .isEqualTo(lab.specimen().picturesOf(field -> field != image)));
  }

  /** The field is exported whatever its pictures are; the others have the same as ever. */
  static Promise othersAsEver(int status, int image) {
    return of(
        status + ", exported, other fields as ever",
        Checks.isStatus(status),
        Checks::hasTables,
        (lab, run) -> {
          Map<String, String> found = Checks.pictures(lab);
          Map<String, String> whole = lab.specimen().picturesOf(field -> true);
          assertThat(found.keySet()).as("names of pictures").isEqualTo(whole.keySet());
          found.keySet().removeIf(name -> isOf(image, name));
          assertThat(whole).as("pictures of the other fields").containsAllEntriesOf(found);
        });
  }

  /**
   * A damaged plane: its field is left out or exported as far as the plane can be read, the others
   * are as ever, and the two commands agree.
   */
  static Promise damageOf(int image, int... statuses) {
    return of(
        "other fields as ever, check says the same",
        (lab, run) -> {
          assertThat(run.status()).as("status").isIn(box(statuses));
          Checks.hasTables(lab, run);
          Map<String, String> found = Checks.pictures(lab);
          Map<String, String> others = lab.specimen().picturesOf(field -> field != image);
          if (!found.equals(others)) {
            found.keySet().removeIf(name -> isOf(image, name));
            Map<String, String> whole = lab.specimen().picturesOf(field -> true);
            whole.keySet().removeIf(name -> isOf(image, name));
            assertThat(found).as("pictures of the other fields").isEqualTo(whole);
          }
          Run check = lab.check();
          Checks.showsNoTrace(lab, check);
          assertThat(check.status()).as("status of check").isEqualTo(run.status());
        });
  }

  /** A plane that is there and whose bytes change meanwhile: whatever it is, it is told. */
  static Promise damageWhileItRuns(int status) {
    return of(
        status == 0 ? "0, the new export whole" : "1, exported, or 3 and all as before",
        (lab, run) -> {
          if (status == 0) {
            Checks.isWhole(lab, run);
          } else if (run.status() == 3) {
            Checks.isAsBefore(lab, run);
          } else {
            Checks.isStatus(status).of(lab, run);
            Checks.hasTables(lab, run);
          }
        });
  }

  /** A review of which not all is understood: exported and said, by both commands alike. */
  static Promise reviewIsDoubtful(int status) {
    return of(
        status + ", exported and said, check says the same",
        Checks.isStatus(status),
        Checks::says,
        Checks::hasTables,
        (lab, run) -> {
          Run check = lab.check();
          Checks.showsNoTrace(lab, check);
          assertThat(check.status()).as("status of check").isEqualTo(run.status());
        });
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

  /** However the window ends: no trace, the review whole, and the next run reads it. */
  static Promise reviewIsWhole() {
    return of(
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

  private static boolean isOf(int image, String picture) {
    return (cropOf(picture)) / Specimen.CELLS == image - 1;
  }

  /** The slide has another name, so that only its pictures are the same. */
  static Promise samePictures() {
    return of(
        "0, the same pictures",
        Checks.isStatus(0),
        Checks::hasTables,
        (lab, run) ->
            assertThat(Checks.pictures(lab))
                .as("pictures")
                .isEqualTo(lab.specimen().picturesOf(field -> true)));
  }

  /** Names that cannot be spelt here: the same pictures, or a sentence and nothing written. */
  static Promise samePicturesOrRefused() {
    return of(
        "0 and the same pictures, or 3 and nothing written",
        (lab, run) -> {
          if (run.status() == 0) {
            samePictures().judge(lab, run);
          } else {
            refused().judge(lab, run);
          }
        });
  }

  private static int cropOf(String picture) {
    return Integer.parseInt(picture.replaceAll("^annotation/|[_.].*$", ""));
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

  /** The system does not let a JVM start, which says so itself: nothing is changed. */
  static Promise notStarted() {
    Check isNotDone = (lab, run) -> assertThat(run.status()).as("status").isNotZero();
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
    return of(
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

  /** Anything but what no program may do. */
  static Promise status(int... statuses) {
    String words =
        Arrays.stream(statuses).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
    return of(words, (lab, run) -> assertThat(run.status()).as("status").isIn(box(statuses)));
  }

  private static Object[] box(int... numbers) {
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
