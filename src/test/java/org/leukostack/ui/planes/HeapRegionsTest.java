package org.leukostack.ui.planes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapRegionsTest {

  private static final long MB = 1L << 20;

  @ParameterizedTest
  @CsvSource({"256, 1", "1024, 1", "2048, 1", "2049, 2", "4096, 2", "6000, 4", "16384, 8"})
  void aLargerHeapHasLargerRegions(long heap, long region) {
    assertThat(HeapRegions.of(heap * MB).bytesEach()).isEqualTo(region * MB);
  }

  @Test
  void neverMoreThanTheLargest() {
    assertThat(HeapRegions.of(Long.MAX_VALUE).bytesEach()).isEqualTo(32 * MB);
  }

  /** The JVM of the test knows better than we. */
  @Test
  void ofThisHeapAsTheCollectorSays() {
    HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    long said = Long.parseLong(vm.getVMOption("G1HeapRegionSize").getValue());
    boolean g1 =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .anyMatch(name -> name.startsWith("G1"));
    if (g1) {
      assertThat(HeapRegions.OF_THIS_HEAP.bytesEach()).isEqualTo(said);
    }
  }

  @Test
  void aLargeArrayHasItsOwnRegions() {
    HeapRegions regions = new HeapRegions(MB);

    assertThat(regions.taken(1000)).isEqualTo(1016);
    assertThat(regions.taken(MB / 2)).as("no longer beside others").isEqualTo(MB);
    assertThat(regions.taken(MB - 16)).isEqualTo(MB);
    assertThat(regions.taken(MB)).as("its header does not fit").isEqualTo(2 * MB);
    assertThat(regions.taken(640 * 480 * 4)).isEqualTo(2 * MB);
    assertThat(regions.taken(1920 * 1200 * 4)).isEqualTo(9 * MB);
  }
}
