package org.leukostack.cli;

import java.util.ArrayList;
import java.util.List;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.readings.Comparison;

/** How far readings agree, slide by slide and over all of them. */
final class AgreementReport {

  private final List<ReadingName> readings;
  private final List<OfSlide> slides = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private Comparison pooled;

  /** One slide. */
  record OfSlide(TestFolder folder, Comparison comparison) {}

  /** A slide that was not compared, and a sentence that says why. */
  record LeftOut(TestFolder folder, String why) {}

  AgreementReport(List<ReadingName> readings) {
    this.readings = readings;
    pooled = Comparison.none(readings);
  }

  void add(TestFolder folder, Comparison comparison) {
    slides.add(new OfSlide(folder, comparison));
    pooled = pooled.and(comparison);
  }

  void leaveOut(TestFolder folder, String why) {
    leftOut.add(new LeftOut(folder, why));
  }

  /** Those that were compared, in their order. */
  List<ReadingName> readings() {
    return readings;
  }

  /** The slides that have all of the readings. */
  List<OfSlide> slides() {
    return slides;
  }

  /** The slides of which a reading is missing or cannot be read. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** All slides together. */
  Comparison pooled() {
    return pooled;
  }
}
