package org.leukostack.ui.review;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** The notices of the review, one below the other, at the top of the window. */
public final class NoticeBar extends VBox {

  private final ReviewModel review;
  private final Words words;
  private final NoticeText text;
  private final Runnable saveElsewhere;

  /**
   * @param saveElsewhere asks where else the review goes
   */
  public NoticeBar(ReviewModel review, Words words, Runnable saveElsewhere) {
    this.review = review;
    this.words = words;
    this.text = new NoticeText(words);
    this.saveElsewhere = saveElsewhere;
    setId("notices");
    getStyleClass().add("notices");
    review.notices().addListener((Observable o) -> show());
    show();
  }

  private void show() {
    getChildren().setAll(review.notices().stream().map(this::row).toList());
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private Node row(Notice notice) {
    boolean grave = notice instanceof Notice.SaveFailed;
    Label label = Wrapping.label(text.of(notice));
    label.setGraphic(Icons.of(icon(notice)));
    label.setAccessibleRole(AccessibleRole.TEXT);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = new HBox(8, label);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("notice", grave ? "notice-grave" : "notice-plain");
    if (grave) {
      row.getChildren()
          .addAll(
              button("notice.retry", "save-retry", review::retrySaving),
              button("notice.saveElsewhere", "save-elsewhere", saveElsewhere));
    }
    if (notice.isDismissable()) {
      Button close = button("notice.dismiss", "notice-dismiss", () -> review.dismiss(notice));
      close.setText("");
      close.setGraphic(Icons.of(Feather.X));
      close.getStyleClass().add("flat");
      row.getChildren().add(close);
    }
    return row;
  }

  private static Feather icon(Notice notice) {
    return switch (notice) {
      case Notice.SaveFailed _ -> Feather.ALERT_TRIANGLE;
      case Notice.ReadOnly _, Notice.Unreadable _ -> Feather.LOCK;
      case Notice.NotUsed _, Notice.Unmatched _, Notice.KeptElsewhere _, Notice.NotSettled _ ->
          Feather.INFO;
    };
  }

  private Button button(String wordKey, String id, Runnable action) {
    Button button = new Button(words.get(wordKey));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tips.say(button, words.get(wordKey + ".tooltip"));
    button.setAccessibleText(words.get(wordKey + ".tooltip"));
    button.setOnAction(e -> action.run());
    return button;
  }
}
