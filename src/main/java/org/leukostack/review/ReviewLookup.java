package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.json.JsonFault;

/** The review of a slide as found on disk; nothing is written and no lock is taken. */
public sealed interface ReviewLookup {

  /** No review file exists. */
  record None() implements ReviewLookup {}

  record Found(ReviewDocument document, Path file) implements ReviewLookup {}

  /** The file is not a valid review. */
  record Broken(Path file, JsonFault fault) implements ReviewLookup {}

  /** The file cannot be read. */
  record Unreadable(Path file, IOException reason) implements ReviewLookup {}
}
