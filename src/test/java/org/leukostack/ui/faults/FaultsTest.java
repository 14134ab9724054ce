package org.leukostack.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private final List<Throwable> logged = new ArrayList<>();
  private final List<Fault> told = new ArrayList<>();
  private final List<Runnable> fx = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private Consumer<Fault> tell = told::add;
  private final Faults faults =
      new Faults((what, e) -> logged.add(e), fx::add, f -> tell.accept(f), () -> now);

  private static RuntimeException failure() {
    return new IllegalStateException("always of the same place");
  }

  private void happen(Throwable failure) {
    faults.uncaughtException(Thread.currentThread(), failure);
    List<Runnable> queued = List.copyOf(fx);
    fx.clear();
    queued.forEach(Runnable::run);
  }

  @Test
  void aStormIsToldOnceAndLoggedWhole() {
    for (int i = 0; i < 100; i++) {
      happen(i % 2 == 0 ? failure() : new StackOverflowError());
    }
    assertThat(told).hasSize(1);
    assertThat(logged).hasSize(100);
    assertThat(faults.repeats()).isEqualTo(99);
  }

  @Test
  void aStormBeforeTheFirstMessageIsOnTheScreenIsToldOnceToo() {
    for (int i = 0; i < 100; i++) {
      faults.uncaughtException(Thread.currentThread(), failure());
    }
    assertThat(fx).hasSize(1);
  }

  @Test
  void afterwardsAnotherFaultIsToldAtOnceAndTheSameOnlyAfterSomePeace() {
    happen(failure());
    faults.closed();
    now = now.plusSeconds(9);
    happen(failure());
    assertThat(told).hasSize(1);
    happen(new IllegalArgumentException("another"));
    assertThat(told).hasSize(2);
    faults.closed();

    happen(new NullPointerException());
    faults.closed();
    now = now.plus(Duration.ofSeconds(10));
    happen(new NullPointerException());
    assertThat(told).hasSize(4);
  }

  @Test
  void aMessageThatFailsItselfDoesNotComeAgainAndAgain() {
    tell =
        f -> {
          told.add(f);
          throw new IllegalStateException("no dialog");
        };
    assertThatCode(() -> happen(failure())).doesNotThrowAnyException();
    assertThat(told).hasSize(1);
    assertThat(logged).hasSize(2);
    tell = told::add;
    happen(new IllegalArgumentException("the next one is told"));
    assertThat(told).hasSize(2);
  }

  @Test
  void aLogThatFailsDoesNotKeepItFromBeingTold() {
    Faults careless =
        new Faults(
            (what, e) -> {
              throw new OutOfMemoryError("test");
            },
            Runnable::run,
            told::add,
            () -> now);
    careless.uncaughtException(Thread.currentThread(), failure());
    assertThat(told).hasSize(1);
  }
}
