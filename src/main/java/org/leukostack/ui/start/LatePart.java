package org.leukostack.ui.start;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A part of the window that its first picture does without. Used on the FX thread only.
 *
 * @param <T> what it is
 */
public final class LatePart<T extends Node> extends StackPane {

  private final Supplier<T> maker;
  private @Nullable T part;

  /**
   * A part that takes what room there is.
   *
   * @param maker makes the part; called once
   */
  public LatePart(Supplier<T> maker) {
    this.maker = maker;
  }

  /**
   * A part whose room is kept until it is made.
   *
   * @param room the style that makes this as large as the part: padding, and a line of text in it
   * @param maker makes the part; called once
   */
  public LatePart(String room, Supplier<T> maker) {
    this(maker);
    getStyleClass().add(room);
    Label content = new Label(" "); // a line of text is as high as the font has it
    content.getStyleClass().add("room");
    getChildren().add(content);
  }

  /** The part, made now if it has not been yet. */
  public T get() {
    T made = part;
    if (made == null) {
      made = maker.get();
      part = made;
      getStyleClass().clear();
      getChildren().setAll(made);
    }
    return made;
  }
}
