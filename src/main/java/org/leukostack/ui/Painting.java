package org.leukostack.ui;

import javafx.animation.AnimationTimer;

/** Runs something once what the scene shows is painted. */
final class Painting extends AnimationTimer {

  /** The pulse that has it painted, one that waits for the painter, and one that begins then. */
  static final int PULSES = 3;

  private final Runnable action;
  private int pulses;

  Painting(Runnable action) {
    this.action = action;
  }

  @Override
  public void handle(long now) {
    pulses++;
    if (pulses == PULSES) {
      stop();
      action.run();
    }
  }
}
