package org.leukostack.ui;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.ui.gallery.GalleryActs;
import org.leukostack.ui.gallery.GalleryModel;
import org.leukostack.ui.gallery.GalleryPane;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Way;
import org.leukostack.ui.palette.ClassPalette;
import org.leukostack.ui.review.ActTargets;
import org.leukostack.ui.review.ActText;

/**
 * The field of view or, in its place, the gallery, which is made when it is first asked for. While
 * it is shown the keys of the review act on its tiles.
 */
final class GalleryRoom extends StackPane implements GalleryActs, ActTargets {

  private final Workbench bench;
  private final GalleryModel model;
  private final SlidePanes panes;
  private final FocalImageView image;
  private final Commands commands;
  private final ActText actText;
  private final ClassPalette palette;
  private @Nullable GalleryPane gallery;

  GalleryRoom(
      Workbench bench,
      SlidePanes panes,
      FocalImageView image,
      Commands commands,
      ActText actText,
      ClassPalette palette) {
    super(panes);
    this.bench = bench;
    this.model = bench.gallery();
    this.panes = panes;
    this.image = image;
    this.commands = commands;
    this.actText = actText;
    this.palette = palette;
    model.shownProperty().addListener((o, before, now) -> show(now));
    model.onTargetsChanged(bench.loop()::targetsChanged);
    bench.model().folderProperty().addListener((o, before, now) -> forget());
  }

  private void forget() {
    if (gallery != null) {
      gallery.forget();
    }
  }

  private void show(boolean tiles) {
    if (tiles) {
      GalleryPane made = gallery();
      panes.setVisible(false);
      made.setVisible(true);
      made.cover(panes.prompt());
      panes.prompt().over(made::focusTiles);
      bench.loop().actOn(this);
      made.focusTiles();
    } else {
      gallery().setVisible(false);
      panes.setVisible(true);
      panes.takePrompt();
      bench.loop().actOnSelectedCell();
      image.requestFocus();
    }
  }

  private GalleryPane gallery() {
    GalleryPane made = gallery;
    if (made == null) {
      made = new GalleryPane(model, bench.background(), actText, commands, this);
      gallery = made;
      getChildren().add(made);
      made.applyCss(); // its fonts are known before it is laid out
    }
    return made;
  }

  /** Gives the focus to what is shown. */
  void focusShown() {
    if (model.isShown()) {
      gallery().focusTiles();
    } else {
      image.requestFocus();
    }
  }

  void step(Way way) {
    gallery().step(way);
  }

  void extend(Way way) {
    gallery().extend(way);
  }

  void walk(Way way) {
    gallery().walk(way);
  }

  /** What a class is asked for: the box of the field, or the tile with the focus. */
  @Nullable Bounds targetInScene() {
    return model.isShown() ? gallery().focusedInScene() : image.selectedBoxInScene();
  }

  @Override
  public List<CellId> cells() {
    return model.targets();
  }

  @Override
  public boolean moveOn(boolean judgedBefore) {
    return model.moveOn();
  }

  @Override
  public void accept(List<CellId> cells) {
    bench.loop().accept(cells);
  }

  @Override
  public void classify(List<CellId> cells, PreClass preClass) {
    bench.loop().classActs().set(cells, preClass);
  }

  @Override
  public void askForClass(List<CellId> cells, Bounds beside) {
    palette.open(cells, beside);
  }

  @Override
  public void openField() {
    model.leave();
  }
}
