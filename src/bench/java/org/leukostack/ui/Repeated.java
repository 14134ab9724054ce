package org.leukostack.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Does something over and over; what is done first only warms up.
 *
 * @param warmUps how often without measuring
 * @param times how often after that
 */
record Repeated(int warmUps, int times) {

  /** One time: i is 0 at first. */
  @FunctionalInterface
  interface Step {
    Frame measure(int i) throws Exception;
  }

  List<Frame> measure(Step step) throws Exception {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < warmUps + times; i++) {
      frames.add(step.measure(i));
    }
    return frames.subList(warmUps, frames.size());
  }
}
