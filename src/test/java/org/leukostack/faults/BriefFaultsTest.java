package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.leukostack.faults.Outcome.Verdict;

/** Some faults of each kind; {@code mvn -q -Pfaults test} tries all of them. */
@Timeout(600)
@EnabledOnOs(value = OS.LINUX, disabledReason = "SKIPPED: faults are made by commands of Linux")
class BriefFaultsTest {

  private static Workshop workshop;

  @BeforeAll
  static void open() throws Exception {
    workshop = Workshop.open();
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  @Test
  void thePromisesAreKept() throws Exception {
    List<Faults> brief = FaultSuite.all().stream().map(Faults::brief).toList();

    List<Outcome> outcomes = new FaultRunner(workshop, outcome -> {}).tryAll(brief);

    outcomes.stream()
        .filter(outcome -> outcome.verdict() == Verdict.SKIPPED)
        .forEach(o -> System.out.println("SKIPPED: " + o.fault().name() + ": " + o.happened()));
    assertThat(outcomes).hasSizeGreaterThan(10);
    assertThat(
            outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.BROKEN)
                .map(
                    o ->
                        o.fault().name() + ": " + o.fault().promise().words() + ": " + o.happened())
                .toList())
        .as("broken promises")
        .isEmpty();
  }

  /** The judge is judged: each of these breaks one promise. */
  @Test
  void brokenPromisesAreSeen() throws Exception {
    List<Fault> broken =
        List.of(
            fault("another status", Promise.refused(), Lab::export),
            spoilt(
                "an export that is not whole",
                lab -> Files.delete(lab.destination().resolve("0_0.jpg"))),
            fault(
                "an old export that was touched",
                Promise.refused(),
                lab -> {
                  Files.writeString(lab.oldExport().destination().resolve("labels.csv"), "");
                  return new Run(3, "", "It could not be done.");
                }),
            spoilt(
                "an export that does not say how it was made",
                lab -> Files.delete(lab.destination().resolve(Note.FILE))),
            spoilt("one that was cut off while it said so", lab -> rewrite(lab, "\\}\\s*$", "")),
            spoilt(
                "one that says to be made of other planes",
                lab -> rewrite(lab, "(\"planes\" : \").", "$1x")),
            gapSpoilt("no note", lab -> Files.delete(lab.destination().resolve(Note.FILE))),
            gapSpoilt("no end", lab -> rewrite(lab, "\\}\\s*$", "")),
            gapSpoilt("other crops", lab -> rewrite(lab, "(\"crops\" : )", "$11")),
            gapSpoilt("other tables", lab -> rewrite(lab, "(\"cells.csv\" : \").", "$1x")),
            gapSpoilt("other planes", lab -> rewrite(lab, "(\"planes\" : \").", "$1x")),
            gapSpoilt(
                "nothing wrong",
                lab -> rewrite(lab, "(\"left_out\" : )[0-9]+(,\\s+\"errors\" : )[0-9]+", "$10$20")),
            spoilt(
                "something left beside the export",
                lab -> Files.createDirectory(lab.out().resolve(".s1.partial"))),
            fault(
                "a slide that was changed",
                Promise.done(),
                lab -> {
                  lab.slide();
                  Run run = lab.export();
                  Files.delete(lab.slide().planeFile(1, 0));
                  return run;
                }),
            fault(
                "a trace on the screen",
                Promise.refused(),
                lab -> new Run(3, "", "x\n\tat org.leukostack.Main.main(Main.java:1)")),
            fault("nothing said", Promise.refused(), lab -> new Run(3, "", "")),
            fault("a program that hangs", Promise.status(137), lab -> new Run(137, "", Run.HUNG)));
    List<Outcome> outcomes = new ArrayList<>();

    new FaultRunner(workshop, outcomes::add).tryAll(List.of(new Faults("broken", broken)));

    assertThat(outcomes)
        .hasSameSizeAs(broken)
        .allSatisfy(outcome -> assertThat(outcome.verdict()).isEqualTo(Verdict.BROKEN));
  }

  private interface Spoiling {
    void spoil(Lab lab) throws Exception;
  }

  /** An export that is done, and spoilt afterwards. */
  private static Fault spoilt(String name, Spoiling spoiling) {
    return fault(
        name,
        Promise.done(),
        lab -> {
          Run run = lab.export();
          spoiling.spoil(lab);
          return run;
        });
  }

  /** One that is done as far as it can be, and whose note is spoilt afterwards. */
  private static Fault gapSpoilt(String name, Spoiling spoiling) {
    return fault(
        "an export of a slide with a gap whose note has " + name,
        Promise.doneButSaid(),
        lab -> {
          Files.delete(lab.slide().planeFile(2, 1));
          Run run = lab.export();
          spoiling.spoil(lab);
          return run;
        });
  }

  /** Writes something else into the note of an export. */
  private static void rewrite(Lab lab, String what, String instead) throws Exception {
    Path note = lab.destination().resolve(Note.FILE);
    String before = Files.readString(note);
    String now = before.replaceFirst(what, instead);
    assertThat(now).isNotEqualTo(before);
    Files.writeString(note, now);
  }

  private static Fault fault(String name, Promise promise, Fault.Attempt attempt) {
    return Fault.of(name, "by the test", promise, attempt);
  }

  @Test
  void nothingIsLeftOfAFault() throws Exception {
    List<Path> before = content();
    Fault fault = fault("none", Promise.done(), Lab::export);

    List<Outcome> outcomes =
        new FaultRunner(workshop, outcome -> {})
            .tryAll(List.of(new Faults("none", List.of(fault))));

    assertThat(outcomes).first().extracting(Outcome::verdict).isEqualTo(Verdict.KEPT);
    assertThat(content()).isEqualTo(before);
  }

  private static List<Path> content() throws Exception {
    try (var files = Files.list(workshop.folder())) {
      return files.sorted().toList();
    }
  }
}
