package org.leukostack.review;

import java.io.IOException;
import java.time.Instant;
import org.leukostack.files.ProcessLock;

/** The right to change a review; it ends with the process at the latest. */
sealed interface ReviewLock {

  /** It is ours until it is closed. */
  record Held(ProcessLock lock) implements ReviewLock, AutoCloseable {
    @Override
    public void close() {
      lock.close();
    }
  }

  /** Another window has the slide open, of this process or another one. */
  record HeldBy(LockHolder holder) implements ReviewLock {}

  /** The disk has no locks: whether another process works on it is unknown. */
  record None() implements ReviewLock {}

  /**
   * Tries to take the lock of a place; does not wait.
   *
   * @throws IOException if nothing can be written there
   */
  static ReviewLock tryTake(ReviewPlace place, Instant now) throws IOException {
    String note = LockHolder.thisProcess(now).note();
    return switch (ProcessLock.tryTake(place.lockFile(), note)) {
      case ProcessLock.Attempt.Taken(ProcessLock lock) -> new Held(lock);
      case ProcessLock.Attempt.Held(String other) -> new HeldBy(LockHolder.ofNote(other));
      case ProcessLock.Attempt.Unsupported _ -> new None();
    };
  }
}
