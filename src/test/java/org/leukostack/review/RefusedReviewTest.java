package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leukostack.files.AtomicFile;

/** What becomes of a review that its disk does not take. */
@Timeout(60)
class RefusedReviewTest extends RunningStore {

  private static final Duration SOON = Duration.ofMillis(500);

  @Test
  void inHasteWhatTheDiskDoesNotTakeGoesToTheOtherPlace() throws Exception {
    Files.createDirectories(elsewhere().file().getParent());
    Files.writeString(elsewhere().file(), "of another day");
    start(
        (file, content) -> {
          throw new IOException("No space left on device");
        },
        NEVER);
    store.save(states.get(7));

    assertThat(store.closeInHaste(SOON)).isTrue();

    assertThat(Files.readAllBytes(elsewhere().file()))
        .isEqualTo(ReviewEncoder.encode(states.get(7)));
    try (Stream<Path> kept = Files.list(elsewhere().file().getParent())) {
      assertThat(kept.filter(path -> path.toString().contains(".other-")))
          .singleElement()
          .satisfies(path -> assertThat(path).hasContent("of another day"));
    }
  }

  @Test
  void inHasteItIsNotWaitedForADiskThatHangs() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    start(
        (file, content) -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        },
        NEVER);
    store.save(states.get(3));

    assertThat(store.closeInHaste(SOON)).isTrue();

    assertThat(elsewhere().file()).hasBinaryContent(ReviewEncoder.encode(states.get(3)));
  }

  @Test
  void inHasteASoundDiskHasItAlone() throws Exception {
    startHere();
    store.save(states.get(4));

    assertThat(store.closeInHaste(LONG)).isTrue();

    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(4)));
    assertThat(elsewhere().file()).doesNotExist();
  }

  private void startRefused(AtomicBoolean isRefused) {
    start(
        (file, content) -> {
          if (isRefused.get()) {
            throw new IOException("No space left on device");
          }
          AtomicFile.write(file, content);
        },
        NEVER);
  }

  private void awaitSpare(int state) throws Exception {
    byte[] expected = ReviewEncoder.encode(states.get(state));
    while (!Files.exists(elsewhere().file())
        || !Arrays.equals(Files.readAllBytes(elsewhere().file()), expected)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatTheDiskRefusesIsElsewhereBeforeAnybodyAsks() throws Exception {
    saveElsewhereOnly();
    store.save(states.get(2));

    awaitSpare(2);
    assertThat(file()).doesNotExist();
  }

  @Test
  void onceTheDiskTakesItTheCopyIsGone() throws Exception {
    AtomicBoolean isRefused = new AtomicBoolean(true);
    startRefused(isRefused);
    store.save(states.get(1));
    awaitSpare(1);
    isRefused.set(false);

    assertThat(store.closeAndWait(LONG)).isTrue();

    assertThat(file()).hasBinaryContent(ReviewEncoder.encode(states.get(1)));
    assertThat(elsewhere().file()).doesNotExist();
  }

  private void saveElsewhereOnly() throws Exception {
    startRefused(new AtomicBoolean(true));
    store.save(states.get(1));
    awaitSpare(1);
  }

  @Test
  void whatIsGivenUpIsNotFoundAgain() throws Exception {
    saveElsewhereOnly();
    store.abandon();
    store.giveUp();

    assertThat(elsewhere().file()).doesNotExist();
  }

  @Test
  void aCopyOfOthersIsNotDeleted() throws Exception {
    saveElsewhereOnly();
    Files.writeString(elsewhere().file(), "of another process");
    store.giveUp();

    assertThat(elsewhere().file()).hasContent("of another process");
  }

  @Test
  void aReviewThatMovesToThePlaceOfItsCopyStaysThere() throws Exception {
    startWhereNothingCanBe();
    store.save(states.get(1));
    awaitSpare(1);
    store.saveElsewhere(elsewhere().file(), states.get(2));

    assertThat(store.closeAndWait(LONG)).isTrue();
    assertThat(elsewhere().file()).hasBinaryContent(ReviewEncoder.encode(states.get(2)));
    assertThat(aside).isEmpty();
  }
}
