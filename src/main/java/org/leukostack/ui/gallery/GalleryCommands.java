package org.leukostack.ui.gallery;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.keys.Action;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.review.ReviewLoop;

/** What the commands of the gallery do, and when there is anything to do. */
public final class GalleryCommands {

  private final GalleryModel model;
  private final ReviewLoop loop;
  private final BoxEditor editor;
  private final Supplier<GalleryRoom> room;

  /**
   * @param room asked for when a command is given
   */
  public GalleryCommands(
      GalleryModel model, ReviewLoop loop, BoxEditor editor, Supplier<GalleryRoom> room) {
    this.model = model;
    this.loop = loop;
    this.editor = editor;
    this.room = room;
  }

  /** Binds all commands of the gallery. */
  public void bind(Commands commands) {
    BooleanExpression shown = BooleanExpression.booleanExpression(model.shownProperty());
    commands.bind(Command.GALLERY, model.openProperty(), this::toggle);
    commands.bind(Command.TILE_STEP, shown, new Action.OfWay(way -> room.get().step(way)));
    commands.bind(Command.TILE_EXTEND, shown, new Action.OfWay(way -> room.get().extend(way)));
    commands.bind(Command.TILE_WALK, shown, new Action.OfWay(way -> room.get().walk(way)));
    commands.bind(Command.TOGGLE_TILE, shown, model::toggleFocused);
    commands.bind(Command.SELECT_ALL, shown, model::selectAll);
    commands.bind(Command.ACCEPT_REST, shown, () -> loop.viewed().accept(model.rest()));
    commands.bind(Command.TILES_DOWN, shown, () -> model.planes().step(-1));
    commands.bind(Command.TILES_UP, shown, () -> model.planes().step(1));
    commands.bind(
        Command.TILES_BEST,
        shown.and(Bindings.notEqual(0, model.planes().offsetProperty())),
        model.planes()::showBest);
    commands.bind(Command.PIN_TILE, shown, model::togglePin);
  }

  /** What boxes are edited on is the field. */
  private void toggle() {
    if (editor.isEditing()) {
      editor.toggle();
    }
    if (!editor.isEditing()) {
      model.toggle();
    }
  }
}
