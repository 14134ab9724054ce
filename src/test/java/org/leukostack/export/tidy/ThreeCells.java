package org.leukostack.export.tidy;

import static org.leukostack.testing.Slide.box;

import java.util.function.Consumer;
import org.leukostack.jpeg.TestPictures;
import org.leukostack.model.PreClass;
import org.leukostack.testing.FieldOfView;

/** A field of small planes of noise with three cells, of which the second is a red one. */
final class ThreeCells {

  static final int WIDTH = 96;
  static final int HEIGHT = 64;

  private ThreeCells() {}

  /** Both, with so many planes in colour. */
  static Consumer<FieldOfView> threeCells(int planes) {
    return field -> cells(field.planes(planes, k -> noise(field.imageNumber(), k)));
  }

  static FieldOfView cells(FieldOfView field) {
    return field
        .cell("0", new PreClass(5), box(40, 20, 10, 12))
        .focus(1)
        .cell("r", PreClass.RED_BLOOD_CELL, box(3, 4, 5, 5))
        .focus(1)
        .cell("2", new PreClass(3), box(80, 50, 20, 30))
        .focus(1);
  }

  static byte[] noise(int imageNumber, int stackNumber) {
    return noise(imageNumber, stackNumber, 3);
  }

  static byte[] noise(int imageNumber, int stackNumber, int channels) {
    long seed = imageNumber * 100L + stackNumber;
    return TestPictures.jpeg(TestPictures.noise(WIDTH, HEIGHT, channels, seed));
  }
}
