package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;

/** What came of looking for the review of a slide, without changing anything. */
public sealed interface Looked {

  /** Nobody has reviewed the slide. */
  record None() implements Looked {}

  record Found(ReviewDocument document, Path file) implements Looked {}

  /** There is one that cannot be understood. */
  record Broken(Path file, ReviewFault fault) implements Looked {}

  /** There is one that cannot be read. */
  record Unreadable(Path file, IOException reason) implements Looked {}
}
