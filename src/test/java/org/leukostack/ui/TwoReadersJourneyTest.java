package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.leukostack.demo.DemoSlide;
import org.leukostack.testing.Keyboard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two readers judge a slide apart, and a third person settles what they differ in: by keys alone.
 */
class TwoReadersJourneyTest extends WindowTest {

  private static final int FIELDS = Integer.getInteger("leukostack.twoReaders", 5);

  /**
   * What is said of a cell, as the model of this test has it.
   *
   * @param preClass null for that of the imager
   */
  private record Said(String verdict, String reason, Integer preClass) {}

  private Path slide;

  /** The white cells of the slide, in its order, as the analysis has them. */
  private List<String> cells;

  private Map<String, Integer> classes;

  @Test
  void whatTwoReadersDifferInIsSettledByAThird() throws Exception {
    slide = temp.resolve("slide");
    DemoSlide.write(slide, FIELDS, 2, done -> {});
    readAnalysis();
    startWith(slide);
    Map<String, Said> ann = read(0);
    askForReading("kim");
    awaitReading("kim");
    push(KeyCode.CONTROL, KeyCode.K); // a blind reader sees nothing of it
    assertThat(text("#status-key")).contains(words.get("command.AGREEMENT"));
    assertThat(onFx(this::openDialog)).isEmpty();
    Map<String, Said> kim = read(1);

    askForReading("first");
    awaitReading("first");
    push(KeyCode.CONTROL, KeyCode.K);
    DialogPane page = dialog();
    await("the figures", () -> page.lookup("#agreement-verdict") != null);
    long same =
        cells.stream().filter(c -> ann.get(c).verdict().equals(kim.get(c).verdict())).count();
    assertThat(saying(page))
        .contains(
            words.get(
                "agreement.all",
                cells.size(),
                words.get("agreement.percent", (double) same / cells.size())));
    showCellsOfATable(page, ann, kim);
    push(KeyCode.CONTROL, KeyCode.K);
    DialogPane again = dialog();
    await("the figures", () -> again.lookup("#agreement-verdict") != null);
    tabTo(again, "settling-begin");
    push(KeyCode.SPACE);
    awaitClosed(again);
    awaitReading("adjudicated");

    List<String> disputed = cells.stream().filter(c -> !agree(c, ann.get(c), kim.get(c))).toList();
    assertThat(disputed).hasSizeGreaterThan(FIELDS / 2);
    Map<String, Said> expected = new TreeMap<>();
    cells.forEach(c -> expected.put(c, ann.get(c)));
    for (int i = 0; i < disputed.size(); i++) {
      assertThat(place()).isEqualTo(disputed.get(i));
      assertThat(progress()).isEqualTo(words.get("opinions.progress", i, disputed.size()));
      expected.put(
          disputed.get(i),
          settle(i, disputed.get(i), ann.get(disputed.get(i)), kim.get(disputed.get(i))));
    }
    int acts = disputed.size() % 4 == 0 ? 2 : 1; // to reject, and to say why, are two
    for (int i = 0; i < acts; i++) {
      push(KeyCode.CONTROL, KeyCode.Z);
    }
    assertThat(progress())
        .isEqualTo(words.get("opinions.progress", disputed.size() - 1, disputed.size()));
    for (int i = 0; i < acts; i++) {
      push(KeyCode.CONTROL, KeyCode.Y);
    }
    assertThat(progress())
        .isEqualTo(words.get("opinions.progress", disputed.size(), disputed.size()));
    export();
    closeAndWait();
    Path output = temp.resolve("tidy_data").resolve("slide");
    assertThat(table(output.resolve("cells.csv"), "")).isEqualTo(inForce(expected));
    Path readings = output.resolve("readings.csv");
    assertThat(table(readings, "first")).isEqualTo(inForce(ann));
    assertThat(table(readings, "kim")).isEqualTo(inForce(kim));
    assertThat(table(readings, "adjudicated")).isEqualTo(inForce(expected));
    assertThat(written("review-adjudicated.json")).isEqualTo(expected);
    assertThat(written("review.json")).isEqualTo(ann);
    assertThat(written("review-kim.json")).isEqualTo(kim);
    assertThat(json("review-adjudicated.json").path("adjudication").path("of").toString())
        .isEqualTo("[\"first\",\"kim\"]");
  }

