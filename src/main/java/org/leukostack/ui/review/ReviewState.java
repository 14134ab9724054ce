package org.leukostack.ui.review;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.review.LockHolder;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewPlace;

/** Whether the open slide can be reviewed. */
public sealed interface ReviewState {

  /** No slide is open, or it is just being opened or left. */
  record None() implements ReviewState {}

  /** What is done is saved at a place. */
  record Writable(ReviewPlace place) implements ReviewState {}

  /** Somebody else has the slide open. */
  record ReadOnly(LockHolder holder) implements ReviewState {}

  /** There is a review that cannot be read now; nothing may be done over it. */
  record Unreadable(Path file, IOException reason) implements ReviewState {}

  static ReviewState of(Opened opened) {
    if (opened instanceof Opened.Unreadable(Path file, IOException reason)) {
      return new Unreadable(file, reason);
    }
    return opened instanceof Opened.ReadOnly other
        ? new ReadOnly(other.holder())
        : new Writable(((Opened.Writable) opened).place());
  }
}
