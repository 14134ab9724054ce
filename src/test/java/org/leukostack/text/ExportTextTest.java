package org.leukostack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leukostack.export.ExportException;
import org.leukostack.export.LeftOut;
import org.leukostack.model.Field;
import org.leukostack.testing.Slide;

class ExportTextTest {

  private static final Field FIELD = Slide.field(152, f -> f.planes(10));

  private final LeftOutText english = new LeftOutText(Locale.ENGLISH);

  static Stream<Locale> languages() {
    return Stream.of(Locale.ENGLISH, Locale.KOREAN);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyReasonNamesThePathAndSaysWhatToDo(Locale language) {
    ExportErrorText text = new ExportErrorText(language);
    for (ExportException.Reason reason : ExportException.Reason.values()) {
      ExportException failure = new ExportException(reason, Path.of("tidy_data"));
      assertThat(text.sentence(failure)).contains("tidy_data").endsWith(".");
      assertThat(text.adviceForCommandLine(failure)).isNotBlank();
      assertThat(text.adviceForWindow(failure)).isNotBlank().doesNotContain("-o", "--force");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyCauseHasWords(Locale language) {
    LeftOutText text = new LeftOutText(language);
    for (LeftOut.Cause cause : LeftOut.Cause.values()) {
      assertThat(text.line(new LeftOut.WholeField(FIELD, 2, cause)))
          .contains("0152")
          .contains(text.cause(cause))
          .doesNotContain("{");
    }
  }

  @Test
  void anExistingExportIsReplacedByForce() {
    ExportException failure =
        new ExportException(ExportException.Reason.EXPORT_EXISTS, Path.of("tidy_data/slide"));

    assertThat(new ExportErrorText(Locale.ENGLISH).adviceForCommandLine(failure))
        .contains("--force");
  }

  @Test
  void whatIsLeftOutIsCountedAndNamed() {
    assertThat(english.line(new LeftOut.WholeField(FIELD, 1, LeftOut.Cause.UNDECODABLE_PLANE)))
        .isEqualTo("field 0152: 1 white cell left out: a plane cannot be decoded");
    assertThat(english.line(new LeftOut.WholeField(FIELD, 3, LeftOut.Cause.AMBIGUOUS_STACK)))
        .isEqualTo("field 0152: 3 white cells left out: two planes have the same stack number");
    assertThat(english.line(new LeftOut.WholeField(FIELD, 0, LeftOut.Cause.NO_ANALYSIS)))
        .isEqualTo("field 0152: left out: the analysis has no usable entry for it");
    assertThat(english.line(new LeftOut.UnreadableCells(FIELD, List.of("0", "4"))))
        .isEqualTo(
            "field 0152: left out because the entry in the analysis cannot be read: cell 0, 4");
    assertThat(english.line(new LeftOut.MissingPlanes(FIELD, List.of(0, 1, 5))))
        .isEqualTo("field 0152: not in the folder, black in the strips: plane 0-1, 5");
  }
}
