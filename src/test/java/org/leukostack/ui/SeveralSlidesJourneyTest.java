package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.export.Which;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;
import org.leukostack.slides.Slides;
import org.leukostack.testing.Readings;
import org.leukostack.ui.worklist.WorklistRow;

/** Several slides of a worklist together: what is asked of them, and what is said of them. */
class SeveralSlidesJourneyTest extends WindowTest {

  private static final ReadingTerms KIM = ReadingTerms.open(new ReadingName("kim"));

  private Path archive;
  private final Map<String, Path> slides = new TreeMap<>();

  @BeforeEach
  void paint() {
    archive = temp.resolve("smears");
    for (String path :
        List.of("day 1/patient 11", "day 2/patient 11", "day 2/patient 12", "day 3/patient 13")) {
      slides.put(path, SmallSlide.in(archive.resolve(path)).folder());
    }
  }

  /** Writes a reading: the first of the five cells of a slide get these verdicts. */
  private void judge(String slide, ReadingTerms terms, Verdict... verdicts) throws Exception {
    TestFolder folder = Slides.read(slides.get(slide));
    List<CellId> cells =
        ReviewedSlide.of(folder, Review.EMPTY).cells().stream()
            .filter(cell -> cell.isWhiteCell())
            .map(cell -> cell.id())
            .toList();
    Act[] acts = new Act[verdicts.length];
    for (int i = 0; i < acts.length; i++) {
      acts[i] = new Act.Judge(List.of(cells.get(i)), verdicts[i], null);
    }
    Readings.write(folder, terms, "ann", acts);
  }

  private void openList() throws Exception {
    start();
    onFx(() -> bench().opening().open(archive));
    await(
        "all slides",
        () ->
            stage.getScene().getRoot().lookup("#worklist") instanceof TableView<?> table
                && table.getItems().size() == slides.size());
  }

  /** Uses a button of the list on these slides; on all if none is named. */
  private DialogPane use(String button, String... chosen) {
    List<Path> wanted = List.of(chosen).stream().map(slides::get).toList();
    onFx(
        () -> {
          TableView<?> table = (TableView<?>) found("#worklist");
          table.getSelectionModel().clearSelection();
          for (int i = 0; i < table.getItems().size(); i++) {
            if (wanted.contains(((WorklistRow) table.getItems().get(i)).folder())) {
              table.getSelectionModel().select(i);
            }
          }
          ((ButtonBase) found("#worklist-" + button)).fire();
        });
    return dialog();
  }

  private static String typed(DialogPane dialog, String field) {
    return onFx(() -> ((TextField) dialog.lookup(field)).getText());
  }

  private static String label(DialogPane dialog, String query) {
    return onFx(() -> ((Label) dialog.lookup(query)).getText());
  }

  /** Answers what the export asks. */
  private DialogPane export(DialogPane asked, Path out, boolean replace) {
    onFx(
        () -> {
          ((TextField) asked.lookup("#export-output")).setText(out.toString());
          ((CheckBox) asked.lookup("#slides-export-replace")).setSelected(replace);
        });
    return press(asked, "#slides-export-start", "slides-export-result");
  }

  private DialogPane press(DialogPane asked, String button, String result) {
    await(button, () -> !asked.lookup(button).isDisabled());
    onFx(() -> ((ButtonBase) asked.lookup(button)).fire());
    awaitClosed(asked);
    await(result, () -> openDialog().map(told -> result.equals(told.getId())).orElse(false));
    return dialog();
  }

  @Test
  void whatIsMadeOfSlidesGoesBesideThemOrBesideTheFoldersThatHoldThem() throws Exception {
    openList();
    DialogPane ofAll = use("export");
    assertThat(typed(ofAll, "#export-output")).isEqualTo(archive.resolve("tidy_data").toString());
    escape(ofAll);
    DialogPane ofOne = use("export", "day 2/patient 12");
    assertThat(typed(ofOne, "#export-output"))
        .isEqualTo(archive.resolve("day 2/tidy_data").toString());
    assertThat(saying(ofOne))
        .contains("1 slide is exported, into a folder of its own.", "The slide gets a folder in ");
    escape(ofOne);
    DialogPane ofADay = use("export", "day 2/patient 11", "day 2/patient 12");
    assertThat(typed(ofADay, "#export-output"))
        .isEqualTo(archive.resolve("day 2/tidy_data").toString());
    escape(ofADay);
    DialogPane set = use("dataSet", "day 2/patient 12", "day 3/patient 13");
    assertThat(typed(set, "#dataset-output")).isEqualTo(archive.resolve("dataset").toString());
    escape(set);
  }

