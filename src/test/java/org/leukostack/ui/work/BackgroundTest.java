package org.leukostack.ui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Patience;

@ExtendWith(FxThread.class)
class BackgroundTest {

  private final Background background = new Background();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch never = new CountDownLatch(1);

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

  private void awaitHeard(String... expected) {
    Patience.await(expected.length + " are heard", () -> heard.size() >= expected.length);
    settle();
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
    settle();
    heard.clear();
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 50; i++) {
      onFx(
          () ->
              background.run(
                  () -> Thread.currentThread().isInterrupted(), interrupted::add, e -> {}));
    }
    Patience.await("all have run", () -> interrupted.size() == 50);
    assertThat(interrupted).containsOnly(false);
  }
}
