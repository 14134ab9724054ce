package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.files.ProcessLock;
import org.leukostack.testing.ChildJvm;

@Timeout(120)
class ReviewLockTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  @TempDir Path temp;

  private ReviewPlace place() {
    return new ReviewPlace(temp.resolve("review.json"), ReviewPlace.Where.SLIDE);
  }

  /** Takes the lock of a place and keeps it until somebody kills it. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      ReviewPlace place = new ReviewPlace(Path.of(args[0]), ReviewPlace.Where.SLIDE);
      ReviewLock lock = ReviewLock.tryTake(place, NOW);
      System.out.write(lock instanceof ReviewLock.Held ? 'H' : 'N');
      System.out.flush();
      while (System.in.read() >= 0) {}
    }
  }

  private Process holder() throws IOException {
    return ChildJvm.of(List.of("-Xmx64m"), Holder.class, place().file().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void anotherProcessIsNamedAndItsDeathFreesTheLock() throws Exception {
    Process process = holder();
    try {
      assertThat((char) process.getInputStream().read()).isEqualTo('H');
      assertThat(ReviewLock.tryTake(place(), NOW))
          .isInstanceOfSatisfying(
              ReviewLock.HeldBy.class,
              held -> {
                assertThat(held.holder().pid()).isEqualTo(process.pid());
                assertThat(held.holder().user()).isEqualTo(System.getProperty("user.name"));
                assertThat(held.holder().since()).isEqualTo(NOW);
              });
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(place().lockFile()).as("left by the dead").exists();
    ReviewLock lock = ReviewLock.tryTake(place(), NOW);
    assertThat(lock).isInstanceOf(ReviewLock.Held.class);
    ((ReviewLock.Held) lock).close();
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aLookSaysWhoHoldsItAndTakesNothing() throws Exception {
    assertThat(ProcessLock.holder(place().lockFile())).as("no such file").isEmpty();
    Process process = holder();
    try {
      assertThat((char) process.getInputStream().read()).isEqualTo('H');
      assertThat(ProcessLock.holder(place().lockFile()).map(LockHolder::ofNote))
          .hasValueSatisfying(who -> assertThat(who.pid()).isEqualTo(process.pid()));
      assertThat(ReviewLock.tryTake(place(), NOW)).isInstanceOf(ReviewLock.HeldBy.class);
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(ProcessLock.holder(place().lockFile())).as("left by the dead").isEmpty();
    assertThat(place().lockFile()).exists();
  }

  /** The system drops a lock when any of its process's handles on the file is closed. */
  @Test
  void aLookAtOursDoesNotLoseIt() throws Exception {
    try (ReviewLock.Held _ = (ReviewLock.Held) ReviewLock.tryTake(place(), NOW)) {
      assertThat(ProcessLock.holder(place().lockFile()).map(LockHolder::ofNote))
          .hasValueSatisfying(
              who -> assertThat(who.pid()).isEqualTo(ProcessHandle.current().pid()));
      Process process = holder();
      try {
        assertThat((char) process.getInputStream().read()).isEqualTo('N');
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void oursKeepsAnotherProcessOut() throws Exception {
    try (ReviewLock.Held _ = (ReviewLock.Held) ReviewLock.tryTake(place(), NOW)) {
      assertThat(ReviewLock.tryTake(place(), NOW)).isInstanceOf(ReviewLock.HeldBy.class);
      Process process = holder();
      try {
        assertThat((char) process.getInputStream().read()).isEqualTo('N');
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void twoWaysToOneFolderAreOneLock() throws Exception {
    Path link = temp.resolve("link");
    Path real = Files.createDirectory(temp.resolve("real"));
    Files.createSymbolicLink(link, real);
    try (ReviewLock.Held _ =
        (ReviewLock.Held)
            ReviewLock.tryTake(new ReviewPlace(real.resolve("r"), ReviewPlace.Where.SLIDE), NOW)) {
      assertThat(
              ReviewLock.tryTake(new ReviewPlace(link.resolve("r"), ReviewPlace.Where.SLIDE), NOW))
          .isInstanceOf(ReviewLock.HeldBy.class);
    }
  }

  @Test
  void aNoteOfSomethingElseNamesNobody() {
    assertThat(LockHolder.ofNote("")).isEqualTo(LockHolder.UNKNOWN);
    assertThat(LockHolder.ofNote("[]")).isEqualTo(LockHolder.UNKNOWN);
    assertThat(LockHolder.ofNote("{\"user\": 5")).isEqualTo(LockHolder.UNKNOWN);
    LockHolder holder = new LockHolder("ann", "lab-2", 17, NOW);
    assertThat(LockHolder.ofNote(holder.note())).isEqualTo(holder);
  }

  @Test
  void whereNothingCanBeMadeThereIsNoLock() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "x");
    ReviewPlace below = new ReviewPlace(file.resolve("review.json"), ReviewPlace.Where.SLIDE);

    Assertions.assertThatIOException().isThrownBy(() -> ReviewLock.tryTake(below, NOW));
  }
}
