package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.json.JsonFault;

/** What came of looking for the review of a slide, without changing anything. */
public sealed interface Looked {

  /** Nobody has reviewed the slide. */
  record None() implements Looked {}

  record Found(ReviewDocument document, Path file) implements Looked {}

  /** There is one that cannot be understood. */
  record Broken(Path file, JsonFault fault) implements Looked {}

  /** There is one that cannot be read. */
  record Unreadable(Path file, IOException reason) implements Looked {}
}
