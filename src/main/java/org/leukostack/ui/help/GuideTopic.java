package org.leukostack.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.leukostack.ui.keys.Command;

/** A part of the guide, the parts of the window that it is about, and the keys that it names. */
enum GuideTopic {
  START(List.of("welcome", "OPEN"), Command.OPEN),
  FIELDS(
      List.of("field-list-pane", "class-counts", "slide-progress"),
      Command.NEXT_FIELD,
      Command.PREVIOUS_FIELD,
      Command.MARK_VIEWED),
  IMAGE(
      List.of("image-bar", "stack-slider", "strip"),
      Command.PLANE_UP,
      Command.PLANE_DOWN,
      Command.SHARPEST_PLANE,
      Command.ZOOM_TO_CELL,
      Command.FIT,
      Command.ONE_TO_ONE,
      Command.HIDE_BOXES,
      Command.STRIP_SIZE),
  REVIEW(
      List.of("focal-image", "inspector", "prompt"),
      Command.NEXT_CELL,
      Command.PREVIOUS_CELL,
      Command.ACCEPT,
      Command.REJECT,
      Command.FLAG,
      Command.COMMENT,
      Command.UNDO,
      Command.REDO),
  CLASSES(List.of("class-button", "palette"), Command.CHOOSE_CLASS, Command.CLASSES),
  BOXES(
      List.of("edit-bar"),
      Command.EDIT_BOX,
      Command.DRAW_CELL,
      Command.REVERT_BOX,
      Command.REMOVE_CELL),
  GALLERY(
      List.of("gallery"),
      Command.GALLERY,
      Command.ACCEPT_REST,
      Command.PIN_TILE,
      Command.TILES_DOWN,
      Command.TILES_UP,
      Command.TILES_BEST),
  FILTER(
      List.of("filter-bar"),
      Command.FILTER,
      Command.FIND,
      Command.CLEAR_FILTERS,
      Command.START_AGAIN),
  WORKLIST(List.of("worklist-pane"), Command.WORKLIST, Command.NEXT_SLIDE, Command.OPEN),
  TWO_PEOPLE(List.of("notices")),
  READERS(
      List.of("opinions", "agreement"),
      Command.AGREEMENT,
      Command.TAKE_FIRST,
      Command.TAKE_SECOND,
      Command.DISPUTES),
  SAVING(List.of("status")),
  EXPORT(List.of("EXPORT"), Command.EXPORT),
  NUMBERS(List.of("figures", "sheet", "dataset"), Command.FIGURES, Command.SHEET, Command.DATA_SET),
  LOOK(List.of("theme-menu", "view-menu"), Command.SHOW_KEYS, Command.SHOW_GUIDE),
  TROUBLE(List.of("problem-list"));

  private final List<String> parts;
  private final List<Command> commands;

  GuideTopic(List<String> parts, Command... commands) {
    this.parts = parts;
    this.commands = List.of(commands);
  }

  /** The commands whose keys its words name, in their order. */
  List<Command> commands() {
    return commands;
  }

  /**
   * What is about a part of the window, or else about the nearest part around it.
   *
   * @param focus what has the focus; null for nothing
   */
  static Optional<GuideTopic> about(@Nullable Node focus) {
    return Stream.iterate(focus, node -> node != null, Node::getParent)
        .map(GuideTopic::named)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<GuideTopic> named(Node node) {
    return Stream.of(values())
        .filter(
            topic ->
                (node.getId() != null && topic.parts.contains(node.getId()))
                    || topic.parts.stream().anyMatch(node.getStyleClass()::contains))
        .findFirst();
  }
}
