package org.leukostack.ui.gallery;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Way;
import org.leukostack.ui.palette.ClassPalette;
import org.leukostack.ui.review.ActTargets;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.work.Background;

/**
 * The field of view or, in its place, the gallery, which is made when it is first asked for. While
 * it is shown the keys of the review act on its tiles.
 */
public final class GalleryRoom extends StackPane implements GalleryActs, ActTargets {

  private final GalleryModel model;
  private final ReviewLoop loop;
  private final FieldRoom field;
  private final Supplier<GalleryPane> maker;
  private final ClassPalette palette;
  private @Nullable GalleryPane gallery;

  public GalleryRoom(
      GalleryModel model,
      ReviewLoop loop,
      FieldRoom field,
      Background background,
      Commands commands,
      ActText actText,
      ClassPalette palette) {
    super(field.node());
    this.model = model;
    this.loop = loop;
    this.field = field;
    maker = () -> new GalleryPane(model, background, actText, commands, this, field);
    this.palette = palette;
    model.shownProperty().addListener((o, before, now) -> show(now));
    model.onTargetsChanged(loop::targetsChanged);
  }

  private void show(boolean tiles) {
    GalleryPane made = gallery();
    made.setVisible(tiles);
    field.node().setVisible(!tiles);
    if (tiles) {
      made.cover(field.prompt());
      field.prompt().over(made::focusTiles);
      loop.actOn(this);
      made.focusTiles();
    } else {
      field.takePrompt();
      loop.actOnSelectedCell();
      field.takeFocus();
    }
  }

  private GalleryPane gallery() {
    GalleryPane made = gallery;
    if (made == null) {
      made = maker.get();
      gallery = made;
      getChildren().add(made);
      made.applyCss(); // its fonts are known before it is laid out
    }
    return made;
  }

  /** Gives the focus to what is shown. */
  public void focusShown() {
    if (model.isShown()) {
      gallery().focusTiles();
    } else {
      field.takeFocus();
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
  public @Nullable Bounds targetInScene() {
    return model.isShown() ? gallery().focusedInScene() : field.cellInScene();
  }

  @Override
  public List<CellId> cells() {
    return model.targets();
  }

  /** After a verdict on the tile with the focus; a selection stays. */
  @Override
  public boolean moveOn(boolean judgedBefore) {
    return !model.selection().cells().isEmpty() || goToUnreviewed();
  }

  @Override
  public boolean goToUnreviewed() {
    return model.goToUnreviewed();
  }

  @Override
  public void accept(List<CellId> cells) {
    loop.viewed().accept(cells);
  }

  @Override
  public void classify(List<CellId> cells, PreClass preClass) {
    loop.classActs().set(cells, preClass);
  }

  @Override
  public void askForClass(List<CellId> cells, Bounds beside) {
    palette.open(cells, beside);
  }

  @Override
  public void drag(Node source, List<CellId> cells, @Nullable Bounds from) {
    palette.drag(source, cells, from);
  }

  @Override
  public void openField() {
    model.leave();
  }
}