  /** A number off the diagonal shows its cells, which the filter says and ends. */
  private void showCellsOfATable(DialogPane page, Map<String, Said> ann, Map<String, Said> kim) {
    Button field =
        onFx(
            () ->
                page.lookupAll("#agreement-verdict-0 .confusion-field").stream()
                    .map(Button.class::cast)
                    .filter(b -> !b.isDisabled() && !b.getStyleClass().contains("confusion-same"))
                    .findFirst()
                    .orElseThrow());
    int count = Integer.parseInt(onFx(field::getText));
    tabTo(page, onFx(field::getId));
    push(KeyCode.SPACE);
    awaitClosed(page);
    List<String> shown =
        onFx(
            () ->
                model().queueProperty().get().cells().stream()
                    .map(id -> id.imageNumber() + "/" + id.cellKey())
                    .toList());
    assertThat(shown).hasSize(count);
    assertThat(shown.stream().map(c -> ann.get(c).verdict() + kim.get(c).verdict()).distinct())
        .hasSize(1);
    assertThat(ann.get(shown.getFirst()).verdict())
        .isNotEqualTo(kim.get(shown.getFirst()).verdict());
    assertThat(text("#filter-summary")).contains("kim");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertThat(onFx(() -> model().queueProperty().get().cells().size()))
        .isGreaterThanOrEqualTo(cells.size());
  }

  private String progress() {
    Label label = node("#opinions-progress");
    return onFx(label::getText);
  }

  private void readAnalysis() throws Exception {
    JsonNode analysis = JsonMapper.shared().readTree(slide.resolve("analyze_result.json").toFile());
    cells = new ArrayList<>();
    classes = new TreeMap<>();
    TreeMap<Integer, JsonNode> fields = new TreeMap<>();
    analysis.properties().forEach(f -> fields.put(Integer.parseInt(f.getKey()) + 1, f.getValue()));
    fields.forEach(
        (image, field) ->
            field
                .path("cell_prediction")
                .properties()
                .forEach(
                    cell -> {
                      int preClass = cell.getValue().path("prediction").intValue();
                      if (preClass > 1) {
                        cells.add(image + "/" + cell.getKey());
                        classes.put(image + "/" + cell.getKey(), preClass);
                      }
                    }));
  }

