package org.leukostack.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BackgroundTest {

  private final Background background = new Background();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch never = new CountDownLatch(1);

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    background.close();
  }

  private <T> Background.Job run(Callable<T> work) {
    return background.run(
        work,
        result -> heard.add("done " + result + " " + Platform.isFxApplicationThread()),
        e -> heard.add("failed " + e.getMessage() + " " + Platform.isFxApplicationThread()));
  }

  private void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          action.run();
          return null;
        });
  }

  private void awaitHeard(String... expected) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> heard.size() >= expected.length);
    } catch (TimeoutException e) {
      throw new AssertionError("heard only " + heard, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(heard).containsExactlyInAnyOrder(expected);
  }

  @Test
  void resultAndFailureAreToldOnTheFxThread() {
    onFx(() -> run(() -> 7));
    awaitHeard("done 7 true");
    onFx(
        () ->
            run(
                () -> {
                  throw new IOException("disk");
                }));
    awaitHeard("done 7 true", "failed disk true");
  }

  @Test
  void whatIsDoneCanBePublishedWithoutLeavingTheFxThread() {
    onFx(
        () -> {
          run(() -> 7);
          long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
          while (heard.isEmpty() && System.nanoTime() < end) {
            background.publish();
            Thread.onSpinWait();
          }
          assertThat(heard).containsExactly("done 7 true");
        });
    awaitHeard("done 7 true"); // and not once more
  }

  @Test
  void anErrorIsAFailureToo() {
    onFx(
        () ->
            run(
                () -> {
                  throw new OutOfMemoryError("heap");
                }));
    awaitHeard("failed java.lang.OutOfMemoryError: heap true");
  }

  @Test
  void aCancelIsAlwaysAnsweredOnceHoweverEarlyItComes() {
    int times = 300;
    String[] expected = new String[times];
    for (int i = 0; i < times; i++) {
      String name = "ended " + i;
      expected[i] = name;
      onFx(
          () ->
              run(() -> {
                    never.await();
                    return 0;
                  })
                  .cancel(() -> heard.add(name)));
    }
    awaitHeard(expected);
  }

  @Test
  void droppedWorkIsHeardOfNoMore() {
    onFx(
        () -> {
          Background.Latest latest = background.latest();
          for (int i = 0; i < 5; i++) {
            int number = i;
            latest.run(() -> number, n -> heard.add("done " + n), e -> heard.add("failed"));
          }
        });
    awaitHeard("done 4");
  }

  @Test
  void anInterruptionStaysWithItsWork() throws Exception {
    for (int i = 0; i < 50; i++) {
      onFx(() -> run(() -> 0).cancel(() -> {}));
    }
    WaitForAsyncUtils.waitForFxEvents();
    heard.clear();
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 50; i++) {
      onFx(
          () ->
              background.run(
                  () -> Thread.currentThread().isInterrupted(), interrupted::add, e -> {}));
    }
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> interrupted.size() == 50);
    assertThat(interrupted).containsOnly(false);
  }
}
