package org.leukostack.ui.planes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.settle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.model.Plane;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Patience;
import org.leukostack.testing.Slide;

/** The decoder waits at a gate, so that the test says when a plane is ready. */
@ExtendWith(FxThread.class)
class PlaneStoreTest {

  private static final int WORKERS = PlaneStore.WORKERS;
  private static final int EDGE = 100;
  private static final long BIG_ENOUGH = 1L << 30;

  /** What a store takes at least: two planes of the instrument. */
  private static final long LEAST_BYTES = 2L * 1920 * 1200 * 4;

  private final List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
  private final List<LoadedPlane> told = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore gate = new Semaphore(0);
  private PlaneStore store;

  @AfterEach
  void close() {
    store.close();
    gate.release(1000);
  }

  private static Plane plane(int number) {
    return Slide.field(1, f -> f.stackSize(number).vanished()).planes().getFirst();
  }

  private static List<Plane> planes(int... numbers) {
    return IntStream.of(numbers).mapToObj(PlaneStoreTest::plane).toList();
  }

  private void store(long bytes, int edge) {
    store =
        new PlaneStore(
            plane -> {
              begun.add(plane.stackNumber());
              gate.acquireUninterruptibly();
              if (plane.stackNumber() >= 900) {
                throw new JpegException(Reason.CORRUPT, 0, "broken " + plane.stackNumber());
              }
              return new ArgbPicture(edge, edge, new int[edge * edge]);
            },
            bytes);
    store.onLoaded(told::add);
  }

  private void awaitTold(int count) {
    Patience.await(count + " planes are told", () -> told.size() >= count);
  }

  @Test
  void theMostUrgentIsDecodedFirst() {
    store(BIG_ENOUGH, EDGE);
    store.want(planes(5, 3, 8, 1, 9));
    for (int done = 0; done < 5; done++) {
      int expected = Math.min(5, done + WORKERS);
      Patience.await(expected + " are begun", () -> begun.size() == expected);
      assertThat(begun)
          .containsExactlyInAnyOrderElementsOf(List.of(5, 3, 8, 1, 9).subList(0, expected));
      gate.release();
      awaitTold(done + 1);
    }
    assertThat(told)
        .extracting(l -> l.plane().stackNumber())
        .containsExactlyInAnyOrder(5, 3, 8, 1, 9);
    for (int number : new int[] {5, 3, 8, 1, 9}) {
      assertThat(store.get(plane(number)).orElseThrow().picture()).isNotNull();
    }
  }

  @Test
  void aNewWishDropsWhatHasNotBegun() {
    store(BIG_ENOUGH, EDGE);
    store.want(IntStream.range(0, 40).mapToObj(PlaneStoreTest::plane).toList());
    Patience.await("all workers are busy", () -> begun.size() == WORKERS);

    store.want(planes(100, 101));
    gate.release(1000);
    awaitTold(WORKERS + 2);

    assertThat(begun.subList(WORKERS, begun.size())).containsExactlyInAnyOrder(100, 101);
    assertThat(store.get(plane(39))).isEmpty();
  }

