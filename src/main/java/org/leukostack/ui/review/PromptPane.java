package org.leukostack.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.RejectReason;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/**
 * What the review asks or tells, over the lower edge of the image; it never takes the image away.
 */
public final class PromptPane extends VBox {

  /** Where the reasons wrap at the latest, in sizes of the font. */
  private static final double WIDTH = 37;

  private final ReviewLoop loop;
  private final Words words;
  private final ActText text;
  private final PromptText told;
  private Runnable backToImage;

  /** What is being typed; null when no comment is asked for. */
  private @Nullable TextField typing;

  /**
   * @param backToImage gives the focus to the image
   */
  public PromptPane(ReviewLoop loop, Words words, Keys keys, ActText text, Runnable backToImage) {
    this.loop = loop;
    this.words = words;
    this.text = text;
    this.told = new PromptText(text, keys);
    this.backToImage = backToImage;
    setId("prompt");
    getStyleClass().add("prompt");
    setSpacing(6);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    loop.promptProperty().addListener((o, before, now) -> show(before, now));
    setVisible(false); // nothing is asked before a key is pressed
  }

  /**
   * Gives the focus to another part of the window, over which this now is.
   *
   * @param other in place of the image
   */
  public void over(Runnable other) {
    backToImage = other;
  }

  private void show(Prompt before, Prompt now) {
    String goesAlong = now instanceof Prompt.Comment ? changed(before) : null;
    leave(before, goesAlong == null);
    List<Node> content =
        switch (now) {
          case Prompt.None _ -> List.of();
          case Prompt.Reason reason -> reasons(reason);
          case Prompt.Comment comment -> comment(comment, goesAlong);
          case Prompt.Told _ -> List.of(label(told.of(now)));
        };
    getChildren().setAll(content);
    setVisible(!content.isEmpty());
    setMouseTransparent(now instanceof Prompt.Told); // nothing in it to click
    TextField field = typing;
    if (field != null) {
      field.applyCss(); // what is typed before the next frame counts too
      field.requestFocus();
      field.end();
    }
  }

  /** What was typed in place of a comment; null for nothing. */
  private @Nullable String changed(Prompt before) {
    return typing != null
            && before instanceof Prompt.Comment comment
            && !typing.getText().strip().equals(comment.text())
        ? typing.getText()
        : null;
  }

  /**
   * Moving to another cell while typing keeps the comment; only Esc discards it.
   *
   * @param keeps whether what is typed was meant for the cells that were asked about
   */
  private void leave(Prompt before, boolean keeps) {
    TextField field = typing;
    String typed = changed(before);
    typing = null;
    if (field != null && before instanceof Prompt.Comment comment) {
      boolean focused = field.isFocused();
      if (typed != null && keeps) {
        loop.comments().set(comment.cells(), typed);
      }
      if (focused) {
        backToImage.run();
      }
    }
  }

  private List<Node> reasons(Prompt.Reason asked) {
    FlowPane choices = new FlowPane(6, 6);
    Label title = label(told.of(asked));
    choices.prefWrapLengthProperty().bind(title.fontProperty().map(f -> WIDTH * f.getSize()));
    for (RejectReason reason : RejectReason.values()) {
      String name =
          words.get("prompt.reason", Integer.toString(reason.ordinal() + 1), text.of(reason));
      choices.getChildren().add(button(name, () -> loop.giveReason(reason)));
    }
    choices.getChildren().add(button(words.get("prompt.reason.skip"), loop::skipReason));
    return List.of(title, choices);
  }

  private Button button(String name, Runnable action) {
    Button button = new Button(name);
    button.setFocusTraversable(false); // each has its key, and the image keeps the focus
    Tips.say(button, name);
    button.setOnAction(e -> action.run());
    return button;
  }

  /**
   * @param typed what was typed so far, and was meant for these cells; null for nothing
   */
  private List<Node> comment(Prompt.Comment asked, @Nullable String typed) {
    TextField field = new TextField(typed == null ? asked.text() : typed);
    field.setId("comment");
    field.setPrefColumnCount(36);
    field.setAccessibleText(told.of(asked));
    field.setOnAction(e -> loop.dismissPrompt());
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            field.setText(asked.text());
            loop.dismissPrompt();
            e.consume();
          }
        });
    field.textProperty().addListener((o, before, now) -> loop.comments().typed(now));
    if (typed != null) {
      loop.comments().typed(typed);
    }
    typing = field;
    Label title = label(told.of(asked));
    title.setLabelFor(field);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(8, field);
    row.setAlignment(Pos.CENTER_LEFT);
    Label hint = label(told.keys(asked));
    hint.getStyleClass().add("quiet");
    return new ArrayList<>(List.of(title, row, hint));
  }

  private static Label label(String words) {
    Label label = Wrapping.label(words);
    label.getStyleClass().add("prompt-text");
    return label;
  }
}