  @Test
  void theExportSaysHowManyCellsOfTheSlidesNobodyReviewed() throws Exception {
    judge(
        "day 2/patient 12",
        ReadingTerms.FIRST,
        Verdict.ACCEPTED,
        Verdict.ACCEPTED,
        Verdict.REJECTED);
    judge("day 3/patient 13", ReadingTerms.FIRST, Verdict.FLAGGED);
    Files.writeString(slides.get("day 1/patient 11").resolve("review.json"), "[]");
    openList();
    DialogPane asked = use("export");
    await("the count", () -> label(asked, "#export-unjudged").contains("14"));
    assertThat(label(asked, "#export-unjudged"))
        .as("of 15 cells of three slides; the review of one cannot be read")
        .isEqualTo("⚠ Of these 14 cells 11 have been reviewed by nobody, and 1 is flagged.");
    assertThat(label(asked, "#export-total")).startsWith("14 white cells");
    assertWhole(asked, "#slides-export-replace");

    @SuppressWarnings("unchecked")
    ChoiceBox<Which> which = (ChoiceBox<Which>) asked.lookup("#export-which");
    onFx(() -> which.setValue(Which.ACCEPTED));
    assertThat(label(asked, "#export-unjudged")).isEmpty();
    assertThat(label(asked, "#export-total")).startsWith("2 white cells");
    escape(asked);
  }

