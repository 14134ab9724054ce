package org.leukostack.ui.figures;

import org.leukostack.model.Progress;
import org.leukostack.stats.MeasuredSlide;

/** What is known of the figures of a slide. */
sealed interface FiguresState {

  /** Its planes are being read. */
  record Measuring(Progress progress) implements FiguresState {}

  /** It could not be measured, and nobody knows why. */
  record Failed(Exception reason) implements FiguresState {}

  /** It was measured. */
  record Ready(MeasuredSlide slide) implements FiguresState {}
}