  /** Judges all cells of the slide, in its order. */
  private Map<String, Said> read(int reader) {
    push(KeyCode.CONTROL, KeyCode.HOME);
    Map<String, Said> said = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      assertThat(place()).isEqualTo(cells.get(i));
      said.put(cells.get(i), judge(i * 7 + reader * (i % 3), cells.get(i)));
    }
    return said;
  }

  private Said judge(int number, String cell) {
    switch (number % 5) {
      case 0 -> {
        push(KeyCode.X);
        push(KeyCode.DIGIT5);
        return new Said("rejected", "artefact", null);
      }
      case 1 -> {
        push(KeyCode.F);
        return new Said("flagged", "", null);
      }
      case 2 -> {
        int other = 2 + (classes.get(cell) + 1) % 8;
        push(KeyCode.values()[KeyCode.DIGIT0.ordinal() + other]);
        push(KeyCode.SPACE);
        return new Said("accepted", "", other);
      }
      default -> {
        push(KeyCode.SPACE);
        return new Said("accepted", "", null);
      }
    }
  }

  private static boolean agree(String cell, Said one, Said other) {
    return one.verdict().equals(other.verdict())
        && (one.verdict().equals("rejected")
            || String.valueOf(one.preClass()).equals(String.valueOf(other.preClass())));
  }

  private Said settle(int i, String cell, Said one, Said other) {
    switch (i % 4) {
      case 0 -> {
        push(KeyCode.I);
        return one;
      }
      case 1 -> {
        push(KeyCode.O);
        return other;
      }
      case 2 -> {
        int third = 2 + (classes.get(cell) + 3) % 8;
        push(KeyCode.values()[KeyCode.DIGIT0.ordinal() + third]);
        push(KeyCode.SPACE);
        return new Said("accepted", "", third == classes.get(cell) ? null : third);
      }
      default -> {
        push(KeyCode.X);
        push(KeyCode.DIGIT2);
        Integer known = one.verdict().equals("rejected") ? other.preClass() : one.preClass();
        boolean agreeOnClass =
            one.verdict().equals("rejected")
                || other.verdict().equals("rejected")
                || String.valueOf(one.preClass()).equals(String.valueOf(other.preClass()));
        return new Said("rejected", "wrong_box", agreeOnClass ? known : null);
      }
    }
  }

  private void askForReading(String name) {
    push(KeyCode.CONTROL, KeyCode.R);
    DialogPane dialog = dialog();
    Keyboard.write(name);
    boolean blind = !name.equals("first");
    tabTo(dialog, "reading-blind");
    if (onFx(() -> ((CheckBox) dialog.lookup("#reading-blind")).isSelected()) != blind) {
      push(KeyCode.SPACE);
    }
    tabTo(dialog, "reading-name");
    push(KeyCode.ENTER);
    awaitClosed(dialog);
  }

  private void tabTo(DialogPane dialog, String id) {
    for (int i = 0; i < 80 && !onFx(() -> hasFocus(dialog, id)); i++) {
      push(KeyCode.TAB);
    }
    assertThat(onFx(() -> hasFocus(dialog, id))).as("Tab comes to " + id).isTrue();
  }

  private static boolean hasFocus(DialogPane dialog, String id) {
    return dialog.getScene().getFocusOwner() != null
        && id.equals(dialog.getScene().getFocusOwner().getId());
  }

  private void awaitReading(String name) {
    await(
        "the reading " + name,
        () ->
            bench().review().isWritable()
                && bench().reading().inForceProperty().get() != null
                && bench().reading().inForceProperty().get().name().text().equals(name)
                && model().selected().isPresent());
  }

  private void closeAndWait() throws Exception {
    onFx(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    await("the window is closed", () -> !stage.isShowing());
    close();
  }

  private void export() {
    push(KeyCode.CONTROL, KeyCode.E);
    startExport(dialog());
    answer(dialog(), ButtonData.CANCEL_CLOSE);
  }

  /** With the class of every cell, as tables have it. */
  private Map<String, Said> inForce(Map<String, Said> said) {
    Map<String, Said> all = new TreeMap<>();
    said.forEach(
        (cell, one) ->
            all.put(
                cell,
                new Said(
                    one.verdict(),
                    one.reason(),
                    one.preClass() == null ? classes.get(cell) : one.preClass())));
    return all;
  }

  /**
   * What a table says of the white cells of the imager. No value of this slide has a comma.
   *
   * @param reading whose rows; empty for a table of one reading
   */
  private Map<String, Said> table(Path file, String reading) throws Exception {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().split(",", -1));
    Map<String, Said> said = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = List.of(line.split(",", -1));
      String cell =
          row.get(header.indexOf("img_num")) + "/" + row.get(header.indexOf("cell_index"));
      boolean wanted = reading.isEmpty() || row.get(header.indexOf("reading")).equals(reading);
      if (wanted && classes.containsKey(cell)) {
        said.put(
            cell,
            new Said(
                row.get(header.indexOf("verdict")),
                row.get(header.indexOf("reason")),
                Integer.valueOf(row.get(header.indexOf("class")))));
      }
    }
    return said;
  }

  private JsonNode json(String file) throws Exception {
    return JsonMapper.shared().readTree(Files.readString(slide.resolve(file)));
  }

  /** What a file says of the white cells. */
  private Map<String, Said> written(String file) throws Exception {
    Map<String, Said> said = new TreeMap<>();
    for (JsonNode cell : json(file).path("cells")) {
      JsonNode preClass = cell.path("class");
      said.put(
          cell.path("img_num").intValue() + "/" + cell.path("key").stringValue(),
          new Said(
              cell.path("verdict").stringValue(""),
              cell.path("reason").stringValue(""),
              preClass.isMissingNode() ? null : preClass.intValue()));
    }
    return said;
  }
}
