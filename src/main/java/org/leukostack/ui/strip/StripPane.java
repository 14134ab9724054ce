package org.leukostack.ui.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.PlaneWheel;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.stack.CellStack;
import org.leukostack.ui.stack.CellStack.Tile;

/**
 * The strip of the selected cell: its crops in stack order, as large as the width allows, or larger
 * in two rows.
 */
public final class StripPane extends Region {

  private static final double GAP = 4;
  private static final double PADDING = 6;
  private static final double MIN_TILE = 48;
  private static final double MAX_TILE = 200;
  private static final double MAX_LARGE_TILE = 400;

  /** Of large crops; the image keeps half of the window. */
  private static final int LARGE_ROWS = 2;

  private static final double LARGE_SHARE = 0.5;

  private final SlideModel model;
  private final CellStack stack;
  private final Words words;
  private final ObservableValue<Boolean> large;
  private final Label empty = new Label();
  private List<TileView> views = List.of();
  private Consumer<Node> classAsked = tile -> {};
  private IntConsumer focusChosen = stackNumber -> {};

  /**
   * @param large whether the crops are in two rows, and so larger
   */
  public StripPane(SlideModel model, CellStack stack, Words words, ObservableValue<Boolean> large) {
    this.large = large;
    large.addListener(o -> requestLayout());
    this.model = model;
    this.stack = stack;
    this.words = words;
    getStyleClass().add("strip");
    empty.getStyleClass().add("quiet");
    empty.setAlignment(Pos.CENTER);
    getChildren().add(empty);
    empty.fontProperty().addListener(o -> requestLayout());
    stack.tilesProperty().addListener(o -> tilesChanged());
    model.spotProperty().addListener(o -> markTiles());
    model.reviewedProperty().addListener(o -> markTiles());
    model.folderProperty().addListener(o -> markTiles());
    PlaneWheel.install(this, model);
    tilesChanged();
  }

  private void clicked(TileView tile, MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY) {
      classAsked.accept(tile);
    }
  }

  /**
   * Does something when a tile is asked for the class of its cell.
   *
   * @param action takes the tile
   */
  public void onClassAsked(Consumer<Node> action) {
    classAsked = action;
  }

  /**
   * Does something when the mark of a chosen plane is clicked.
   *
   * @param action takes the stack number of the plane
   */
  public void onFocusChosen(IntConsumer action) {
    focusChosen = action;
  }

  private void tilesChanged() {
    List<Tile> tiles = stack.tiles();
    if (tiles.size() != views.size()) {
      List<TileView> fresh = new ArrayList<>();
      for (Tile tile : tiles) {
        TileView view = new TileView(words, () -> focusChosen.accept(tile.stackNumber()));
        view.setOnAction(e -> model.showPlane(tile.stackNumber()));
        view.setOnMouseClicked(e -> clicked(view, e));
        fresh.add(view);
      }
      views = List.copyOf(fresh);
      getChildren().setAll(views);
      getChildren().add(empty);
      requestLayout();
    }
    for (int i = 0; i < tiles.size(); i++) {
      views.get(i).show(tiles.get(i));
    }
    markTiles();
  }

  private void markTiles() {
    Spot spot = model.spot();
    int instrument = spot.instrumentFocus().orElse(-1);
    int sharpest = stack.sharpest().orElse(-1);
    int chosen = spot.chosenFocus().orElse(-1);
    for (int k = 0; k < views.size(); k++) {
      views.get(k).mark(k == spot.stackNumber(), k == instrument, k == sharpest, k == chosen);
    }
    empty.setVisible(views.isEmpty());
    if (views.isEmpty() && spot.field() != null && spot.cell() == null) {
      empty.setText(
          words.get(
              model.shownCells(spot.field()).isEmpty() ? "strip.noCells" : "strip.noSelection"));
    } else {
      empty.setText("");
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    double across = width > 0 ? width : getWidth();
    return heightOf(tileSize(across > 0 ? across : 1000));
  }

  private double heightOf(double tile) {
    return rows() * (tile + captionHeight()) + (rows() - 1) * GAP + 2 * PADDING;
  }

  private int rows() {
    return large.getValue() ? LARGE_ROWS : 1;
  }

  /** How many tiles are beside each other. */
  private int columns() {
    return Math.ceilDiv(Math.max(10, views.size()), rows());
  }

  @Override
  protected double computeMinHeight(double width) {
    return heightOf(MIN_TILE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Also while there is no tile, so that nothing moves when there are some. */
  private double captionHeight() {
    return TileView.captionHeight(empty.getFont());
  }

  private double tileSize(double width) {
    double size = (width - 2 * PADDING - (columns() - 1) * GAP) / columns();
    double most = MAX_TILE;
    if (large.getValue()) {
      double window = getScene() == null ? 0 : getScene().getHeight();
      most = Math.clamp(tileSizeIn(LARGE_SHARE * window), MIN_TILE, MAX_LARGE_TILE);
    }
    return Math.floor(Math.clamp(size, MIN_TILE, most));
  }

  /** How large tiles are that fill a height. */
  private double tileSizeIn(double height) {
    return (height - 2 * PADDING - (rows() - 1) * GAP) / rows() - captionHeight();
  }

  @Override
  protected void layoutChildren() {
    double size =
        Math.min(tileSize(getWidth()), Math.max(MIN_TILE, Math.floor(tileSizeIn(getHeight()))));
    int columns = Math.min(columns(), Math.max(1, views.size()));
    double all = columns * size + (columns - 1) * GAP;
    double left = Math.max(PADDING, (getWidth() - all) / 2);
    for (int i = 0; i < views.size(); i++) {
      double x = left + i % columns * (size + GAP);
      double y = PADDING + i / columns * (size + captionHeight() + GAP);
      views.get(i).resizeRelocate(x, y, size, size + captionHeight());
    }
    empty.resizeRelocate(0, 0, getWidth(), getHeight());
    Platform.runLater(this::tellSize);
  }

  /** Once for all tiles, and after they are laid out themselves. */
  private void tellSize() {
    if (!views.isEmpty()) {
      stack.seenAt(views.getFirst().screenEdge());
    }
  }
}
