package org.leukostack.review;

import java.io.IOException;
import org.leukostack.json.JsonFault;

/** What came of reading a review's file. */
sealed interface Reading {

  /** There is none. */
  record Missing() implements Reading {}

  record Loaded(ReviewDocument document) implements Reading {}

  /** It is no review: nothing of it is used. */
  record Broken(JsonFault fault) implements Reading {}

  /** The disk does not give it away. */
  record Unreadable(IOException reason) implements Reading {}
}
