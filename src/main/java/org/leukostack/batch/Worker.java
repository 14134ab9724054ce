package org.leukostack.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that works on slides.
 *
 * @param host its machine's name
 * @param process its number there
 * @param began when it did, by its machine's clock; {@link Instant#EPOCH} where the system does not
 *     tell
 */
public record Worker(String host, long process, Instant began) {

  /** This process. */
  static Worker self() {
    ProcessHandle self = ProcessHandle.current();
    return new Worker(hostName(), self.pid(), began(self));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return ""; // a machine whose own name is not known to it
    }
  }

  private static Instant began(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** Whether it is known to live: that of another machine is not. */
  boolean isAliveHere() {
    Optional<ProcessHandle> found = ProcessHandle.of(process);
    return host.equals(hostName())
        && found.isPresent()
        && found.get().isAlive()
        && began(found.get()).equals(began);
  }
}
