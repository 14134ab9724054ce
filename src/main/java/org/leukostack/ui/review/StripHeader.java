package org.leukostack.ui.review;

import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** The line over the strip: which cell it shows, and its verdict. */
public final class StripHeader extends HBox {

  private final SlideModel model;
  private final ActText text;
  private final Label cell = new Label();
  private final Label verdict = new Label();
  private final Label comment = new Label();
  private @Nullable Verdict signed;

  public StripHeader(SlideModel model, ActText text) {
    this.model = model;
    this.text = text;
    setId("strip-header");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(14);
    verdict.setId("strip-verdict");
    cell.setId("strip-cell");
    cell.setMinWidth(0); // a lab may have long names
    comment.setId("strip-comment");
    Stream.of(cell, comment).forEach(label -> Tips.whole(label));
    verdict.setMinWidth(Region.USE_PREF_SIZE);
    comment.getStyleClass().add("quiet");
    comment.setMinWidth(0);
    getChildren().addAll(cell, verdict, comment);
    model.spotProperty().addListener(o -> show());
    model.reviewedProperty().addListener(o -> show());
    text.classNames().listProperty().addListener(o -> show());
    show();
  }

  /** First the verdict has its room, then the cell, and a comment what is left. */
  @Override
  protected void layoutChildren() {
    double x = getInsets().getLeft();
    double room = getWidth() - verdict.prefWidth(-1) - getSpacing();
    double forCell = Math.clamp(room, 0, cell.prefWidth(-1));
    place(cell, x, forCell);
    x += forCell + getSpacing();
    place(verdict, x, verdict.prefWidth(-1));
    x += verdict.getWidth() + getSpacing();
    place(comment, x, Math.clamp(getWidth() - x, 0, comment.prefWidth(-1)));
  }

  private void place(Label label, double x, double width) {
    layoutInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
  }

  private void show() {
    ReviewedCell selected = model.selected().orElse(null);
    if (selected == null) {
      cell.setText("");
      verdict.setText("");
      showSign(null);
      comment.setText("");
      return;
    }
    cell.setText(
        text.words()
            .get("strip.cell", text.of(selected.id()), text.classNames().of(selected.preClass())));
    RejectReason reason = selected.review().reason();
    String name = text.of(selected.verdict());
    verdict.setText(
        reason == null ? name : text.words().get("strip.verdict.reason", name, text.of(reason)));
    showSign(selected.verdict());
    comment.setText(Words.bounded(selected.review().comment()));
  }

  /** Only if it is another one: a new icon has to be styled. */
  private void showSign(@Nullable Verdict now) {
    if (now == signed) {
      return;
    }
    signed = now;
    FontIcon icon = null;
    if (now != null) {
      icon = Icons.of(VerdictStyle.icon(now));
      icon.getStyleClass().add(VerdictStyle.styleClass(now));
    }
    verdict.setGraphic(icon);
  }
}