  @Test
  void anExportThatIsThereIsReplacedByTheBoxThatTheResultNames() throws Exception {
    Path out = temp.resolve("out");
    openList();
    answer(export(use("export", "day 2/patient 12"), out, false), ButtonData.CANCEL_CLOSE);
    judge("day 2/patient 12", ReadingTerms.FIRST, Verdict.REJECTED);

    DialogPane refused = export(use("export", "day 2/patient 12"), out, false);
    assertThat(onFx(refused::getHeaderText)).isEqualTo("The slide was not exported");
    assertThat(saying(refused))
        .contains("tick “Replace exports that are there already”", "as it is")
        .doesNotContain("are in " + out);
    answer(refused, ButtonData.CANCEL_CLOSE);
    DialogPane asked = use("export", "day 2/patient 12");
    assertThat(saying(asked)).contains("Replace exports that are there already");
    DialogPane replaced = export(asked, out, true);
    assertThat(onFx(replaced::getHeaderText)).isEqualTo("The slide was exported");
    assertThat(saying(replaced)).contains("are in " + out);
    assertThat(Files.readString(out.resolve("patient 12/cells.csv"))).contains("rejected");
    answer(replaced, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void theResultSaysWhichSlideWentWhereIfItsFolderIsNotCalledAsTheSlide() throws Exception {
    judge("day 1/patient 11", ReadingTerms.FIRST, Verdict.FLAGGED);
    judge("day 2/patient 11", ReadingTerms.FIRST, Verdict.ACCEPTED);
    Path out = temp.resolve("out");
    openList();
    DialogPane result = export(use("export"), out, false);
    Map<String, String> folders = folders(saying(result));
    assertThat(folders.keySet())
        .as("not patient 12 and 13")
        .containsExactly(
            Path.of("day 1", "patient 11").toString(), Path.of("day 2", "patient 11").toString());
    assertThat(verdicts(out, folders.get(Path.of("day 1", "patient 11").toString())))
        .contains("flagged");
    assertThat(verdicts(out, folders.get(Path.of("day 2", "patient 11").toString())))
        .contains("accepted");
    answer(result, ButtonData.CANCEL_CLOSE);
    assertThat(folders(saying(export(use("export"), out, false))))
        .as("also of those that are there")
        .isEqualTo(folders);
    push(KeyCode.ENTER);
  }

  /** The last of what a dialog says is above its buttons, and not under them. */
  private void assertWhole(DialogPane dialog, String last) {
    settle();
    assertThat(onFx(() -> bounds(dialog.lookup(last)).getMaxY()))
        .isLessThanOrEqualTo(onFx(() -> bounds(dialog.lookup(".button-bar")).getMinY()));
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private static Map<String, String> folders(String said) {
    Map<String, String> folders = new TreeMap<>();
    Matcher line = Pattern.compile("(?m)^(.+) → (.+)$").matcher(said);
    while (line.find()) {
      folders.put(line.group(1), line.group(2));
    }
    return folders;
  }

  private static String verdicts(Path out, String folder) throws IOException {
    return Files.readString(out.resolve(folder).resolve("cells.csv"));
  }

  @Test
  void withoutTwoReadingsOfTheSlidesTheAgreementSaysInFewLinesWhatIsMissing() throws Exception {
    judge("day 1/patient 11", ReadingTerms.FIRST, Verdict.ACCEPTED);
    openList();
    DialogPane page = use("agreement");
    await("what is missing", () -> saying(page).contains("4 slides were looked at"));
    assertThat(saying(page))
        .contains("day 1" + File.separator + "patient 11", "patient 13")
        .contains("The only reading there is first")
        .contains("open it, choose Reading")
        .doesNotContain("this slide");
    double few = onFx(page::getHeight);
    assertWhole(page, ".agreement-advice");
    escape(page);

    judge("day 1/patient 11", KIM, Verdict.ACCEPTED);
    DialogPane compared = use("agreement");
    await("the figures", () -> compared.lookup("#agreement-verdict") != null);
    assertThat(few).as("no large empty page").isLessThan(onFx(compared::getHeight) / 2);
    escape(compared);
  }

  @Test
  void readingsOfDifferentSlidesAreNotCompared() throws Exception {
    judge("day 1/patient 11", ReadingTerms.FIRST, Verdict.ACCEPTED);
    judge("day 2/patient 11", KIM, Verdict.ACCEPTED);
    openList();
    DialogPane page = use("agreement", "day 1/patient 11", "day 2/patient 11");
    await("why", () -> saying(page).contains("No slide has all of the readings first, kim"));
    assertThat(saying(page))
        .contains(
            Path.of("day 1", "patient 11") + " was left out: it has no reading kim.",
            Path.of("day 2", "patient 11") + " was left out: it has no reading first.");
    assertThat(onFx(() -> page.lookup("#agreement-verdict"))).isNull();
    escape(page);
  }

  @Test
  void whatIsSaidOfADataSetAgreesWithItsCounts() throws Exception {
    judge("day 1/patient 11", ReadingTerms.FIRST, Verdict.ACCEPTED, Verdict.ACCEPTED);
    judge("day 3/patient 13", ReadingTerms.FIRST, Verdict.ACCEPTED);
    openList();
    DialogPane asked = use("dataSet", "day 1/patient 11", "day 2/patient 12", "day 3/patient 13");
    await("the count", () -> label(asked, "#dataset-total").equals("3 cells of 2 slides"));
    assertThat(label(asked, "#dataset-told"))
        .contains(
            "⚠ 1 slide has no cell that is taken, and so counts in no group: patient 12\n",
            "each of the 2 slides with cells in the data set is a group",
            "There are only 2 groups");
    onFx(
        () ->
            ((TextField) asked.lookup("#dataset-output")).setText(temp.resolve("set").toString()));
    DialogPane made = press(asked, "#dataset-start", "dataset-result");
    assertThat(onFx(made::getHeaderText)).startsWith("The data set has 3 cells of 2 slides");
    assertThat(saying(made)).contains("each of the 2 slides with cells", "only 2 groups");
    answer(made, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void slidesOfOneNameAreToldApartInADataSet() throws Exception {
    openList();
    DialogPane asked = use("dataSet", "day 1/patient 11", "day 2/patient 11", "day 2/patient 12");
    String first = Path.of("day 1", "patient 11").toString();
    String second = Path.of("day 2", "patient 11").toString();
    await(
        "both are named",
        () ->
            label(asked, "#dataset-told")
                .startsWith(
                    "⚠ More than one of the folders is called patient 11: %s, %s."
                        .formatted(first, second)));
    assertThat(saying(asked).lines()).as("in the list").contains(first, second);
    escape(asked);
  }
}
