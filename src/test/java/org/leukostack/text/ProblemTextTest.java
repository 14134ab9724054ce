package org.leukostack.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.text.SampleProblems.ANALYSIS;
import static org.leukostack.text.SampleProblems.FIELD;
import static org.leukostack.text.SampleProblems.FOLDER;
import static org.leukostack.text.SampleProblems.LOCATION;
import static org.leukostack.text.SampleProblems.PLANE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leukostack.files.IoFault;
import org.leukostack.model.JsonPlace;
import org.leukostack.model.Place;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.Expected;
import org.leukostack.model.Severity;

class ProblemTextTest {

  private final ProblemText english = new ProblemText(Locale.ENGLISH);
  private final ProblemText korean = new ProblemText(Locale.KOREAN);

  static Stream<Locale> languages() {
    return Stream.of(Locale.ENGLISH, Locale.KOREAN);
  }

  @Test
  void theSamplesHaveEveryKind() {
    Set<Class<?>> kinds =
        Arrays.stream(Problem.class.getNestMembers())
            .filter(type -> type.isRecord() && Problem.class.isAssignableFrom(type))
            .collect(Collectors.toSet());

    assertThat(SampleProblems.all().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(kinds);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyKindHasAllItsWords(Locale language) {
    ProblemText text = new ProblemText(language);
    for (Problem problem : SampleProblems.all()) {
      ProblemParts words = text.parts(problem);
      assertThat(
              List.of(
                  words.severity(),
                  words.file(),
                  words.expected(),
                  words.found(),
                  words.consequence()))
          .as(problem.toString())
          .allSatisfy(part -> assertThat(part).isNotBlank().doesNotContain("{"));
      assertThat(words.place().isEmpty()).isEqualTo(problem.place().equals(Place.WHOLE));
      assertThat(text.line(problem)).doesNotContain("{").contains(words.consequence());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyExpectedValueAndEveryFaultHasWords(Locale language) {
    ProblemText text = new ProblemText(language);
    for (Expected expected : Expected.values()) {
      assertThat(text.line(new Problem.WrongValue(ANALYSIS, LOCATION, expected, "x"))).isNotBlank();
      assertThat(text.line(new Problem.OddValue(ANALYSIS, LOCATION, expected, "x"))).isNotBlank();
    }
    PlaneFaultText faults = new PlaneFaultText(language);
    for (PlaneFault.Kind kind : PlaneFault.Kind.values()) {
      assertThat(faults.of(kind)).isNotBlank();
    }
    for (Severity severity : Severity.values()) {
      assertThat(text.severity(severity)).isNotBlank();
    }
  }

  @Test
  void aWrongValueIsNamedByLineColumnAndPath() {
    Problem problem =
        new Problem.WrongValue(ANALYSIS, LOCATION, Expected.FOUR_INTEGERS, "[618, 33]");

    assertThat(english.line(problem))
        .isEqualTo(
            "error: analyze_result.json, line 9, column 21 ($.151.cell_prediction.0.location): "
                + "expected 4 integers, found [618, 33]; the cell is left out");
    assertThat(korean.line(problem))
        .isEqualTo(
            "오류: analyze_result.json, 9행 21열 ($.151.cell_prediction.0.location): "
                + "필요한 값은 정수 4개, 실제 값은 [618, 33]; 이 세포는 제외됩니다");
  }

  @Test
  void aPlaceOnTheSlideFollowsThatInTheFile() {
    Place place = new Place(7, 3, "12", new JsonPlace("$.6", 12345, 6));

    assertThat(english.place(place))
        .isEqualTo("line 12345, column 6 ($.6), field 0007, plane 3, cell 12");
  }

  @Test
  void aPlaneIsNamedByItsFileAndItsNumbers() {
    PlaneFault fault = new PlaneFault.WrongData(PlaneFault.Kind.TRUNCATED, 14904, "ran out");

    assertThat(english.line(new Problem.UndecodablePlane(PLANE, fault)))
        .isEqualTo(
            "error: 0152_22800_54359_006_20006.jpg, field 0152, plane 6: "
                + "expected a JPEG that can be decoded, "
                + "found data that end before the picture does (at byte 14,904); "
                + "the cells of this field are not exported");
  }

  @Test
  void theSystemsReasonIsKept() {
    PlaneFault fault = new PlaneFault.Unreadable(IoFault.of(IoFault.Kind.DENIED));

    assertThat(new PlaneFaultText(Locale.ENGLISH).of(fault))
        .isEqualTo("a file that the system cannot read (Permission denied)");
  }

  @Test
  void missingPlanesAreRanges() {
    assertThat(english.line(new Problem.StackGap(FOLDER, FIELD, List.of(0, 1, 2, 7))))
        .isEqualTo(
            "error: miLab_test, field 0152: expected planes 0-9, found all but 0-2, 7; "
                + "what is missing gets no crops and is black in the strips");
  }

  @Test
  void nothingIsCalledNothing() {
    assertThat(english.parts(new Problem.AnalysisMissing(ANALYSIS)).found()).isEqualTo("nothing");
    assertThat(korean.parts(new Problem.AnalysisMissing(ANALYSIS)).found()).isEqualTo("없음");
  }

  @Test
  void aMissingFolderIsNamedByItsWholePath() {
    assertThat(english.parts(new Problem.FolderMissing(FOLDER)).file())
        .isEqualTo(FOLDER.toString());
  }

  /** Some thousand names in one sentence are longer than any screen; a program gets each. */
  @Test
  void programsGetEveryNameHoweverMany() {
    List<String> names = IntStream.range(0, 5_000).mapToObj(k -> "cell-%04d".formatted(k)).toList();
    Problem problem = new Problem.ReviewUnmatched(Path.of("review.json"), 3, names);

    assertThat(ProblemText.whole(Locale.ENGLISH).parts(problem).found())
        .contains(names)
        .doesNotContain("…");
    assertThat(new ProblemText(Locale.ENGLISH).parts(problem).found())
        .contains("cell-0000")
        .doesNotContain("cell-4999");
  }
}
