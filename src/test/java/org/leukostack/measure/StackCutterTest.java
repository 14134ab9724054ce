package org.leukostack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.TestPictures;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.PlaneFault.Kind;
import org.leukostack.planes.FaultPolicy;
import org.leukostack.planes.StackSizes;
import org.leukostack.planes.UndecodablePlaneException;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;

class StackCutterTest {

  private static final List<CropWindow> WINDOWS =
      List.of(new CropWindow(0, 0, 20), new CropWindow(44, 30, 20), new CropWindow(70, 8, 20));

  @TempDir Path dir;
  private final StackCutter cutter = new StackCutter();

  /** A field on disk of these planes and cells. */
  private Field stack(Consumer<FieldOfView> told) {
    Slide slide = Slide.at(dir).with(1, told);
    slide.write();
    return slide.last();
  }

  private static byte[] noise(int width, int channels, int seed) {
    return TestPictures.jpeg(TestPictures.noise(width, 50, channels, seed));
  }

  private static byte[] half(byte[] jpeg) {
    return PlaneFile.half(jpeg);
  }

  /** What each plane gives when it is read by itself, as the screen does. */
  private static Map<Plane, List<byte[]>> eachAlone(List<Plane> planes) throws IOException {
    Map<Plane, List<byte[]>> crops = new LinkedHashMap<>();
    for (Plane plane : planes) {
      byte[] jpeg = Files.readAllBytes(plane.file());
      crops.put(plane, samples(Cropper.cut(Jpegs.reader(), jpeg, WINDOWS).pictures()));
    }
    return crops;
  }

  private static List<byte[]> samples(List<Picture> crops) {
    return crops.stream().map(Picture::samples).toList();
  }

  private static void assertSame(
      Map<Plane, List<byte[]>> crops, Map<Plane, List<byte[]>> expected) {
    assertThat(crops.keySet()).containsExactlyElementsOf(expected.keySet());
    crops.forEach(
        (plane, ofPlane) ->
            assertThat(ofPlane.toArray()).as("%s", plane).isEqualTo(expected.get(plane).toArray()));
  }

  @Test
  void everyPlaneGivesWhatItGivesAlone() throws Exception {
    // Of two together, and of two that cannot be: of other sizes, in grey and in colour.
    Field field =
        stack(
            f ->
                f.plane(noise(90, 3, 1))
                    .plane(noise(90, 3, 2))
                    .plane(noise(90, 3, 3))
                    .plane(noise(80, 3, 4))
                    .plane(noise(90, 1, 5))
                    .plane(noise(90, 3, 6))
                    .plane(noise(90, 1, 7)));
    Map<Plane, List<byte[]>> crops = new LinkedHashMap<>();

    cutter.cut(
        field.planes(),
        WINDOWS,
        FaultPolicy.giveUp(),
        (plane, cut) -> crops.put(plane, samples(cut.pictures())));

    assertSame(crops, eachAlone(field.planes()));
  }

  @Test
  void aFaultyPlaneIsToldAndPassedOver() throws Exception {
    Field field =
        stack(
            f ->
                f.vanished()
                    .plane(noise(90, 3, 1))
                    .plane(noise(90, 3, 2))
                    .plane(half(noise(90, 3, 3)))
                    .plane(new byte[] {1, 2, 3})
                    .vanished()
                    .plane(noise(90, 3, 4))
                    .plane(noise(90, 3, 5)));
    List<Plane> planes = field.planes();
    Map<Plane, List<byte[]>> crops = new LinkedHashMap<>();
    List<Integer> faulty = new ArrayList<>();

    cutter.cut(
        planes,
        WINDOWS,
        fault -> faulty.add(fault.problem().plane().stackNumber()),
        (plane, cut) -> crops.put(plane, samples(cut.pictures())));

    assertThat(faulty).containsExactlyInAnyOrder(0, 3, 4, 5);
    assertSame(
        crops, eachAlone(List.of(planes.get(1), planes.get(2), planes.get(6), planes.get(7))));
  }

  @Test
  void aFaultyPlaneGivesTheStackUp() throws Exception {
    Field field =
        stack(f -> f.plane(noise(90, 3, 1)).plane(noise(90, 3, 2)).plane(half(noise(90, 3, 3))));
    List<Integer> seen = new ArrayList<>();

    assertThatExceptionOfType(UndecodablePlaneException.class)
        .isThrownBy(
            () ->
                cutter.cut(
                    field.planes(),
                    WINDOWS,
                    FaultPolicy.giveUp(),
                    (plane, cut) -> seen.add(plane.stackNumber())))
        .satisfies(
            e -> {
              assertThat(e.problem().plane()).isEqualTo(field.planes().getLast());
              assertThat(e.problem().fault())
                  .isInstanceOfSatisfying(
                      PlaneFault.WrongData.class,
                      fault -> assertThat(fault.kind()).isEqualTo(Kind.TRUNCATED));
            });
    assertThat(seen).containsExactly(0, 1);
  }

  @Test
  void aFailureOfTheVisitorEndsIt() throws Exception {
    Field field = stack(f -> f.plane(noise(90, 3, 1)).plane(noise(90, 3, 2)));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                cutter.cut(
                    field.planes(),
                    WINDOWS,
                    FaultPolicy.passOver(),
                    (plane, cut) -> {
                      throw new IOException("no space");
                    }))
        .withMessage("no space");
  }

  @Test
  void manyLargeCropsAreMeasuredAsEachAlone() throws Exception {
    int cropSize = 700; // so large that they go through the stack in parts
    BoundingBox[] boxes =
        IntStream.range(0, 5)
            .mapToObj(i -> new BoundingBox(11 * i, 7 * i, 20, 20))
            .toArray(BoundingBox[]::new);
    Field field =
        stack(
            f -> {
              f.plane(noise(90, 3, 1))
                  .plane(half(noise(90, 3, 2)))
                  .vanished()
                  .plane(noise(90, 3, 4));
              for (BoundingBox box : boxes) {
                f.white(box);
              }
            });
    StackSizes stack = StackSizes.read(field, FaultPolicy.passOver());

    List<Optional<CropSharpness>> sharpest =
        new StackMeasure().sharpest(stack, List.of(boxes), cropSize);

    assertThat(sharpest).hasSize(boxes.length);
    for (int i = 0; i < boxes.length; i++) {
      CropWindow window = CropWindow.of(boxes[i], cropSize, new ImageSize(90, 50));
      double lowest = alone(field.planes().getFirst(), window);
      double highest = alone(field.planes().getLast(), window);
      assertThat(sharpest.get(i))
          .hasValue(
              highest > lowest ? new CropSharpness(3, highest) : new CropSharpness(0, lowest));
    }
  }

  private static double alone(Plane plane, CropWindow window) throws IOException {
    byte[] jpeg = Files.readAllBytes(plane.file());
    return Sharpness.variance(
        Cropper.cut(Jpegs.reader(), jpeg, List.of(window)).pictures().getFirst());
  }
}
