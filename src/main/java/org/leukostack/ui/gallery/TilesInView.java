package org.leukostack.ui.gallery;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.leukostack.review.CellId;

/** Tells which tiles are in view, and again when that has been long enough. */
final class TilesInView {

  /** A little more than a tile has to be in view. */
  private static final Duration AGAIN = Duration.millis(SeenTiles.LONG_ENOUGH / 1e6 + 10);

  private final GroupCounts counts;
  private final PauseTransition pause = new PauseTransition(AGAIN);

  TilesInView(GroupCounts counts) {
    this.counts = counts;
    pause.setOnFinished(e -> look());
  }

  /** These are wholly in view with their crops. */
  void show(Set<CellId> tiles) {
    counts.inView(tiles, System.nanoTime());
    look();
  }

  private void look() {
    if (counts.passed(System.nanoTime())) {
      pause.playFromStart();
    } else {
      pause.stop();
    }
  }
}
