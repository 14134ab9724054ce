package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.event.Event;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.Slide;

/** A slide reviewed from the first cell to the export, with keys alone. */
class TwentyFieldsJourneyTest extends WindowTest {

  private static final int FIELDS = 20;
  private static final String[] REASONS = {
    "not_white_cell", "wrong_box", "out_of_focus", "cut_off", "artefact", "duplicate", "other"
  };

  private final String reviewer = System.getProperty("user.name");
  private KeysModel keys;

  @Test
  void everyCellIsJudgedAndTheExportSaysWhatTheKeysSaid() throws Exception {
    Path slide = slide(temp.resolve("slide"));
    keys = new KeysModel(slide);
    startWith(slide);
    assertThat(place()).isEqualTo(keys.at());

    editTwoBoxes();
    addOne();
    long cells = keys.unjudged();
    for (int i = 0; keys.unjudged() > 0; i++) {
      judge(i);
      assertThat(place()).as("after cell %s of %s", i + 1, cells).isEqualTo(keys.at());
    }
    for (int i = 0; i < 10; i++) {
      push(KeyCode.CONTROL, KeyCode.Z);
      keys.undo();
      assertThat(place()).as("undone %s", i + 1).isEqualTo(keys.at());
    }
    for (int i = 0; i < 5; i++) {
      push(KeyCode.CONTROL, KeyCode.Y);
      keys.redo();
      assertThat(place()).as("done again %s", i + 1).isEqualTo(keys.at());
    }
    push(KeyCode.HOME);
    Object before = onFx(() -> said());
    closeAsAPerson();

    startWith(slide);
    assertThat(place()).isEqualTo(keys.at());
    assertThat(plane()).isZero();
    Object after = onFx(() -> said());
    assertThat(after).isEqualTo(before);

    push(KeyCode.CONTROL, KeyCode.E);
    export();
    assertThat(cellsCsv()).containsExactlyElementsOf(expected());
  }

  /** One to three white cells a field, and what is not exported besides; small planes. */
  private static Path slide(Path folder) {
    SplittableRandom random = new SplittableRandom(4);
    Slide slide = Slide.at(folder);
    for (int image = 1; image <= FIELDS; image++) {
      slide.with(image, field -> fill(SmallSlide.planes(field, 3), random));
    }
    return slide.write().folder();
  }

  private static void fill(FieldOfView field, SplittableRandom random) {
    int white = random.nextInt(1, 4);
    for (int i = 0; i < white + 2; i++) {
      PreClass preClass = new PreClass(i < 2 ? i : 2 + random.nextInt(8));
      int x = 30 + random.nextInt(400);
      int y = 30 + random.nextInt(180);
      field
          .cell(preClass, Slide.box(x, y, 60 + random.nextInt(80), 60 + random.nextInt(80)))
          .focus(random.nextInt(SmallSlide.PLANES));
    }
  }

  private void editTwoBoxes() {
    push(KeyCode.E);
    push(KeyCode.SHIFT, KeyCode.DOWN);
    keys.box(0, 10, 0, 0);
    push(KeyCode.LEFT);
    keys.box(-1, 0, 0, 0);
    push(KeyCode.E);
    push(KeyCode.RIGHT);
    keys.right();
    assertThat(place()).isEqualTo(keys.at());
    awaitPicture(); // boxes are edited on a picture only
    push(KeyCode.E);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    keys.box(0, 0, -10, 0);
    push(KeyCode.CONTROL, KeyCode.DOWN);
    keys.box(0, 0, 0, 1);
  }

  private void addOne() {
    push(KeyCode.N);
    BoundingBox draft = onFx(() -> bench().editor().draftProperty().get());
    push(KeyCode.SHIFT, KeyCode.UP);
    push(KeyCode.CONTROL, KeyCode.LEFT);
    push(KeyCode.ENTER);
    keys.add(List.of(draft.x(), draft.y() - 10, draft.width() - 1, draft.height()));
    assertThat(place()).isEqualTo(keys.at());
  }

