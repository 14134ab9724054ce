package org.leukostack.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.leukostack.files.IoFault;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.Place;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.Expected;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;

/** The words for what is wrong with a test folder. */
public final class ProblemText {

  /** How many problems of a kind have lines of their own. */
  private static final int MOST_LINES = 20;

  private final Words words;
  private final PlaceText places;
  private final PlaneFaultText faults;
  private final IoErrorText ioErrors;
  private final JsonDefectText jsonDefects;
  private final int mostListed;

  /** Sentences for people: of long lists they name the first. */
  public ProblemText(Locale locale) {
    this(locale, ListText.MOST);
  }

  /** Sentences that name all, however many, for programs. */
  public static ProblemText whole(Locale locale) {
    return new ProblemText(locale, Integer.MAX_VALUE);
  }

  private ProblemText(Locale locale, int mostListed) {
    this.mostListed = mostListed;
    Words shown = new Words("problems", locale);
    words = mostListed == Integer.MAX_VALUE ? shown.whole() : shown;
    places = new PlaceText(words);
    faults = new PlaneFaultText(words);
    ioErrors = new IoErrorText(words);
    jsonDefects = new JsonDefectText(words);
  }

  /** The parts of a sentence about a problem. */
  public ProblemParts parts(Problem problem) {
    Said said = said(problem);
    String found =
        said.found().isBlank()
            ? words.get("found.nothing")
            : said.found().equals(Problem.NOT_SHOWN) ? words.get("found.hidden") : said.found();
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

  /** The lines of problems; of a kind that there are many of, the first and how many more. */
  public List<String> lines(List<Problem> problems) {
    return Capped.rows(problems, ProblemText::kind, MOST_LINES).stream()
        .map(
            row ->
                switch (row) {
                  case Capped.One<Problem>(Problem one) -> line(one);
                  case Capped.More<Problem>(Problem last, int count) ->
                      words.get("more", severity(last.severity()), count);
                })
        .toList();
  }

  /** What problems have in common that are told alike. */
  public static Object kind(Problem problem) {
    return switch (problem) {
      case Problem.WrongValue p -> List.of(p.getClass(), p.expected());
      case Problem.OddValue p -> List.of(p.getClass(), p.expected());
      default -> problem.getClass();
    };
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
          Problem.ReviewUnreadable _,
          Problem.ReadingUnreadable _ ->
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
      case Problem.NoPlanes p -> noPlanes(p);
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
      case Problem.MisnamedPlane p -> say("misnamedPlane", PlaceText.nameOf(p.file()));
      case Problem.StackGap p ->
          say(
              "stackGap",
              words.get("stackGap.found", listed(Numbers.listOfRanges(p.missing()), ", ")),
              Numbers.range(0, p.field().stackSize() - 1));
      case Problem.StackTooLong p ->
          say(
              "stackTooLong",
              words.get("stackTooLong.found", p.field().stackSize()),
              String.valueOf(p.limit()));
      case Problem.DuplicatePlane p ->
          say("duplicatePlane", words.get("duplicatePlane.found", p.other().fileName()));
      case Problem.StagePositionDiffers p ->
          say(
              "stagePositionDiffers",
              position(p.plane()),
              position(p.first()),
              p.first().fileName());
      case Problem.PlaneSizeDiffers p ->
          say(
              "planeSizeDiffers",
              words.get("pixels", p.found().toString()),
              p.expected().toString());
      case Problem.UndecodablePlane p -> undecodable(p);
      case Problem.DamagedPlane p -> say("damagedPlane", faults.of(p.fault()));
      case Problem.DamageOutsideCrops p -> say("damageOutsideCrops", faults.of(p.fault()));
      case Problem.FocusOutsideStack p ->
          say("focusOutsideStack", String.valueOf(p.focus()), Numbers.range(0, p.stackSize() - 1));
      case Problem.EmptyBox p -> say("emptyBox", p.cell().box().toString());
      case Problem.NegativeBox p -> say("negativeBox", p.cell().box().toString());
      case Problem.BoxOutsideImage p ->
          say("boxOutsideImage", p.cell().box().toString(), p.image().toString());
      case Problem.BoxLeavesImage p ->
          say("boxLeavesImage", p.cell().box().toString(), p.image().toString());
      case Problem.ReviewUnreadable p when p.reason() instanceof JsonDefect.OfOtherReading ->
          say("reviewOfOtherReading", jsonDefects.of(p.reason()));
      case Problem.ReviewUnreadable p ->
          say("reviewUnreadable", words.get("reviewUnreadable.found", jsonDefects.of(p.reason())));
      case Problem.ReadingUnreadable p ->
          say("readingUnreadable", words.get("reviewUnreadable.found", jsonDefects.of(p.reason())));
      case Problem.ReviewOfOtherSlide p ->
          say("reviewOfOtherSlide", words.get("reviewOfOtherSlide.found", p.said()), p.testId());
      case Problem.ReviewUnmatched p ->
          say("reviewUnmatched", words.get("reviewUnmatched.found", listed(p.cellKeys(), ", ")));
      case Problem.ReviewUnclear p -> say("reviewUnclear", unclear(p));
    };
  }

  private String unclear(Problem.ReviewUnclear problem) {
    String found = words.get("reviewUnclear.found", problem.entries());
    String cells = listed(problem.cells().stream().map(places::of).toList(), "; ");
    return cells.isEmpty() ? found : words.get("reviewUnclear.of", found, cells);
  }

  private Said noPlanes(Problem.NoPlanes problem) {
    String found = words.get("noPlanes.found", problem.others());
    Path inside = problem.slideInside();
    return inside == null
        ? say("noPlanes", found)
        : new Said(
            words.get("noPlanes.expected"),
            found,
            words.get("noPlanes.inside.consequence", inside.toString()));
  }

  /** A plane whose file is away may be sound. */
  private Said undecodable(Problem.UndecodablePlane problem) {
    return problem.fault() instanceof PlaneFault.Unreadable(IoFault reason)
        ? say("unreadablePlane", words.get("unreadable.found", ioErrors.reason(reason)))
        : say("undecodablePlane", faults.of(problem.fault()));
  }

  private static String position(Plane plane) {
    return plane.stageX() + ", " + plane.stageY();
  }

  private String listed(List<String> all, String separator) {
    return ListText.of(all, separator, mostListed, words);
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
          case IMAGE_NAME -> "value.wrong.name";
          case IMAGE_NAME_OF_FIELD -> "value.wrong.nameOfField";
          case IMAGE_NAME_OF_STAGE -> "value.wrong.nameOfStage";
          case CELLS_OBJECT -> "value.wrong.cells";
          case CELL_OBJECT, CLASS_NUMBER, FOUR_INTEGERS, FOCUS_NUMBER -> "value.wrong.cell";
          case END_OF_FILE -> "value.wrong.rest";
        });
  }

  private String oddConsequence(Expected expected) {
    return words.get(
        switch (expected) {
          case IMAGE_NAME, IMAGE_NAME_OF_FIELD, IMAGE_NAME_OF_STAGE -> "value.odd.name";
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