  @Test
  void whatIsThereIsNotDecodedAgain() {
    store(BIG_ENOUGH, EDGE);
    gate.release(1000);
    store.want(planes(1, 2));
    awaitTold(2);
    store.want(planes(2, 1, 3));
    awaitTold(3);
    assertThat(begun).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void aPlaneThatDoesNotDecodeKeepsItsReason() {
    store(BIG_ENOUGH, EDGE);
    gate.release(1000);
    store.want(planes(901, 1));
    awaitTold(2);
    LoadedPlane failed = store.get(plane(901)).orElseThrow();
    assertThat(failed.picture()).isNull();
    assertThat(failed.failure()).hasMessage("broken 901");
    assertThat(store.get(plane(1)).orElseThrow().failure()).isNull();

    store.want(planes(901, 2));
    awaitTold(3);
    assertThat(begun).as("tried once").containsOnlyOnce(901);
  }

  @Test
  void theMemoryIsBoundAndWhatIsWantedNowStays() {
    int edge = 1000; // 4 MB a plane, 4 of which fit
    store(LEAST_BYTES, edge);
    gate.release(1000);
    for (int n = 0; n < 20; n += 2) {
      store.want(planes(n, n + 1));
      awaitTold(n + 2);
      assertThat(store.get(plane(n))).as("plane " + n).isPresent();
      assertThat(store.get(plane(n + 1))).as("plane " + (n + 1)).isPresent();
      long bytes =
          IntStream.range(0, 20)
              .filter(k -> store.get(plane(k)).isPresent())
              .mapToLong(k -> 4L * edge * edge)
              .sum();
      assertThat(bytes).isLessThanOrEqualTo(LEAST_BYTES);
    }
  }

  /** Such a plane takes two regions of the heap, nearly one of which nobody else can use. */
  @Test
  void planesOfAnUnluckySizeDoNotFillTheHeap() {
    long region = HeapRegions.OF_THIS_HEAP.bytesEach();
    int edge = (int) Math.sqrt(region / 4.0) + 1;
    long mostBytes = 20 * region;
    store(mostBytes, edge);
    gate.release(1000);
    for (int n = 0; n < 30; n++) {
      store.want(planes(n));
      awaitTold(n + 1);
    }
    assertThat(IntStream.range(0, 30).filter(k -> store.get(plane(k)).isPresent()).count())
        .isEqualTo(mostBytes / (2 * region));
  }

  @Test
  void whatDoesNotFitIsNotDecodedOverAndOver() {
    store(LEAST_BYTES, 1500);
    gate.release(1000);
    store.want(IntStream.range(0, 30).mapToObj(PlaneStoreTest::plane).toList());
    awaitTold(2);
    store.want(planes(50));
    Patience.await("the last wish is told", () -> store.get(plane(50)).isPresent());
    assertThat(begun).as("a plane in its turn").doesNotHaveDuplicates();
    assertThat(begun).hasSizeLessThanOrEqualTo(3);
  }

  /** One that has no memory for some planes, by their stack numbers. */
  private void storeWithoutMemoryFor(IntPredicate isLacking) {
    store =
        new PlaneStore(
            plane -> {
              begun.add(plane.stackNumber());
              if (isLacking.test(plane.stackNumber())) {
                throw new OutOfMemoryError("as if there were none");
              }
              return new ArgbPicture(EDGE, EDGE, new int[EDGE * EDGE]);
            },
            BIG_ENOUGH);
    store.onLoaded(told::add);
  }

  @Test
  void withoutMemoryForAPlaneTheMostUrgentOnesAreStillDecoded() {
    AtomicBoolean lacking = new AtomicBoolean(true);
    storeWithoutMemoryFor(n -> n == 3 && lacking.getAndSet(false));

    store.want(planes(1, 2, 3, 4, 5, 6, 7, 8));

    Patience.await(
        "the first half is there, also what was dropped",
        () -> planes(1, 2, 3, 4).stream().allMatch(p -> store.get(p).isPresent()));
    assertThat(begun).filteredOn(n -> n == 3).hasSize(2);

    store.want(planes(1, 2, 3, 4, 5, 6, 7, 8));
    Patience.await(
        "all are there", () -> planes(5, 6, 7, 8).stream().allMatch(p -> store.get(p).isPresent()));
  }

  @Test
  void aPlaneForWhichThereIsNeverMemoryIsNotTriedOverAndOver() {
    AtomicBoolean lacking = new AtomicBoolean(true);
    storeWithoutMemoryFor(n -> lacking.get());
    store.want(planes(1, 2, 3, 4));
    Patience.await("the workers rest", () -> !begun.isEmpty() && workersRest());
    assertThat(begun).hasSizeLessThanOrEqualTo(4 + WORKERS);
    awaitTold(1);
    assertThat(told).as("whoever waits for it gets to know").hasSize(1);
    assertThat(told.getFirst().plane()).isEqualTo(plane(1));
    assertThat(told.getFirst().isTooLarge()).isTrue();

    lacking.set(false);
    store.want(planes(1));
    awaitTold(2);
    assertThat(told.get(1).picture()).isNotNull();
  }

  @Test
  void aFileThatIsAwayForAMomentIsReadOnceItIsBack() {
    AtomicBoolean away = new AtomicBoolean(true);
    store =
        new PlaneStore(
            plane -> {
              if (away.get()) {
                throw new IOException("no such file");
              }
              return new ArgbPicture(EDGE, EDGE, new int[EDGE * EDGE]);
            },
            BIG_ENOUGH);
    store.onLoaded(told::add);
    store.want(planes(1));
    awaitTold(1);
    assertThat(store.get(plane(1)).orElseThrow().picture()).isNull();

    away.set(false);
    store.want(planes(1));
    awaitTold(2);
    assertThat(store.get(plane(1)).orElseThrow().picture()).isNotNull();
    store.want(planes(1, 2));
    awaitTold(3);
    assertThat(told.getLast().plane()).isEqualTo(plane(2));
  }

  @Test
  void anUnexpectedFailureIsThatOfOnePlane() {
    store =
        new PlaneStore(
            plane -> {
              if (plane.stackNumber() == 1) {
                throw new IllegalStateException("a fault of the decoder");
              }
              return new ArgbPicture(EDGE, EDGE, new int[EDGE * EDGE]);
            },
            BIG_ENOUGH);
    store.onLoaded(told::add);
    store.want(planes(1, 2, 3, 4, 5, 6));
    awaitTold(6);
    assertThat(store.get(plane(1)).orElseThrow().picture()).isNull();
    assertThat(planes(2, 3, 4, 5, 6))
        .allSatisfy(p -> assertThat(store.get(p).orElseThrow().picture()).isNotNull());
  }

  private static boolean workersRest() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("leukostack-planes"))
        .allMatch(t -> t.getState() == Thread.State.WAITING);
  }

  @Test
  void clearForgetsThePlanes() {
    store(BIG_ENOUGH, EDGE);
    gate.release(1000);
    store.want(planes(1));
    awaitTold(1);
    store.clear();
    assertThat(store.get(plane(1))).isEmpty();
    store.want(planes(1));
    awaitTold(2);
    assertThat(begun).containsExactly(1, 1);
  }

  /** The folder may hold other files under the same names by now. */
  @Test
  void whatIsDecodedOfTheSlideBeforeIsNotShown() {
    store(BIG_ENOUGH, EDGE);
    store.want(planes(1));
    Patience.await("it is begun", () -> begun.size() == 1);
    store.clear();
    store.want(planes(1));
    gate.release(1);
    Patience.await("it is begun again", () -> begun.size() == 2);
    settle();
    assertThat(told).isEmpty();
    assertThat(store.get(plane(1))).isEmpty();
    gate.release(1);
    awaitTold(1);
    assertThat(store.get(plane(1))).isPresent();
  }

  @Test
  void closeEndsTheWorkersAndTellsNothingMore() {
    store(BIG_ENOUGH, EDGE);
    store.want(planes(1, 2, 3, 4, 5, 6));
    Patience.await("all workers are busy", () -> begun.size() == WORKERS);
    List<Thread> workers =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().startsWith("leukostack-planes"))
            .toList();
    assertThat(workers).hasSizeGreaterThanOrEqualTo(WORKERS);

    store.close();
    gate.release(1000);

    Patience.await("the workers end", () -> workers.stream().noneMatch(Thread::isAlive));
    settle();
    assertThat(told).isEmpty();
    assertThat(begun).hasSize(WORKERS);
  }

  @Test
  void planesAreToldOnTheFxThread() {
    List<Boolean> onFx = Collections.synchronizedList(new ArrayList<>());
    store = new PlaneStore(plane -> new ArgbPicture(1, 1, new int[1]), BIG_ENOUGH);
    store.onLoaded(loaded -> onFx.add(javafx.application.Platform.isFxApplicationThread()));
    store.want(planes(1));
    Patience.await("it is told", () -> !onFx.isEmpty());
    assertThat(onFx).containsExactly(true);
  }
}
