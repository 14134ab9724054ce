package org.leukostack.ui.tour;

import java.util.List;
import org.leukostack.ui.keys.Command;

/** A step of the tour, which is about a part of the window and the keys of commands. */
enum TourStep {
  FIELDS(".field-list-pane"),
  CELLS(".focal-image", Command.NEXT_CELL, Command.PREVIOUS_CELL),
  PLANES(".stack-slider", Command.PLANE_UP, Command.PLANE_DOWN, Command.SHARPEST_PLANE),
  ZOOM("#ZOOM_TO_CELL", Command.ZOOM_TO_CELL),
  ACCEPT("#ACCEPT", Command.ACCEPT),
  REJECT("#REJECT", Command.REJECT),
  CLASS(".class-button", Command.CHOOSE_CLASS),
  UNDO("#UNDO", Command.UNDO),
  MISSED(".focal-image", Command.DRAW_CELL),
  GALLERY("#GALLERY", Command.GALLERY),
  EXPORT("#EXPORT", Command.EXPORT),
  HELP("#help-menu", Command.SHOW_GUIDE, Command.SHOW_KEYS);

  private final String part;
  private final List<Command> commands;

  TourStep(String part, Command... commands) {
    this.part = part;
    this.commands = List.of(commands);
  }

  /** A selector of the part of the window that it is about. */
  String part() {
    return part;
  }

  /** The commands whose keys its words name, in their order. */
  List<Command> commands() {
    return commands;
  }
}
