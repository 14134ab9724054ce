package org.leukostack.ui;

/**
 * Where the time went from an event to the frame that shows its effect, in milliseconds.
 *
 * @param ready until the event was handled and the picture was in the image view
 * @param waiting from then until the pulse began
 * @param layout styles, layout and the copy into the render graph
 * @param painting until the render thread was done
 */
record Frame(double ready, double waiting, double layout, double painting) {

  private static final double NANOS_PER_MILLI = 1e6;

  /** From the instants at which the phases ended, by {@link System#nanoTime}. */
  static Frame of(long begun, long ready, long pulse, long copied, long painted) {
    return new Frame(
        (ready - begun) / NANOS_PER_MILLI,
        (pulse - ready) / NANOS_PER_MILLI,
        (copied - pulse) / NANOS_PER_MILLI,
        (painted - copied) / NANOS_PER_MILLI);
  }

  /** What the window cannot do anything else in, if the picture was there. */
  double onFxThread() {
    return ready + layout;
  }

  double total() {
    return ready + waiting + layout + painting;
  }

  /** Without the wait for the pulse, whose length is chance. */
  double work() {
    return total() - waiting;
  }
}
