package org.leukostack.ui.toolbar;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;

/**
 * A tool bar that does without words, one after the other, before it hides a button: as many as its
 * width takes in the size that the text has now.
 */
public class FittingToolBar extends ToolBar {

  /** What can be done without. */
  private sealed interface Spare {

    /** The words beside the graphic of a button. */
    record WordsOf(Labeled button) implements Spare {}

    /** A label or a separator. */
    record Whole(Node node) implements Spare {}
  }

  private final List<Spare> spares = new ArrayList<>();
  private double fittedTo;
  private double taken;

  /** Words of this button may be missing; those that were named before it go first. */
  protected final void mayLoseWords(Labeled button) {
    spares.add(new Spare.WordsOf(button));
  }

  /** This may be missing; what was named before it goes first. */
  protected final void mayBeMissing(Node node) {
    node.managedProperty().bind(node.visibleProperty());
    spares.add(new Spare.Whole(node));
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() != fittedTo || needed() != taken) {
      fit();
    }
    super.layoutChildren();
  }

  private void fit() {
    boolean textChanged = getWidth() == fittedTo;
    fittedTo = getWidth();
    spares.forEach(spare -> show(spare, true));
    for (Spare spare : spares) {
      if (needed() <= getWidth()) {
        break;
      }
      show(spare, false);
    }
    taken = needed();
    if (textChanged) {
      getItems().setAll(List.copyOf(getItems())); // else it looks for hidden ones at its next width
    }
  }

  /** Its own preferred width knows no change of what is hidden. */
  private double needed() {
    double gap = lookup(".container") instanceof HBox box ? box.getSpacing() : 0;
    return snappedLeftInset()
        + snappedRightInset()
        + getItems().stream()
            .filter(Node::isManaged)
            .mapToDouble(item -> snapSizeX(item.prefWidth(-1)) + gap)
            .sum();
  }

  private static void show(Spare spare, boolean shown) {
    switch (spare) {
      case Spare.WordsOf(Labeled button) ->
          button.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      case Spare.Whole(Node node) -> node.setVisible(shown);
    }
  }
}
