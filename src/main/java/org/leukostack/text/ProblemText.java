package org.leukostack.text;

import java.util.Locale;
import java.util.stream.Collectors;
import org.leukostack.model.Place;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.Expected;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;

/** The words for what is wrong with a test folder. */
public final class ProblemText {

  private final Words words;
  private final PlaceText places;
  private final PlaneFaultText faults;
  private final IoErrorText ioErrors;
  private final JsonDefectText jsonDefects;

  public ProblemText(Locale locale) {
    words = new Words("problems", locale);
    places = new PlaceText(words);
    faults = new PlaneFaultText(words);
    ioErrors = new IoErrorText(words);
    jsonDefects = new JsonDefectText(words);
  }

  /** The parts of a sentence about a problem. */
  public ProblemParts parts(Problem problem) {
    Said said = said(problem);
    String found = said.found().isBlank() ? words.get("found.nothing") : said.found();
    return new ProblemParts(
        severity(problem.severity()),
        file(problem),
        place(problem.place()),
        said.expected(),
        found,
        said.consequence());
  }

  /** One line that says it all. */
  public String line(Problem problem) {
    ProblemParts w = parts(problem);
    String where = w.place().isEmpty() ? w.file() : words.get("where", w.file(), w.place());
    return words.get("line", w.severity(), where, w.expected(), w.found(), w.consequence());
  }

  public String severity(Severity severity) {
    return words.get("severity." + severity);
  }

  /** Where it is; empty for a file as a whole. */
  public String place(Place place) {
    return places.of(place);
  }

  private static String file(Problem problem) {
    return switch (problem) {
      case Problem.FolderMissing _,
          Problem.Unreadable _,
          Problem.NoPlanes _,
          Problem.ReviewUnreadable _ ->
          problem.file().toString();
      default -> PlaceText.nameOf(problem.file());
    };
  }

  private record Said(String expected, String found, String consequence) {}

  private Said said(Problem problem) {
    return switch (problem) {
      case Problem.FolderMissing _ -> say("folderMissing", words.get("folderMissing.found"));
      case Problem.Unreadable p ->
          new Said(
              words.get("unreadable.expected"),
              words.get("unreadable.found", ioErrors.reason(p.reason())),
              words.get(
                  PlaceText.nameOf(p.file()).equals(TestFolder.ANALYSIS_FILE)
                      ? "unreadable.analysis.consequence"
                      : "unreadable.folder.consequence"));
      case Problem.NoPlanes p -> say("noPlanes", words.get("noPlanes.found", p.others()));
      case Problem.AnalysisMissing _ -> say("analysisMissing", "");
      case Problem.AnalysisNotJson p ->
          say("analysisNotJson", words.get("analysisNotJson.found", jsonDefects.of(p.reason())));
      case Problem.WrongValue p ->
          new Said(expected(p.expected()), p.found(), wrongConsequence(p.expected()));
      case Problem.OddValue p ->
          new Said(expected(p.expected()), p.found(), oddConsequence(p.expected()));
      case Problem.DuplicateKey _ -> say("duplicateKey", words.get("duplicateKey.found"));
      case Problem.NoAnalysis p ->
          say("noAnalysis", "", String.valueOf(p.field().imageNumber() - 1));
      case Problem.NotAPlaneName p -> say("notAPlaneName", PlaceText.nameOf(p.file()));
      case Problem.StackGap p ->
          say(
              "stackGap",
              words.get("stackGap.found", Numbers.ranges(p.missing())),
              Numbers.range(0, p.field().stackSize() - 1));
      case Problem.StackTooLong p ->
          say(
              "stackTooLong",
              words.get("stackTooLong.found", p.field().stackSize()),
              String.valueOf(p.limit()));
      case Problem.DuplicatePlane p ->
          say("duplicatePlane", words.get("duplicatePlane.found", p.other().fileName()));
      case Problem.PlaneSizeDiffers p ->
          say(
              "planeSizeDiffers",
              words.get("pixels", p.found().toString()),
              p.expected().toString());
      case Problem.UndecodablePlane p -> say("undecodablePlane", faults.of(p.fault()));
      case Problem.DamagedPlane p -> say("damagedPlane", faults.of(p.fault()));
      case Problem.FocusOutsideStack p ->
          say("focusOutsideStack", String.valueOf(p.focus()), Numbers.range(0, p.stackSize() - 1));
      case Problem.EmptyBox p -> say("emptyBox", p.cell().box().toString());
      case Problem.BoxLeavesImage p ->
          say("boxLeavesImage", p.cell().box().toString(), p.image().toString());
      case Problem.ReviewUnreadable p ->
          say("reviewUnreadable", words.get("reviewUnreadable.found", jsonDefects.of(p.reason())));
      case Problem.ReviewUnmatched p ->
          say(
              "reviewUnmatched",
              words.get("reviewUnmatched.found", String.join(", ", p.cellKeys())));
      case Problem.ReviewUnclear p -> say("reviewUnclear", unclear(p));
    };
  }

  private String unclear(Problem.ReviewUnclear problem) {
    String found = words.get("reviewUnclear.found", problem.entries());
    String cells = problem.cells().stream().map(places::of).collect(Collectors.joining("; "));
    return cells.isEmpty() ? found : words.get("reviewUnclear.of", found, cells);
  }

  private Said say(String kind, String found, Object... expectedArguments) {
    return new Said(
        words.get(kind + ".expected", expectedArguments), found, words.get(kind + ".consequence"));
  }

  private String expected(Expected expected) {
    return words.get("value.expected." + expected);
  }

  private String wrongConsequence(Expected expected) {
    return words.get(
        switch (expected) {
          case ANALYSIS_OBJECT -> "value.wrong.analysis";
          case IMAGE_INDEX, IMAGE_OBJECT -> "value.wrong.entry";
          case IMAGE_NAME, IMAGE_NAME_OF_FIELD -> "value.wrong.name";
          case CELLS_OBJECT -> "value.wrong.cells";
          case CELL_OBJECT, CLASS_NUMBER, FOUR_INTEGERS, FOCUS_NUMBER -> "value.wrong.cell";
          case END_OF_FILE -> "value.wrong.rest";
        });
  }

  private String oddConsequence(Expected expected) {
    return words.get(
        switch (expected) {
          case IMAGE_NAME, IMAGE_NAME_OF_FIELD -> "value.odd.name";
          case FOCUS_NUMBER -> "value.odd.focus";
          case END_OF_FILE -> "value.odd.rest";
          case ANALYSIS_OBJECT,
              IMAGE_INDEX,
              IMAGE_OBJECT,
              CELLS_OBJECT,
              CELL_OBJECT,
              CLASS_NUMBER,
              FOUR_INTEGERS ->
              "value.odd.other";
        });
  }
}
