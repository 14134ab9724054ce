package org.leukostack.model;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaneTest {

  @Test
  void planesAreEqualIfAllThatIsKnownOfThemIs() {
    EqualityCheck.verify(6, PlaneTest::plane);
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
