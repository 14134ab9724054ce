package org.leukostack.readings;

import java.util.ArrayList;
import java.util.List;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;

/** How far readings agree, slide by slide and over all of them. */
public final class AgreementReport {

  private final List<ReadingName> readings;
  private final List<OfSlide> slides = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private Comparison pooled;

  /** One slide. */
  public record OfSlide(TestFolder folder, Comparison comparison) {}

  /** A slide that was not compared, and a sentence that says why. */
  public record LeftOut(TestFolder folder, String why) {}

  public AgreementReport(List<ReadingName> readings) {
    this.readings = readings;
    pooled = Comparison.none(readings);
  }

  /** One more slide that has all of the readings. */
  public void add(TestFolder folder, Comparison comparison) {
    slides.add(new OfSlide(folder, comparison));
    pooled = pooled.and(comparison);
  }

  /** One more slide that has not, and a sentence that says why. */
  public void leaveOut(TestFolder folder, String why) {
    leftOut.add(new LeftOut(folder, why));
  }

  /** Those that were compared, in their order. */
  public List<ReadingName> readings() {
    return readings;
  }

  /** The slides that have all of the readings. */
  public List<OfSlide> slides() {
    return slides;
  }

  /** The slides of which a reading is missing or cannot be read. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** All slides together. */
  public Comparison pooled() {
    return pooled;
  }
}
