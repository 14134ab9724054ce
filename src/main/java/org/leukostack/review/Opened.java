package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.leukostack.files.IoFault;
import org.leukostack.model.JsonDefect;

/** The result of opening the review of a slide. */
public sealed interface Opened {

  /** The review can be read. */
  sealed interface Readable extends Opened {
    ReviewDocument document();

    /** Where it is saved, or was found. */
    ReviewPlace place();
  }

  /**
   * It can be worked on, and is saved at a place.
   *
   * @param document as it was read, or a fresh one
   * @param place where it is saved from now on, which need not be where it was read
   * @param lock held until the slide is closed, or {@link ReviewLock.None}
   * @param setAside what else was found and is not used
   */
  record Writable(
      ReviewDocument document, ReviewPlace place, ReviewLock lock, List<SetAside> setAside)
      implements Readable {
    public Writable {
      setAside = List.copyOf(setAside);
    }

    /** Releases the lock. */
    public void release() {
      if (lock instanceof ReviewLock.Held held) {
        held.close();
      }
    }
  }

  /** Another process holds the lock: read-only. */
  record ReadOnly(ReviewDocument document, ReviewPlace place, LockHolder holder)
      implements Readable {}

  /** The review cannot be read; it must not be overwritten. */
  record Unreadable(Path file, JsonDefect reason) implements Opened {

    /** The system does not let it be read. */
    public static Unreadable of(Path file, IOException reason) {
      return new Unreadable(file, new JsonDefect.Unreadable(IoFault.of(reason)));
    }
  }
}
