package org.leukostack.ui.review;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.Act;
import org.leukostack.review.ReviewSession;

/** What undo would take back and redo do again, for those who say it. */
final class NextActs {

  private final ReadOnlyObjectWrapper<Act> undo = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Act> redo = new ReadOnlyObjectWrapper<>();

  ReadOnlyObjectProperty<Act> undoProperty() {
    return undo.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Act> redoProperty() {
    return redo.getReadOnlyProperty();
  }

  /**
   * @param session null if the slide cannot be worked on
   */
  void of(@Nullable ReviewSession session) {
    undo.set(session == null ? null : session.nextUndo().orElse(null));
    redo.set(session == null ? null : session.nextRedo().orElse(null));
  }
}
