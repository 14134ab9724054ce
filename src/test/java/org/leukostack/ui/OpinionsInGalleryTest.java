package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.SlideOnDisk;

/** What readers differ in is seen and settled in the gallery as it is in the field. */
class OpinionsInGalleryTest extends WindowTest {

  private static final ReadingName KIM = new ReadingName("kim");
  private static final CellId VERDICT = new CellId(3, "0");
  private static final CellId AGREED = new CellId(3, "1");
  private static final CellId FOCUS = new CellId(12, "0");

  private SlideOnDisk slide;

  @BeforeEach
  void readTwice() throws Exception {
    slide = SmallSlide.in(temp.resolve("slide"));
    Readings.write(
        slide.read(),
        ReadingTerms.open(ReadingName.FIRST),
        "ann",
        new Act.Judge(List.of(VERDICT, AGREED, FOCUS), Verdict.ACCEPTED, null),
        new Act.ChooseFocus(List.of(FOCUS), 0),
        new Act.Comment(List.of(VERDICT), "clear nucleus"));
    Readings.write(
        slide.read(),
        ReadingTerms.open(KIM),
        "kim",
        new Act.Judge(List.of(AGREED, FOCUS), Verdict.ACCEPTED, null),
        new Act.ChooseFocus(List.of(FOCUS), 4),
        new Act.Judge(List.of(VERDICT), Verdict.REJECTED, RejectReason.WRONG_BOX),
        new Act.Comment(List.of(VERDICT), "half of it is missing"));
    start();
    onFx(() -> bench().reading().chooseForAll(ReadingTerms.FIRST)); // or the window would ask
    open(slide.folder());
  }

  private void settle(boolean all) {
    onFx(() -> bench().opening().readAs(ReadingTerms.open(ReadingName.ADJUDICATED)));
    await("the disagreements", () -> model().queueProperty().get().cells().size() == 2);
    if (all) {
      push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    }
    push(KeyCode.G);
    await(
        "all tiles have crops",
        () -> tilesSaid().size() == (all ? 5 : 2) && bench().gallery().waitingForCrops() == 0);
  }

  private Map<String, String> tilesSaid() {
    window.layOut();
    Map<String, String> said = new TreeMap<>();
    for (Node tile : stage.getScene().getRoot().lookupAll(".gallery-tile")) {
      if (ShownWindow.isShown(tile)) {
        String text = tile.getAccessibleText();
        said.put(text.substring(0, text.indexOf(" · ")), text);
      }
    }
    return said;
  }

  private String pane(String id) {
    Label label = node("#gallery-opinions" + id);
    return onFx(label::getText);
  }

  @Test
  void theTileOfADisagreementSaysBothOpinionsWithTheirComments() {
    settle(true);
    Map<String, String> tiles = onFx(this::tilesSaid);
    assertThat(tiles.get("cell 0 in field 3"))
        .endsWith(
            "; the readers differ in: verdict; A: ✓ accepted · class 5 · comment: clear nucleus; B:"
                + " ✗ rejected: wrong box · class 5 · comment: half of it is missing");
    assertThat(tiles.get("cell 0 in field 12"))
        .endsWith(
            "; the readers differ in: best focus; A: ✓ accepted · class 5 · plane 0; B: ✓ accepted"
                + " · class 5 · plane 4");
    assertThat(tiles.get("cell 1 in field 3")).doesNotContain("differ");
    assertThat(tiles.get("cell 0 in field 112")).doesNotContain("differ");
  }

  @Test
  void readersAreCalledByTheirNamesWhereTheLeadSaysSo() {
    settle(false);
    onFx(() -> bench().settings().change(s -> s.withNamesReaders(true)));
    assertThat(onFx(this::tilesSaid).get("cell 0 in field 3")).contains("kim: ✗", "first: ✓");
  }

  @Test
  void besideTheTilesTheOpinionsStandAndTheirKeysTakeThem() {
    settle(false);
    goTo(3, "0");
    assertThat(pane("-state")).isEqualTo(words.get("opinions.how.OPEN", "verdict"));
    assertThat(onFx(() -> isShown("#gallery-opinions"))).isTrue();
    assertThat(onFx(() -> isShown("#opinions"))).isFalse();
    assertThat(pane("-progress")).isEqualTo(words.get("opinions.progress", 0, 2));
    push(KeyCode.O);
    assertThat(verdict(VERDICT)).isEqualTo(Verdict.REJECTED);
    assertThat(pane("-progress")).isEqualTo(words.get("opinions.progress", 1, 2));
    assertThat(place()).isEqualTo("12/0");
    push(KeyCode.F);
    assertThat(verdict(FOCUS)).isEqualTo(Verdict.FLAGGED);
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(pane("-progress")).isEqualTo(words.get("opinions.progress", 0, 2));
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.I);
    assertThat(verdict(VERDICT)).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(FOCUS)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void whoStartsWithTheAdjudicatedReadingSettlesAtOnce() {
    onFx(
        () -> {
          bench().reading().chooseForAll(ReadingTerms.open(ReadingName.ADJUDICATED));
          bench().opening().open(slide.folder());
        });
    await("the disagreements", () -> model().queueProperty().get().cells().size() == 2);
    assertThat(text("#opinions-progress")).isEqualTo(words.get("opinions.progress", 0, 2));
  }

  @Test
  void numbersOfTheAgreementStandUnderTheirHeadings() {
    push(KeyCode.CONTROL, KeyCode.K);
    DialogPane page = dialog();
    await("the figures", () -> page.lookup("#agreement-verdict") != null);
    Map<Integer, Set<Double>> rightEdges = new TreeMap<>();
    onFx(
        () -> {
          page.applyCss();
          page.layout();
          page.lookup("#agreement-verdict").lookupAll(".agreement-number").stream()
              .forEach(
                  number ->
                      rightEdges
                          .computeIfAbsent(GridPane.getColumnIndex(number), c -> new TreeSet<>())
                          .add(Math.rint(number.getBoundsInParent().getMaxX())));
        });
    assertThat(rightEdges.keySet()).containsExactly(1, 2, 3);
    assertThat(rightEdges.values()).allMatch(edges -> edges.size() == 1);
    answer(page, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void inAReadersOwnReadingTheGallerySaysNothingOfOpinions() {
    push(KeyCode.G);
    await("all tiles have crops", () -> tilesSaid().size() == 5);
    assertThat(onFx(this::tilesSaid).values()).noneMatch(text -> text.contains("differ"));
    assertThat(onFx(() -> isShown("#gallery-opinions"))).isFalse();
  }

  private boolean isShown(String node) {
    return stage.getScene().getRoot().lookupAll(node).stream().anyMatch(ShownWindow::isShown);
  }

  private Verdict verdict(CellId cell) {
    return onFx(() -> model().reviewedProperty().get().cell(cell).orElseThrow().verdict());
  }
}
