package org.leukostack.text;

import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.files.IoFault;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.JsonPlace;
import org.leukostack.model.Place;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.Expected;
import org.leukostack.testing.Slide;

/** One problem of every kind. */
public final class SampleProblems {

  static final Path FOLDER = Path.of("slides", "miLab_test");
  static final Path ANALYSIS = FOLDER.resolve("analyze_result.json");
  static final Path REVIEW = FOLDER.resolve("review.json");
  public static final Field FIELD =
      Slide.at(FOLDER)
          .with(
              152,
              f ->
                  f.stackSize(6)
                      .vanished()
                      .vanished()
                      .at(22_801, 54_359)
                      .stackSize(10)
                      .white(box(1900, 33, 114, 0))
                      .focus(12))
          .last();
  static final Plane PLANE = FIELD.plane(6).orElseThrow();
  static final Plane OTHER = FIELD.plane(7).orElseThrow();
  static final Cell CELL = FIELD.cells().getFirst();
  static final Place LOCATION = Place.of(new JsonPlace("$.151.cell_prediction.0.location", 9, 21));
  static final ImageSize SIZE = new ImageSize(1920, 1200);

  private SampleProblems() {}

  public static List<Problem> all() {
    return List.of(
        new Problem.FolderMissing(FOLDER),
        new Problem.Unreadable(FOLDER, IoFault.of(IoFault.Kind.DENIED)),
        new Problem.Unreadable(ANALYSIS, IoFault.of(IoFault.Kind.DENIED)),
        new Problem.NoPlanes(FOLDER, 3),
        new Problem.AnalysisMissing(ANALYSIS),
        new Problem.AnalysisNotJson(ANALYSIS, LOCATION, new JsonDefect.NotUtf8()),
        new Problem.WrongValue(ANALYSIS, LOCATION, Expected.FOUR_INTEGERS, "[618, 33]"),
        new Problem.OddValue(ANALYSIS, LOCATION, Expected.IMAGE_NAME, ""),
        new Problem.DuplicateKey(ANALYSIS, LOCATION),
        new Problem.NoAnalysis(ANALYSIS, FIELD),
        new Problem.NotAPlaneName(FOLDER.resolve("overview.jpg")),
        new Problem.NoPlanes(FOLDER, 1, FOLDER.resolve("miLab_test")),
        new Problem.MisnamedPlane(FOLDER.resolve("0003_1_2_3_4 (1).jpg"), 3),
        new Problem.StackGap(FOLDER, FIELD, List.of(0, 1, 2, 7)),
        new Problem.StackTooLong(FOLDER, FIELD, 327),
        new Problem.DuplicatePlane(PLANE, OTHER),
        new Problem.StagePositionDiffers(OTHER, PLANE),
        new Problem.PlaneSizeDiffers(PLANE, SIZE, new ImageSize(640, 480)),
        new Problem.UndecodablePlane(
            PLANE, new PlaneFault.WrongData(PlaneFault.Kind.TRUNCATED, 14904, "ran out")),
        new Problem.DamagedPlane(
            PLANE, new PlaneFault.WrongData(PlaneFault.Kind.CORRUPT, -1, "bad code")),
        new Problem.DamageOutsideCrops(
            PLANE, new PlaneFault.WrongData(PlaneFault.Kind.CORRUPT, -1, "bad code")),
        new Problem.FocusOutsideStack(ANALYSIS, CELL, 12, 10),
        new Problem.EmptyBox(ANALYSIS, CELL),
        new Problem.NegativeBox(ANALYSIS, CELL),
        new Problem.BoxOutsideImage(ANALYSIS, CELL, SIZE),
        new Problem.BoxLeavesImage(ANALYSIS, CELL, SIZE),
        new Problem.ReviewUnreadable(
            REVIEW, Place.of(new JsonPlace("$", 3, 7)), new JsonDefect.NotAList("cells")),
        new Problem.ReviewUnreadable(
            REVIEW, Place.WHOLE, new JsonDefect.OfOtherReading("lee", "kim")),
        new Problem.ReadingUnreadable(REVIEW, Place.WHOLE, new JsonDefect.NotAList("cells")),
        new Problem.ReviewOfOtherSlide(REVIEW, "other_test", "miLab_test"),
        new Problem.ReviewUnmatched(REVIEW, 152, List.of("0", "3")),
        new Problem.ReviewUnclear(REVIEW, 2, List.of(new Place(3, null, "1", null))));
  }
}
