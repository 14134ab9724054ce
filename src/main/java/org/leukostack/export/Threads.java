package org.leukostack.export;

import java.util.Collection;

/** Waits for threads that are about to end. */
final class Threads {

  private Threads() {}

  /** Waits until all have ended; an interrupt does not end the wait and is kept for later. */
  static void join(Collection<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
