package org.leukostack.ui.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellMeasurements;
import org.leukostack.review.CellOrder;
import org.leukostack.review.ReviewSession;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Readings;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.SmallSlide;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.Background;

/** Against whole planes that the JDK decodes, measured pixel by pixel. */
@ExtendWith(FxThread.class)
class SlideMeasurementsTest {

  private static final int CROP = 64;

  @TempDir Path temp;

  private final Background background = new Background();
  private final SlideModel model = new SlideModel();
  private SlideMeasurements measurements;
  private SlideOnDisk slide;
  private ReviewSession session;
  private int cropSize = CROP;

  @BeforeEach
  void paint() {
    slide = SmallSlide.in(temp.resolve("slide"));
    measurements = onFx(() -> new SlideMeasurements(model, background, () -> cropSize));
  }

  @AfterEach
  void close() {
    background.close();
  }

  private void open() throws Exception {
    TestFolder folder = slide.read();
    session = Readings.of(folder);
    onFx(() -> model.open(folder, session.slide()));
  }

  private void need(MeasurementsNeed need) throws Exception {
    onFx(() -> measurements.need(need));
    await("all is measured", () -> !measurements.isMeasuring());
  }

  private CellMeasurements of(int image, String key) {
    return onFx(() -> measurements.of(new CellId(image, key)));
  }

