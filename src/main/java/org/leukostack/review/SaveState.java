package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.WriteFailure;

/** Whether the review is on the disk. */
public sealed interface SaveState {

  /** Where it is saved. */
  Path file();

  /**
   * All is on the disk.
   *
   * @param time of the last saving; null if nothing was saved since the slide was opened
   */
  record Saved(Path file, @Nullable Instant time) implements SaveState {}

  /** A write is pending or running. */
  record Saving(Path file) implements SaveState {}

  /** The last attempt failed: something is in memory only. It is tried again from time to time. */
  record Failed(Path file, WriteFailure why, IOException reason) implements SaveState {}
}