  private void judge(int i) {
    switch (i % 6) {
      case 0 -> press(KeyCode.SPACE, "accepted", "");
      case 1 -> {
        push(KeyCode.X);
        keys.judge("rejected", "");
        int digit = i / 6 % REASONS.length;
        push(KeyCode.values()[KeyCode.DIGIT1.ordinal() + digit]);
        keys.judge("rejected", REASONS[digit]);
        keys.advance();
      }
      case 2 -> press(KeyCode.F, "flagged", "");
      case 3 -> {
        int number = 2 + (keys.here().preClass() + 1) % 8; // never the class that it has
        push(KeyCode.values()[KeyCode.DIGIT0.ordinal() + number]);
        keys.classify(number);
        press(KeyCode.SPACE, "accepted", "");
      }
      case 4 -> {
        push(KeyCode.C);
        Keyboard.write("x, f \"" + i);
        push(KeyCode.ENTER);
        keys.comment("x, f \"" + i);
        press(KeyCode.SPACE, "accepted", "");
      }
      default -> {
        push(KeyCode.X);
        push(KeyCode.ENTER);
        keys.judge("rejected", "");
        keys.advance();
      }
    }
  }

  private void press(KeyCode key, String verdict, String reason) {
    push(key);
    keys.judge(verdict, reason);
    keys.advance();
  }

  private void export() {
    startExport(dialog());
    answer(dialog(), ButtonData.CANCEL_CLOSE);
  }

  private void closeAsAPerson() throws Exception {
    onFx(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    await("the window is closed", () -> !stage.isShowing());
    close();
  }

  /** The rows of the file, without what only pixels tell. */
  private List<List<String>> cellsCsv() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    Path file = temp.resolve("tidy_data").resolve("slide").resolve("cells.csv");
    List<List<String>> lines = records(Files.readString(file));
    for (List<String> line : lines.subList(1, lines.size())) {
      List<String> values = new ArrayList<>();
      for (String column :
          List.of(
              "crop_index",
              "test_id",
              "img_num",
              "cell_index",
              "class",
              "x",
              "y",
              "w",
              "h",
              "milab_focus",
              "verdict",
              "reason",
              "comment",
              "reviewer",
              "original_x",
              "original_y",
              "original_w",
              "original_h",
              "original_class")) {
        values.add(line.get(lines.getFirst().indexOf(column)));
      }
      rows.add(values);
    }
    return rows;
  }

  /** The records of a file as RFC 4180 has them. */
  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>(List.of(new ArrayList<>()));
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          value.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        records.getLast().add(value.toString());
        value.setLength(0);
        if (c == '\n' && i + 1 < text.length()) {
          records.add(new ArrayList<>());
        }
      } else {
        value.append(c);
      }
    }
    return records;
  }

  private List<List<String>> expected() {
    List<List<String>> rows = new ArrayList<>();
    int crop = 0;
    for (KeysModel.Row row : keys.rows()) {
      boolean exported = row.isWhite() && !row.verdict().equals("rejected");
      boolean moved = !row.box().equals(row.location());
      List<String> values = new ArrayList<>();
      values.add(exported ? Integer.toString(crop++) : "");
      values.add("slide");
      values.add(Integer.toString(row.image()));
      values.add(row.key());
      values.add(Integer.toString(row.preClass()));
      row.box().forEach(n -> values.add(n.toString()));
      values.add(row.focus());
      values.add(row.verdict());
      values.add(row.reason());
      values.add(row.comment());
      values.add(row.isJudged() ? reviewer : "");
      row.location().forEach(n -> values.add(moved ? n.toString() : ""));
      values.add(row.preClass() == row.prediction() ? "" : Integer.toString(row.prediction()));
      rows.add(values);
    }
    return rows;
  }
}
