package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Settings files rely on these names, whatever the constants are called. */
class StoredCommandsTest {

  @Test
  void commandsAreStoredByTheseNames() {
    assertThat(Stream.of(Command.values()).map(Command::storedName))
        .containsExactly(
            "OPEN",
            "EXPORT",
            "SHEET",
            "DATA_SET",
            "WORKLIST",
            "NEXT_SLIDE",
            "NEXT_CELL",
            "PREVIOUS_CELL",
            "NEXT_FIELD",
            "PREVIOUS_FIELD",
            "PLANE_UP",
            "PLANE_DOWN",
            "FIRST_PLANE",
            "LAST_PLANE",
            "BEST_PLANE",
            "FIRST_CELL",
            "LAST_CELL",
            "NEXT_UNREVIEWED",
            "FIND",
            "FILTER",
            "CLEAR_FILTERS",
            "START_AGAIN",
            "ACCEPT",
            "REJECT",
            "FLAG",
            "COMMENT",
            "COMMENT_SHOWN",
            "SET_CLASS",
            "CHOOSE_CLASS",
            "TAKE_FOCUS",
            "MARK_VIEWED",
            "CLASSES",
            "READING",
            "AGREEMENT",
            "FIGURES",
            "DISPUTES",
            "TAKE_FIRST",
            "TAKE_SECOND",
            "DISMISS",
            "UNDO",
            "REDO",
            "EDIT_BOX",
            "DRAW_CELL",
            "NUDGE",
            "NUDGE_FAR",
            "GROW",
            "GROW_FAR",
            "REVERT_BOX",
            "REMOVE_CELL",
            "GALLERY",
            "TILE_STEP",
            "TILE_EXTEND",
            "TILE_WALK",
            "TOGGLE_TILE",
            "SELECT_ALL",
            "ACCEPT_REST",
            "TILES_DOWN",
            "TILES_UP",
            "TILES_BEST",
            "PIN_TILE",
            "HIDE_BOXES",
            "CYCLE_LABELS",
            "ZOOM_IN",
            "ZOOM_OUT",
            "FIT",
            "ONE_TO_ONE",
            "ZOOM_TO_CELL",
            "STRIP_SIZE",
            "SHOW_GUIDE",
            "SHOW_KEYS");
  }
}
