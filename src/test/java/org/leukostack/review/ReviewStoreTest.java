package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.WriteFailure;

@Timeout(60)
class ReviewStoreTest extends RunningStore {

  @Test
  void savesAtOnceAndSaysSo() throws Exception {
    startHere();
    assertThat(store.state()).isEqualTo(new SaveState.Saved(file(), null));
    store.save(states.get(3));

    assertThat(next(SaveState.Saved.class)).isEqualTo(new SaveState.Saved(file(), NOW));
    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(3)));
    assertThat(store.closeAndWait(LONG)).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> store.save(states.get(1)));
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void whatComesWhileItWritesIsWrittenOnceAndTheLatestWins() throws Exception {
    List<byte[]> written = Collections.synchronizedList(new ArrayList<>());
    SlowDisk disk = new SlowDisk((file, content) -> written.add(content));
    start(disk, NEVER);
    store.save(states.get(0));
    disk.began.await();
    IntStream.range(1, states.size()).forEach(i -> store.save(states.get(i)));
    assertThat(store.state()).isInstanceOf(SaveState.Saving.class);
    disk.mayGoOn.countDown();

    assertThat(store.closeAndWait(LONG)).isTrue();
    assertThat(written).hasSize(2);
    assertThat(written.getLast()).isEqualTo(ReviewEncoder.encode(states.getLast()));
    assertThat(told).filteredOn(SaveState.Saved.class::isInstance).hasSize(1);
  }

  /** Tells when it has begun to write, and goes on when it may. */
  private static final class SlowDisk implements ReviewStore.Disk {

    private final ReviewStore.Disk disk;
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    private SlowDisk(ReviewStore.Disk disk) {
      this.disk = disk;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
      disk.write(file, content);
      began.countDown();
      await(mayGoOn);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFailureStaysVisibleAndRetrySavesTheLatest() throws Exception {
    List<IOException> failures =
        Collections.synchronizedList(
            new ArrayList<>(List.of(new IOException("No space left on device"))));
    start(
        (file, content) -> {
          if (!failures.isEmpty()) {
            throw failures.getFirst();
          }
          AtomicFile.write(file, content);
        },
        NEVER);
    store.save(states.get(1));
    assertThat(next(SaveState.Failed.class).why()).isEqualTo(WriteFailure.DISK_FULL);
    store.save(states.get(2));
    next(SaveState.Failed.class);
    assertThat(store.closeAndWait(LONG)).as("nothing may be lost").isFalse();
    assertThat(store.state()).isInstanceOf(SaveState.Failed.class);

    failures.clear();
    store.retry();
    next(SaveState.Saved.class);
    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(2)));
    assertThat(store.closeAndWait(LONG)).isTrue();
  }

  @Test
  void aFailureIsTriedAgainByItself() throws Exception {
    List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());
    start(
        (file, content) -> {
          attempts.add(1);
          if (attempts.size() < 4) {
            throw new IOException("Read-only file system");
          }
          AtomicFile.write(file, content);
        },
        Duration.ofMillis(1));
    store.save(states.get(1));

    assertThat(next(SaveState.Failed.class).why()).isEqualTo(WriteFailure.NOT_ALLOWED);
    next(SaveState.Saved.class);
    assertThat(attempts).hasSize(4);
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsKept() throws Exception {
    Files.write(file(), ReviewEncoder.encode(states.get(2)));
    startHere();
    store.save(states.get(3));
    next(SaveState.Saved.class);
    store.save(states.get(4));
    next(SaveState.Saved.class);
    assertThat(aside).as("its own files are nobody else's").isEmpty();

    byte[] theirs = ReviewEncoder.encode(states.get(9));
    AtomicFile.write(file(), theirs);
    store.save(states.get(5));
    next(SaveState.Saved.class);
    store.save(states.get(6));
    assertThat(store.closeAndWait(LONG)).isTrue();

    Path kept = temp.resolve("review.json.other-2026-11-22T10-15-30");
    assertThat(aside).containsExactly(new SetAside(file(), kept, SetAside.Why.OTHER, null));
    assertThat(kept).hasBinaryContent(theirs);
    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(6)));
  }

  @Test
  void savingElsewhereSavesEverythingThere() throws Exception {
    startWhereNothingCanBe();
    store.save(states.get(5));
    next(SaveState.Failed.class);
    store.saveElsewhere(file(), states.get(5));

    assertThat(next(SaveState.Saved.class).file()).isEqualTo(file());
    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(5)));
    store.save(states.get(6));
    assertThat(store.closeAndWait(LONG)).isTrue();
    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(6)));
  }

  @Test
  void savingElsewhereWhileItWritesDoesNotTrustTheOldPlace() throws Exception {
    List<Path> written = Collections.synchronizedList(new ArrayList<>());
    SlowDisk disk = new SlowDisk((file, content) -> written.add(file));
    start(disk, NEVER);
    store.save(states.get(1));
    disk.began.await();
    Path other = temp.resolve("other.json");
    store.saveElsewhere(other, states.get(1));
    disk.mayGoOn.countDown();

    assertThat(store.closeAndWait(LONG)).isTrue();
    assertThat(written).containsExactly(file(), other);
    assertThat(store.state()).isEqualTo(new SaveState.Saved(other, NOW));
  }

  @Test
  void aListenerThatFailsDoesNotStopTheSaving() throws Exception {
    BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
    store =
        new ReviewStore(
            new ReviewStore.Places(file(), AtomicFile::write, spare()),
            () -> NOW,
            NEVER,
            state -> { // what nobody handles would fail the next test of a window
              Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
              throw new IllegalArgumentException("expected by the test");
            });
    store.save(states.get(1));
    store.save(states.get(2));

    assertThat(store.closeAndWait(LONG)).isTrue();
    assertThat(thrown).isNotEmpty().allMatch(e -> e instanceof IllegalArgumentException);
    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(2)));
  }

  @Test
  void whatGoesWrongWithoutTheDiskIsAFailureToo() throws Exception {
    start(
        (file, content) -> {
          throw new IllegalStateException("a defect");
        },
        NEVER);
    store.save(states.get(1));

    assertThat(next(SaveState.Failed.class).why()).isEqualTo(WriteFailure.OTHER);
    assertThat(store.closeAndWait(LONG)).isFalse();
  }

  @Test
  void closingDoesNotWaitForEver() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    start((file, content) -> await(never), NEVER);
    store.save(states.get(1));

    assertThat(store.closeAndWait(Duration.ofMillis(1))).isFalse();
    never.countDown();
    assertThat(store.closeAndWait(LONG)).isTrue();
  }
}
