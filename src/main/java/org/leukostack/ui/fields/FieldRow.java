package org.leukostack.ui.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.model.Field;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Tally;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.review.VerdictStyle;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** A field in the list: its number, a sign if it has problems, and how many white cells it has. */
final class FieldRow extends ListCell<Field> {

  /** A field of which some cells are reviewed. */
  private static final String BEGUN = "◐";

  private final SlideModel model;
  private final Words words;
  private final ObservableSet<Integer> withProblems;
  private final Label number = new Label();
  private final Label problem = new Label("⚠");
  private final Label viewed = new Label("", Icons.of(Feather.EYE));
  private final Label done = new Label();
  private final Label count = new Label();
  private final Region space = new Region();
  private final HBox row = new HBox(8);

  /** A strong reference: its sources hold it in a weak listener only. */
  private final InvalidationListener changed = o -> show();

  /**
   * @param withProblems the image numbers of the fields that have problems
   */
  FieldRow(SlideModel model, Words words, ObservableSet<Integer> withProblems) {
    this.model = model;
    this.words = words;
    this.withProblems = withProblems;
    number.getStyleClass().add("field-number");
    problem.getStyleClass().add("problem-sign");
    count.getStyleClass().add("badge");
    done.getStyleClass().add("field-done");
    Tips.say(problem, words.get("fields.problem.tooltip"));
    Tips.say(viewed, words.get("fields.viewed"));
    HBox.setHgrow(space, Priority.ALWAYS);
    row.setAlignment(Pos.CENTER_LEFT);
    model.reviewedProperty().addListener(new WeakInvalidationListener(changed));
    withProblems.addListener(new WeakInvalidationListener(changed));
  }

  /** A field's number as the file names have it. */
  static String number(Field field) {
    return String.format(Locale.ROOT, "%04d", field.imageNumber());
  }

  @Override
  protected void updateItem(@Nullable Field field, boolean empty) {
    super.updateItem(field, empty);
    show();
  }

  private void show() {
    Field field = getItem();
    if (isEmpty() || field == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Tally tally = Tally.of(model.reviewedCells(field));
    ReviewedSlide slide = model.reviewedProperty().get();
    boolean isViewed = slide != null && slide.isViewed(field.imageNumber());
    boolean hasProblem = withProblems.contains(field.imageNumber());
    number.setText(number(field));
    count.setText(Integer.toString(tally.cells()));
    count.setOpacity(tally.cells() == 0 ? 0.55 : 1);
    done.setText(signs(tally));
    showParts(hasProblem, isViewed);
    Tips.say(done, tally.cells() > 0 ? spoken(tally) : "");
    setAccessibleText(
        words.get("fields.row", number(field), tally.cells())
            + (tally.cells() > 0 ? ", " + spoken(tally) : "")
            + (isViewed ? ", " + words.get("fields.viewed") : "")
            + (hasProblem ? ", " + words.get("fields.problem.tooltip") : ""));
    setGraphic(row);
  }

  private String spoken(Tally tally) {
    return words.get(
        "fields.row.tally",
        tally.reviewed(),
        tally.cells(),
        tally.accepted(),
        tally.rejected(),
        tally.flagged());
  }

  /** The signs of the verdicts that its cells have, and before them how far it is, if not done. */
  private String signs(Tally tally) {
    List<String> signs = new ArrayList<>();
    if (tally.unreviewed() > 0) {
      boolean isBegun = tally.reviewed() > 0;
      signs.add(
          isBegun
              ? BEGUN + " " + words.get("fields.tally", tally.reviewed(), tally.cells())
              : VerdictStyle.sign(Verdict.UNREVIEWED));
    } else {
      add(signs, Verdict.ACCEPTED, tally.accepted(), tally.cells());
    }
    add(signs, Verdict.REJECTED, tally.rejected(), tally.cells());
    add(signs, Verdict.FLAGGED, tally.flagged(), tally.cells());
    return String.join(" ", signs);
  }

  private static void add(List<String> signs, Verdict verdict, int count, int all) {
    if (count > 0) {
      String sign = VerdictStyle.sign(verdict);
      signs.add(count == all ? sign : sign + count);
    }
  }

  /** Only what the row has to show: a window full of rows is laid out at its start. */
  private void showParts(boolean hasProblem, boolean isViewed) {
    List<Node> parts = new ArrayList<>();
    parts.add(number);
    if (hasProblem) {
      parts.add(problem);
    }
    parts.add(space);
    if (isViewed) {
      parts.add(viewed);
    }
    if (!done.getText().isEmpty()) {
      parts.add(done);
    }
    parts.add(count);
    if (!row.getChildren().equals(parts)) {
      row.getChildren().setAll(parts);
    }
  }
}
