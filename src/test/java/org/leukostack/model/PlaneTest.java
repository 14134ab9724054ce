package org.leukostack.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneTest {

  @Test
  void planesAreEqualIfAllThatIsKnownOfThemIs() {
    List<Plane> planes = new ArrayList<>();
    for (int bits = 0; bits < 64; bits++) {
      planes.add(plane(bits));
    }
    for (int i = 0; i < planes.size(); i++) {
      for (int j = 0; j < planes.size(); j++) {
        assertThat(planes.get(i).equals(planes.get(j))).as("%d and %d", i, j).isEqualTo(i == j);
      }
      assertThat(plane(i)).isEqualTo(planes.get(i)).hasSameHashCodeAs(planes.get(i));
      assertThat(planes.get(i).equals(null)).isFalse();
    }
  }

  /** Each bit is the value of one component. */
  private static Plane plane(int bits) {
    return new Plane(
        Path.of("plane-" + (bits & 1) + ".jpg"),
        bits >> 1 & 1,
        bits >> 2 & 1,
        bits >> 3 & 1,
        bits >> 4 & 1,
        bits >> 5 & 1);
  }
}
