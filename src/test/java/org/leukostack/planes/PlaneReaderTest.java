package org.leukostack.planes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.leukostack.model.Plane;
import org.leukostack.testing.Slide;

class PlaneReaderTest {

  private static final Plane PLANE = Slide.field(1, f -> f.planes(1)).planes().getFirst();

  @Test
  void aDecoderThatStopsWithItsThreadIsNoFaultOfThePlane() {
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> PlaneReader.attempt(PLANE, PlaneReaderTest::interruptedDecoding));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static Object interruptedDecoding() {
    Thread.currentThread().interrupt();
    throw new CancellationException("within a scan");
  }
}
