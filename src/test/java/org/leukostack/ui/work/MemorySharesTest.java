package org.leukostack.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySharesTest {

  private static final long MB = 1L << 20;

  @ParameterizedTest
  @ValueSource(longs = {64, 256, 768, 2048, 6144, 1L << 20})
  void leaveMostOfASmallHeapAndOfAProcessOf1200MegabytesFree(long heapMegabytes) {
    long most = Math.min(heapMegabytes, 1200) * MB / 2;

    MemoryShares shares = MemoryShares.of(heapMegabytes * MB);

    assertThat(shares.planes() + shares.tiles() + shares.sights()).isPositive().isLessThan(most);
  }

  @Test
  void ofAUsualHeapHoldTheStacksOfThisAndTheNextField() {
    long plane = 1920L * 1200 * Integer.BYTES;

    assertThat(MemoryShares.of(6144 * MB).planes()).isGreaterThan(2 * 10 * plane);
  }
}
