package org.leukostack.ui.slide;

import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** Steps through the planes with the wheel. */
public final class PlaneWheel {

  /** What one notch of a common wheel scrolls. */
  public static final double NOTCH = 40;

  private final SlideModel model;
  private double notches;

  public PlaneWheel(SlideModel model) {
    this.model = model;
  }

  /** Lets the wheel step while the mouse is over a part of the window. */
  public static void install(Node node, SlideModel model) {
    PlaneWheel wheel = new PlaneWheel(model);
    node.addEventHandler(
        ScrollEvent.SCROLL,
        e -> {
          wheel.scroll(e);
          e.consume();
        });
  }

  /** One step a notch; touchpads send fractions of a notch, which add up. */
  public void scroll(ScrollEvent event) {
    notches += (event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX()) / NOTCH;
    int steps = (int) notches;
    notches -= steps;
    if (steps != 0) {
      model.stepPlane(steps);
    }
  }
}
