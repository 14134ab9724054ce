package org.leukostack.crop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;

/** The published rule, word for word and without any limit of numbers, against ours. */
class CropRuleTest {

  private static final BigInteger TWO = BigInteger.TWO;

  @Test
  void windowIsThatOfThePublishedRule() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 100_000; i++) {
      int range = random.nextInt(4) == 0 ? Integer.MAX_VALUE : 3000;
      BoundingBox box =
          new BoundingBox(
              random.nextInt(-range, range),
              random.nextInt(-range, range),
              random.nextInt(-range, range),
              random.nextInt(-range, range));
      int size = random.nextInt(1, 400);
      ImageSize image = new ImageSize(size + random.nextInt(2000), size + random.nextInt(1500));

      CropWindow window = CropWindow.of(box, size, image);

      int x0 = published(box.x(), box.width(), size, image.width());
      int y0 = published(box.y(), box.height(), size, image.height());
      assertThat(window).as("%s in %s", box, image).isEqualTo(new CropWindow(x0, y0, size));
      assertThat(window.x() + size).isLessThanOrEqualTo(image.width());
      assertThat(window.y() + size).isLessThanOrEqualTo(image.height());
    }
  }

  @Test
  void windowOfImageThatIsSmallerStartsAtItsCorner() {
    assertThat(CropWindow.of(new BoundingBox(90, 40, 10, 10), 200, new ImageSize(100, 300)))
        .isEqualTo(new CropWindow(0, 0, 200));
  }

  private static int published(int x, int w, int s, int limit) {
    BigInteger size = BigInteger.valueOf(s);
    BigInteger start =
        BigInteger.valueOf(x).add(floorHalf(BigInteger.valueOf(w))).subtract(floorHalf(size));
    start = start.max(BigInteger.ZERO);
    if (start.add(size).compareTo(BigInteger.valueOf(limit)) >= 0) {
      start = BigInteger.valueOf(limit).subtract(size);
    }
    return start.intValueExact();
  }

  private static BigInteger floorHalf(BigInteger value) {
    return value.subtract(value.mod(TWO)).divide(TWO);
  }
}
