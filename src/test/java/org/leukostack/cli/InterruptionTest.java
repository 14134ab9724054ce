package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InterruptionTest {

  @Test
  void theEndOfTheProcessWaitsUntilTheWorkerHasTidiedUp() throws Exception {
    AtomicReference<Interruption> opened = new AtomicReference<>();
    AtomicBoolean tidied = new AtomicBoolean();
    CountDownLatch ready = new CountDownLatch(1);
    Thread worker =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (Interruption interruption = Interruption.ofThisThread()) {
                    opened.set(interruption);
                    ready.countDown();
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    return;
                  } finally {
                    tidied.set(true);
                  }
                });
    assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();

    opened.get().interruptAndWait();
    worker.join();

    assertThat(tidied).isTrue();
  }
}
