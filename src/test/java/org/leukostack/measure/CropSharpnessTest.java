package org.leukostack.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CropSharpnessTest {

  @Test
  void sharpestIsTheLowestPlaneOfThoseWithTheGreatestVarianceInWhateverOrderTheyCome() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      List<CropSharpness> crops = new ArrayList<>();
      int values = 1 + random.nextInt(5); // few, so that many are equal
      for (int k = 0; k < 12; k++) {
        if (random.nextInt(3) > 0) { // else the plane is missing
          crops.add(new CropSharpness(k, random.nextInt(values) / 3.0));
        }
      }
      Collections.shuffle(crops, random);

      OptionalDouble greatest = crops.stream().mapToDouble(CropSharpness::variance).max();
      List<Integer> planes =
          crops.stream()
              .filter(crop -> crop.variance() == greatest.orElseThrow())
              .map(CropSharpness::stackNumber)
              .sorted()
              .toList();

      assertThat(CropSharpness.sharpest(crops.stream()).map(CropSharpness::stackNumber))
          .as("%s", crops)
          .isEqualTo(planes.stream().findFirst());
    }
  }

  @Test
  void sharpestIsTheFirstOfEqualsAndNeverAMissingPlane() {
    assertThat(sharpest(0, 1, 1, 3, 2, 3, 3, 2)).isEqualTo(1);
    assertThat(sharpest(1, 0, 3, 0)).isEqualTo(1);
    assertThat(CropSharpness.sharpest(Stream.of())).isEmpty();
  }

  /** Of pairs of stack number and variance. */
  private static int sharpest(int... pairs) {
    List<CropSharpness> crops = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      crops.add(new CropSharpness(pairs[i], pairs[i + 1]));
    }
    return CropSharpness.sharpest(crops.stream()).orElseThrow().stackNumber();
  }
}
