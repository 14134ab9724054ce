package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.SlideOnDisk;

/** Slides that contradict themselves: nobody may find that out later from the crops. */
final class Contradictions {

  private static final int FIELD = 2;

  private Contradictions() {}

  private interface Change {
    void of(SlideOnDisk slide) throws Exception;
  }

  static Faults faults() {
    return new Faults(
        "contradictions",
        List.of(
            told(
                "an img_name of another field that is there",
                slide ->
                    analysis(
                        slide,
                        text ->
                            text.replaceFirst(
                                slide.planeFile(FIELD, 0).getFileName().toString(),
                                slide.planeFile(1, 0).getFileName().toString()))),
            told(
                "planes of two stage positions in one stack",
                slide -> rename(slide.planeFile(FIELD, 1), "0002_999_5_001_20001.jpg")),
            told(
                "planes under names of copies",
                slide -> {
                  for (int k = 0; k < Specimen.PLANES; k++) {
                    Path plane = slide.planeFile(FIELD, k);
                    rename(plane, plane.getFileName().toString().replace(".jpg", " (1).jpg"));
                  }
                }),
            told(
                "two planes of one stack number",
                slide ->
                    Files.copy(
                        slide.planeFile(FIELD, 1), slide.path("0002_22800_54359_001_5.jpg"))),
            told("a box wholly outside the image", slide -> box(slide, "[5000, 5000, 60, 60]")),
            told("a box wholly above the image", slide -> box(slide, "[10, -90, 20, 20]")),
            told("a box of negative width", slide -> box(slide, "[20, 20, -9, 9]")),
            told("a box of negative height", slide -> box(slide, "[20, 20, 9, -9]")),
            told("a second document behind the first", slide -> analysis(slide, t -> t + "{}")),
            told("a plane of another size", slide -> slide.plane(FIELD, 1, PlaneFile.jpeg(32, 32))),
            told(
                "a field that the analysis does not know",
                slide ->
                    analysis(
                        slide,
                        text -> text.replaceFirst("\"1\":(\\s*\\{\\s*\"img_name\")", "\"77\":$1"))),
            told(
                "a class that is no number",
                slide ->
                    analysis(
                        slide,
                        text ->
                            text.replaceFirst("\"prediction\": ?5", "\"prediction\": \"five\"")))));
  }

  /** Status 1 from both commands, and both name the kinds of what they find. */
  private static Fault told(String name, Change change) {
    return Fault.of(
        name,
        "in field " + FIELD,
        Promise.doneButSaid().and("check says the same", Contradictions::checkSaysTheSame),
        lab -> {
          change.of(lab.slide());
          return lab.export();
        });
  }

  private static void checkSaysTheSame(Lab lab, Run run) throws Exception {
    Run check = lab.check();
    assertThat(check.status()).as("status of check").isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.startsWith("error: ")))
        .as("errors of export, among those of check")
        .isSubsetOf(check.out().lines().toList());
  }

  private static void rename(Path file, String name) throws Exception {
    Files.move(file, file.resolveSibling(name));
  }

  private static void box(SlideOnDisk slide, String box) throws Exception {
    analysis(slide, text -> text.replaceFirst("\\[36, ?20, ?16, ?12]", box));
  }

  private static void analysis(SlideOnDisk slide, UnaryOperator<String> change) throws Exception {
    String before = Files.readString(slide.analysisFile());
    String after = change.apply(before);
    assertThat(after).as("the analysis is changed").isNotEqualTo(before);
    slide.analysis(after);
  }
}
