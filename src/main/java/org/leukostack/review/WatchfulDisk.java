package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.AsideName;
import org.leukostack.files.AtomicFile;

/**
 * Writes a review's file, and keeps a copy of what another process wrote meanwhile: network disks
 * may have no locks, and file synchronisers take none. A file is written by one thread at a time.
 */
final class WatchfulDisk implements ReviewStore.Disk {

  /** By what a file is known to be the one that was written. */
  private record Stamp(FileTime modified, long size, @Nullable Object key) {
    /** Null if there is no file. */
    static @Nullable Stamp of(Path file) throws IOException {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.isRegularFile()
            ? new Stamp(now.lastModifiedTime(), now.size(), now.fileKey())
            : null; // writing it will fail, and say why
      } catch (NoSuchFileException e) {
        return null;
      }
    }
  }

  private final InstantSource clock;
  private final Consumer<SetAside> listener;

  /** Of the files that were read or written here. */
  private final Map<Path, Stamp> known = new ConcurrentHashMap<>();

  /**
   * @param file has just been read, if it is there
   * @param listener told of each file that was set aside, on the thread that writes
   */
  WatchfulDisk(Path file, InstantSource clock, Consumer<SetAside> listener) {
    this.clock = clock;
    this.listener = listener;
    try {
      remember(file);
    } catch (IOException e) {
      // then it counts as written by another process
    }
  }

  @Override
  public void write(Path target, byte[] content) throws IOException {
    Stamp now = Stamp.of(target);
    if (now != null && !now.equals(known.get(target))) {
      Path aside = AsideName.of(target, "other", clock.instant());
      Files.copy(target, aside);
      known.put(target, now);
      listener.accept(new SetAside(target, aside, SetAside.Why.OTHER, null));
    }
    AtomicFile.write(target, content);
    Stamp written = Stamp.of(target);
    if (written != null && written.size() == content.length) {
      known.put(target, written);
    } // else another process has written over it in this moment already
  }

  private void remember(Path file) throws IOException {
    Stamp now = Stamp.of(file);
    if (now != null) {
      known.put(file, now);
    }
  }

  /** Deletes a file that was written here, unless another process wrote over it. */
  void deleteOwn(Path file) throws IOException {
    Stamp now = Stamp.of(file);
    if (now != null && now.equals(known.get(file))) {
      Files.delete(file);
    }
  }
}