  /** The variance of the Laplacian of a crop out of a whole plane, from its definition. */
  private double sharpness(int image, int stackNumber, BoundingBox box) throws Exception {
    BufferedImage plane = ImageIO.read(slide.planeFile(image, stackNumber).toFile());
    int left = start(box.x() + box.width() / 2, plane.getWidth());
    int top = start(box.y() + box.height() / 2, plane.getHeight());
    List<Double> laplacians = new ArrayList<>();
    for (int y = 0; y < cropSize; y++) {
      for (int x = 0; x < cropSize; x++) {
        int sum = -4 * grey(plane, left, top, x, y);
        sum += grey(plane, left, top, x - 1, y) + grey(plane, left, top, x + 1, y);
        sum += grey(plane, left, top, x, y - 1) + grey(plane, left, top, x, y + 1);
        laplacians.add((double) sum);
      }
    }
    double mean = laplacians.stream().mapToDouble(v -> v).average().orElseThrow();
    return laplacians.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  private int start(int centre, int size) {
    return Math.min(Math.max(0, centre - cropSize / 2), size - cropSize);
  }

  private int grey(BufferedImage plane, int left, int top, int x, int y) {
    int rgb = plane.getRGB(left + inside(x), top + inside(y));
    return (9798 * (rgb >> 16 & 255) + 19235 * (rgb >> 8 & 255) + 3735 * (rgb & 255) + 16384) >> 15;
  }

  private int inside(int at) {
    return at < 0 ? -at : at >= cropSize ? 2 * cropSize - 2 - at : at;
  }

  private void assertMeasured(int image, String key, BoundingBox box, int sharpest)
      throws Exception {
    CellMeasurements known = of(image, key);
    assertThat(known.image()).isEqualTo(new ImageSize(SmallSlide.WIDTH, SmallSlide.HEIGHT));
    assertThat(known.sharpest()).as("%d/%s", image, key).isEqualTo(sharpest);
    assertThat(known.sharpness()).isCloseTo(sharpness(image, sharpest, box), within(1e-6));
  }

  @Test
  void everyCellIsMeasuredOnItsCrops() throws Exception {
    open();
    assertThat(of(3, "0")).isEqualTo(CellMeasurements.UNKNOWN);
    assertThat(onFx(() -> measurements.has(MeasurementsNeed.SHARPNESS))).isFalse();
    need(MeasurementsNeed.SHARPNESS);
    for (var cell : session.slide().cells()) {
      int image = cell.id().imageNumber();
      assertMeasured(image, cell.id().cellKey(), cell.box(), (image + 1) % SmallSlide.PLANES);
    }
    assertThat(onFx(() -> measurements.has(MeasurementsNeed.SHARPNESS))).isTrue();
  }

  @Test
  void aPlaneThatIsMissingDamagedOrOfAnotherSizeIsNoObstacle() throws Exception {
    Files.delete(slide.planeFile(3, 4)); // the sharpest
    slide.plane(12, 3, "no JPEG at all");
    byte[] cut = SmallSlide.jpeg(112, 3);
    slide.plane(112, 3, java.util.Arrays.copyOf(cut, cut.length / 2));
    slide.plane(7, 0, PlaneFile.jpeg(90, 80));
    open();
    need(MeasurementsNeed.SHARPNESS);
    assertMeasured(3, "0", new BoundingBox(120, 100, 120, 110), 3);
    assertThat(of(12, "0").sharpest()).isIn(2, 4);
    assertMeasured(12, "0", new BoundingBox(430, 220, 100, 100), of(12, "0").sharpest());
    assertThat(of(112, "0").sharpest()).isIn(2, 4);
    assertMeasured(7, "0", new BoundingBox(300, 200, 50, 50), 3);
  }

  @Test
  void whatCannotBeMeasuredIsKnownToBeSo() throws Exception {
    for (int k = 0; k < SmallSlide.PLANES; k++) {
      slide.plane(112, k, "no JPEG at all");
    }
    open();
    need(MeasurementsNeed.SHARPNESS);
    assertThat(of(112, "0")).isEqualTo(CellMeasurements.UNKNOWN);
    assertThat(onFx(() -> measurements.has(MeasurementsNeed.SHARPNESS)))
        .as("nobody tries again")
        .isTrue();
    assertThat(of(3, "0").sharpest()).isEqualTo(4);
  }

  @Test
  void theSizeNeedsNoDecoding() throws Exception {
    byte[] whole = SmallSlide.jpeg(3, 0);
    for (int k = 0; k < SmallSlide.PLANES; k++) { // headers without a picture
      slide.plane(3, k, java.util.Arrays.copyOf(whole, 700));
    }
    open();
    need(MeasurementsNeed.IMAGE_SIZE);
    ImageSize size = new ImageSize(SmallSlide.WIDTH, SmallSlide.HEIGHT);
    assertThat(of(3, "0")).isEqualTo(new CellMeasurements(null, null, size));
    assertThat(of(12, "1")).isEqualTo(new CellMeasurements(null, null, size));
    assertThat(onFx(() -> measurements.has(MeasurementsNeed.SHARPNESS))).isFalse();
    need(MeasurementsNeed.SHARPNESS);
    assertThat(of(12, "1").sharpest()).isEqualTo(3);
  }

  @Test
  void anotherBoxOrCropSizeIsMeasuredAgain() throws Exception {
    open();
    need(MeasurementsNeed.SHARPNESS);
    BoundingBox box = new BoundingBox(10, 12, 40, 40);
    session.apply(new Act.EditBox(new CellId(12, "0"), box));
    onFx(() -> model.review(session.slide()));
    assertThat(of(12, "0")).as("of the box before").isEqualTo(CellMeasurements.UNKNOWN);
    assertThat(of(12, "1").sharpest()).isEqualTo(3);
    need(MeasurementsNeed.SHARPNESS);
    assertMeasured(12, "0", box, 3);
    cropSize = 32;
    assertThat(of(12, "0")).isEqualTo(CellMeasurements.UNKNOWN);
    need(MeasurementsNeed.SHARPNESS);
    assertMeasured(12, "0", box, 3);
  }

  @Test
  void anotherSlideHasFactsOfItsOwn() throws Exception {
    open();
    onFx(
        () -> {
          measurements.need(MeasurementsNeed.SHARPNESS);
          assertThat(measurements.isMeasuring()).isTrue();
          model.close();
          assertThat(measurements.isMeasuring()).isFalse();
        });
    slide = SmallSlide.in(temp.resolve("other"));
    open();
    assertThat(of(3, "0")).isEqualTo(CellMeasurements.UNKNOWN);
    need(MeasurementsNeed.SHARPNESS);
    assertThat(of(3, "0").sharpest()).isEqualTo(4);
    onFx(() -> measurements.need(MeasurementsNeed.NOTHING));
    assertThat(of(3, "0").sharpest()).as("what is known stays known").isEqualTo(4);
  }

  @Test
  void onlyWhatNeedsPixelsAsksForThem() {
    assertThat(MeasurementsNeed.of(CellFilter.ALL.withText("5"), CellOrder.BOX_SIZE))
        .isEqualTo(MeasurementsNeed.NOTHING);
    assertThat(MeasurementsNeed.of(CellFilter.ALL.withTouchesEdge(true), CellOrder.CLASS))
        .isEqualTo(MeasurementsNeed.IMAGE_SIZE);
    assertThat(MeasurementsNeed.of(CellFilter.ALL.withFocusDisagrees(true), CellOrder.SLIDE))
        .isEqualTo(MeasurementsNeed.SHARPNESS);
    assertThat(MeasurementsNeed.of(CellFilter.ALL, CellOrder.SHARPNESS))
        .isEqualTo(MeasurementsNeed.SHARPNESS);
    assertThat(MeasurementsNeed.of(CellFilter.ALL, CellOrder.FOCUS_DISAGREEMENT))
        .isEqualTo(MeasurementsNeed.SHARPNESS);
  }
}
