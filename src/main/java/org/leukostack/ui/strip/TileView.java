package org.leukostack.ui.strip;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.scale.OutputScale;
import org.leukostack.ui.stack.CellStack.Tile;
import org.leukostack.ui.theme.SteadyLabel;
import org.leukostack.ui.theme.Tips;

/**
 * One tile of the strip: the crop, its number, and marks for the instrument's, the sharpest and the
 * chosen plane; the last one can be clicked.
 */
final class TileView extends Button {

  /** Height of the caption, in sizes of its font. */
  private static final double CAPTION = 1.43;

  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final PseudoClass INSTRUMENT = PseudoClass.getPseudoClass("instrument");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  /** Room for the mark of the shown plane and, inside it, the frame of the instrument's. */
  private static final double BORDER = 5;

  private final Words words;
  private final ImageView image = new ImageView();
  private final Label message = new Label();
  private final Pane frame = new Pane(image, message);
  private final SteadyLabel number = new SteadyLabel();
  private final Label marks = new Label();

  /** A ring while the mouse is over the tile, and a dot at the chosen plane. */
  private final Label choice = new Label();

  private final HBox caption = new HBox(number);
  private @Nullable Tile shownTile;
  private boolean shown;
  private boolean instrument;
  private boolean sharpest;
  private boolean chosen;
  private String spoken = "";

  /**
   * @param choose does what a click on the mark of the chosen plane is for
   */
  TileView(Words words, Runnable choose) {
    this.words = words;
    getStyleClass().setAll("tile");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    frame.getStyleClass().add("tile-frame");
    image.setPreserveRatio(true);
    message.setWrapText(true);
    message.getStyleClass().add("tile-message");
    number.label().getStyleClass().add("tile-number");
    marks.getStyleClass().add("tile-marks");
    choice.getStyleClass().addAll("tile-marks", "tile-choice");
    choice.addEventHandler(MouseEvent.ANY, e -> clicked(e, choose));
    hoverProperty().addListener(o -> showMarks());
    number.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(number, Priority.ALWAYS);
    caption.getStyleClass().add("tile-caption");
    ObservableValue<Double> height = number.label().fontProperty().map(TileView::captionHeight);
    caption.minHeightProperty().bind(height);
    caption.maxHeightProperty().bind(height);
    BorderPane content = new BorderPane(frame);
    content.setBottom(caption);
    content.prefWidthProperty().bind(widthProperty());
    content.prefHeightProperty().bind(heightProperty());
    setGraphic(content);
    frame.widthProperty().addListener(o -> placeImage());
    frame.heightProperty().addListener(o -> placeImage());
  }

  /** The room below a crop, in pixels, for captions in a font. */
  static double captionHeight(Font font) {
    return Math.rint(CAPTION * font.getSize());
  }

  private void placeImage() {
    double edge = Math.max(1, Math.min(frame.getWidth(), frame.getHeight()) - 2 * BORDER);
    image.setFitWidth(edge);
    image.setFitHeight(edge);
    image.relocate(
        snapPositionX((frame.getWidth() - edge) / 2),
        snapPositionY((frame.getHeight() - edge) / 2));
    message.setPrefSize(frame.getWidth(), frame.getHeight());
    smooth();
  }

  /** How large the crop is seen, in pixels of the screen, once the tile is laid out. */
  int screenEdge() {
    return OutputScale.pixels(this, image.getFitWidth());
  }

  /** A crop of the tile's size is copied. */
  private void smooth() {
    image.setSmooth(image.getImage() == null || image.getImage().getWidth() != screenEdge());
  }

  /** What is as it was is left alone: with every plane that is decoded all tiles are shown. */
  void show(Tile tile) {
    if (tile.equals(shownTile)) {
      return;
    }
    shownTile = tile;
    image.setImage(tile.image());
    smooth();
    boolean hasNone =
        switch (tile.state()) {
          case READY, WAITING -> false;
          case MISSING, AWAY, FAILED -> true;
        };
    pseudoClassStateChanged(MISSING, hasNone);
    message.setText(
        switch (tile.state()) {
          case READY -> "";
          case WAITING -> "…";
          case MISSING -> words.get("tile.missing");
          case AWAY -> words.get("tile.away");
          case FAILED -> words.get("tile.failed");
        });
    spoken =
        words.get("plane.number", Integer.toString(tile.stackNumber()))
            + (message.getText().isEmpty() ? "" : ", " + message.getText());
    say();
  }

  /** Marks the tile; each state has its own sign beside its colour. */
  void mark(boolean isShown, boolean isInstruments, boolean isSharpest, boolean isChosen) {
    if (isShown == shown
        && isInstruments == instrument
        && isSharpest == sharpest
        && isChosen == chosen) {
      return;
    }
    shown = isShown;
    instrument = isInstruments;
    sharpest = isSharpest;
    chosen = isChosen;
    pseudoClassStateChanged(SHOWN, shown);
    pseudoClassStateChanged(INSTRUMENT, instrument);
    say();
  }

  /** A click is for the choice alone, and does not press the tile. */
  private void clicked(MouseEvent event, Runnable choose) {
    if (event.getButton() == MouseButton.PRIMARY) {
      if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
        choose.run();
      }
      event.consume();
    }
  }

  private void showMarks() {
    marks.setText((instrument ? "◆" : "") + (sharpest ? "★" : ""));
    choice.setText(chosen ? "●" : isHover() ? "○" : "");
    if (isHover()) {
      Tips.say(choice, words.get(chosen ? "tile.unchoose" : "tile.choose"));
    }
    List<Node> parts =
        Stream.<Node>of(number, marks, choice)
            .filter(part -> !(part instanceof Label label) || !label.getText().isEmpty())
            .toList();
    if (!parts.equals(caption.getChildren())) {
      caption.getChildren().setAll(parts);
    }
  }

  private void say() {
    number.setText((shown ? "▶ " : "") + (shownTile == null ? "" : shownTile.stackNumber()));
    showMarks();
    String all =
        spoken
            + (shown ? ", " + words.get("tile.shown") : "")
            + (instrument ? ", " + words.get("focus.instrument") : "")
            + (sharpest ? ", " + words.get("focus.sharpest") : "")
            + (chosen ? ", " + words.get("focus.chosen") : "");
    setAccessibleText(all);
    Tips.say(this, all);
  }
}
