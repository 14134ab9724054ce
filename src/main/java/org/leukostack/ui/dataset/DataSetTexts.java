package org.leukostack.ui.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.export.ExportException;
import org.leukostack.model.Problem;
import org.leukostack.slides.CommonFolder;
import org.leukostack.text.DataSetErrorText;
import org.leukostack.text.DataSetNoteText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;

/** The words of what keeps a data set from being made, and of what should be known of it. */
final class DataSetTexts {

  /** How many slides are named in one line. */
  private static final int NAMED = 5;

  private final Words words;
  private final DataSetErrorText errors;
  private final DataSetNoteText notes;

  DataSetTexts(ClassNames names) {
    words = names.words();
    errors = new DataSetErrorText(words.locale());
    notes =
        new DataSetNoteText(
            words.locale(),
            label -> names.of(label.preClass()),
            split -> words.get("dataset.split." + split));
  }

  /** Why a data set cannot be made as it is asked for. */
  String sentence(DataSetException refused) {
    return errors.sentence(refused);
  }

  /** Why it could not be written. */
  String sentence(ExportException failure) {
    return errors.sentence(failure);
  }

  /**
   * A line for all that should be known before it is made; empty if nothing should.
   *
   * @param names of its slides
   */
  String warnings(DataSetPreview preview, CommonFolder names) {
    List<String> warnings = new ArrayList<>();
    List<Path> without = preview.withoutCells();
    if (!without.isEmpty()) {
      String which = names.namesOf(without, NAMED);
      warnings.add(words.get("dataset.noCells", without.size(), which));
    }
    preview.warnings().forEach(warning -> warnings.add(notes.sentence(warning)));
    return warnings.stream().map(warning -> "⚠ " + warning).collect(Collectors.joining("\n"));
  }

  /** All that should be known of a data set that was made. */
  String details(DataSetMade made) {
    List<String> lines = new ArrayList<>();
    for (LeftOutSlide slide : made.report().leftOut()) {
      lines.add("⚠ " + notes.sentence(slide));
    }
    made.report().warnings().forEach(warning -> lines.add("⚠ " + notes.sentence(warning)));
    List<Problem> problems = new ArrayList<>(made.problems());
    made.report().leftOut().stream()
        .map(slide -> Optional.ofNullable(slide.problem()))
        .flatMap(Optional::stream)
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      lines.add("");
      lines.add(words.get("problems.title"));
      for (String line : new ProblemText(words.locale()).lines(problems)) {
        lines.add("• " + line);
      }
    }
    return String.join("\n", lines).strip();
  }
}
