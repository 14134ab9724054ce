package org.leukostack.ui.review;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
import org.leukostack.model.JsonDefect;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.LockHolder;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewSession;

/** Whether the open slide can be reviewed, with what is known of its review. */
public sealed interface ReviewState {

  /** No slide is open, or it is just being opened. */
  record None() implements ReviewState {}

  /**
   * It can be worked on.
   *
   * @param session does the acts
   * @param place where they are saved
   */
  record Writable(ReviewSession session, ReviewPlace place) implements ReviewState {}

  /**
   * The slide is being left: nothing can be done any more, and what was done is still being saved.
   *
   * @param before what it goes back to if it cannot be saved
   */
  record Leaving(Writable before) implements ReviewState {}

  /** Another process holds the lock of the slide, and saves it at a place. */
  record ReadOnly(ReviewDocument document, ReviewPlace place, LockHolder holder)
      implements ReviewState {}

  /** There is a review that cannot be read now; nothing may be done over it. */
  record Unreadable(Path file, JsonDefect reason) implements ReviewState {}

  /**
   * That of a slide which was just opened.
   *
   * @param blindness what its reader does not see
   * @param opinions what readers say of a cell; null unless it is the adjudicated reading
   */
  static ReviewState of(
      Opened opened,
      Blindness blindness,
      @Nullable Function<CellId, List<CellReview.Opinion>> opinions,
      String reviewer,
      InstantSource clock) {
    return switch (opened) {
      case Opened.Writable writable ->
          new Writable(
              opinions == null
                  ? new ReviewSession(writable.document(), blindness, reviewer, clock)
                  : new ReviewSession(writable.document(), reviewer, clock, opinions),
              writable.place());
      case Opened.ReadOnly other -> new ReadOnly(other.document(), other.place(), other.holder());
      case Opened.Unreadable(Path file, JsonDefect reason) -> new Unreadable(file, reason);
    };
  }

  /** What is said of the slide; empty if no slide is open, or what is said cannot be read. */
  default Optional<ReviewDocument> known() {
    return switch (this) {
      case None _, Unreadable _ -> Optional.empty();
      case Writable writable -> Optional.of(writable.session().document());
      case Leaving(Writable before) -> Optional.of(before.session().document());
      case ReadOnly readOnly -> Optional.of(readOnly.document());
    };
  }

  /** The file of what is {@link #known}. */
  default Optional<Path> knownFile() {
    return switch (this) {
      case None _, Unreadable _ -> Optional.empty();
      case Writable writable -> Optional.of(writable.place().file());
      case Leaving(Writable before) -> Optional.of(before.place().file());
      case ReadOnly readOnly -> Optional.of(readOnly.place().file());
    };
  }

  /** Whether it is the same session of the same slide. */
  default boolean goesOnFrom(ReviewState before) {
    return worker().isPresent() && worker().equals(before.worker());
  }

  /** Why the slide cannot be worked on now; empty if it can. */
  default Optional<Prompt.Message> obstacle() {
    return switch (this) {
      case Writable _ -> Optional.empty();
      case ReadOnly _ -> Optional.of(Prompt.Message.READ_ONLY);
      case Unreadable _ -> Optional.of(Prompt.Message.UNREADABLE);
      case None _, Leaving _ -> Optional.of(Prompt.Message.NOT_OPEN);
    };
  }

  /** What does the acts in the open slide, also while it is being left. */
  default Optional<ReviewSession> worker() {
    return switch (this) {
      case Writable writable -> Optional.of(writable.session());
      case Leaving(Writable before) -> Optional.of(before.session());
      case None _, ReadOnly _, Unreadable _ -> Optional.empty();
    };
  }

  /** The same, saved at another place from now on. */
  default ReviewState savedAt(ReviewPlace other) {
    return switch (this) {
      case Writable(ReviewSession session, ReviewPlace _) -> new Writable(session, other);
      case Leaving(Writable(ReviewSession session, ReviewPlace _)) ->
          new Leaving(new Writable(session, other));
      case None _, ReadOnly _, Unreadable _ -> this;
    };
  }
}
