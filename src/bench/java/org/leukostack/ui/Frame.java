package org.leukostack.ui;

/**
 * Where the time went from an event to the frame that shows its effect, in milliseconds.
 *
 * @param handling of the event on the FX thread
 * @param picture from then until the picture was in the image view; 0 if it was there at once
 * @param waiting from then until the pulse began
 * @param layout styles, layout and the copy into the render graph
 * @param painting until the render thread was done
 */
record Frame(double handling, double picture, double waiting, double layout, double painting) {

  private static final double NANOS_PER_MILLI = 1e6;

  /** From the instants at which the phases ended, by {@link System#nanoTime}. */
  static Frame of(
      long begun, long handled, long pictureSet, long pulse, long copied, long painted) {
    long ready = Math.max(handled, pictureSet);
    return new Frame(
        (handled - begun) / NANOS_PER_MILLI,
        (ready - handled) / NANOS_PER_MILLI,
        (pulse - ready) / NANOS_PER_MILLI,
        (copied - pulse) / NANOS_PER_MILLI,
        (painted - copied) / NANOS_PER_MILLI);
  }

  /** What the window can do nothing else in; others read and decode meanwhile. */
  double onFxThread() {
    return handling + layout;
  }

  double total() {
    return handling + picture + waiting + layout + painting;
  }

  /** Without the wait for the pulse, whose length is chance. */
  double work() {
    return total() - waiting;
  }
}
