package org.leukostack.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;

/**
 * The review of one slide while an annotator works on it: its state, and undo and redo without
 * limit. For one thread.
 */
public final class ReviewSession {

  private String reviewer;
  private final InstantSource clock;
  private final @Nullable Function<CellId, List<CellReview.Opinion>> opinions;
  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private ReviewDocument document;
  private final Blindness blindness;
  private final SlideCells seen;

  /** What was done last, if nothing has been undone or redone since, by the same reviewer. */
  private @Nullable Change newest;

  private @Nullable ReviewedSlide slide;

  /**
   * @param start as it was read
   * @param reviewer who works on it
   * @param clock for the times of verdicts and of the history
   */
  public ReviewSession(ReviewDocument start, String reviewer, InstantSource clock) {
    this(start, start.terms().blindness(), reviewer, clock);
  }

  /**
   * As {@link #ReviewSession(ReviewDocument, String, InstantSource)}.
   *
   * @param blindness what the reader does not see, which may be more than the document says: a
   *     class that is not seen is no class that an act could confirm without a word
   */
  public ReviewSession(
      ReviewDocument start, Blindness blindness, String reviewer, InstantSource clock) {
    this(start, blindness, reviewer, clock, null);
  }

  /**
   * As {@link #ReviewSession(ReviewDocument, String, InstantSource)}, of an adjudicated reading.
   *
   * @param opinions what other readings say of a cell, on which verdicts are based
   */
  public ReviewSession(
      ReviewDocument start,
      String reviewer,
      InstantSource clock,
      Function<CellId, List<CellReview.Opinion>> opinions) {
    this(start, Blindness.NONE, reviewer, clock, opinions);
  }

  private ReviewSession(
      ReviewDocument start,
      Blindness blindness,
      String reviewer,
      InstantSource clock,
      @Nullable Function<CellId, List<CellReview.Opinion>> opinions) {
    this.document = start;
    this.blindness = blindness;
    seen = start.slide().seen(blindness);
    this.reviewer = reviewer;
    this.clock = clock;
    this.opinions = opinions;
  }

  /** Sets the reviewer of the acts that follow. */
  public void reviewAs(String name) {
    reviewer = name;
    newest = null;
  }

  /** All that is to be saved. */
  public ReviewDocument document() {
    return document;
  }

  public Review review() {
    return document.review();
  }

  /** The cells of the slide as they are now; the same object until something changes. */
  public ReviewedSlide slide() {
    ReviewedSlide known = slide;
    if (known == null) {
      known = ReviewedSlide.of(seen, document.review());
      slide = known;
    }
    return known;
  }

  /**
   * Applies an act, and clears the redo stack.
   *
   * @return what it changed; empty if all is already as it wants it, and then it is no act at all
   * @throws IllegalArgumentException if it speaks of a cell or field that is not on the slide
   */
  public Optional<Change> apply(Act act) {
    Instant now = clock.instant();
    Optional<Change> change = ActRules.change(act, seen, document.review(), author(now));
    change.ifPresent(
        c -> {
          record(c, now);
          done.push(c);
          undone.clear();
          newest = c;
        });
    return change;
  }

  /**
   * Continues a gesture that edits a box: many steps, one act. It takes the place of the act before
   * it, so that undo goes back to the start of the gesture; a gesture that ends where it began is
   * no act at all.
   *
   * @param before the step before this one, as it was given to this method or to {@link #apply};
   *     null for a gesture that begins. If something else was done since, another one begins too
   * @return what this step alone changed; empty if nothing
   * @throws IllegalArgumentException if it speaks of a cell that is not on the slide
   */
  public Optional<Change> goOn(Act.@Nullable EditBox before, Act.EditBox act) {
    Change begun = newest;
    if (begun == null
        || before == null
        || begun.act() != before
        || !before.cell().equals(act.cell())) {
      return apply(act);
    }
    Instant now = clock.instant();
    Optional<Change> step = ActRules.change(act, seen, document.review(), author(now));
    step.ifPresent(s -> replaceNewest(begun, s, now));
    return step;
  }

  private void replaceNewest(Change begun, Change step, Instant now) {
    Change.OfCell first = begun.cells().getFirst();
    Change.OfCell last = step.cells().getFirst();
    done.pop();
    document = document.with(document.review(), document.history().withoutLast());
    newest = null;
    if (Objects.equals(first.before(), last.after())) {
      document =
          document.with(document.review().after(step.cells(), step.fields()), document.history());
      slide = null;
      return;
    }
    Change.OfCell whole =
        new Change.OfCell(last.cell(), last.drawn(), first.before(), last.after());
    Change merged = new Change(Change.How.DONE, step.act(), List.of(whole), List.of());
    record(merged, now);
    done.push(merged);
    newest = merged;
  }

  /** Takes back the last act; empty if there is none. */
  public Optional<Change> undo() {
    Change last = done.poll();
    if (last == null) {
      return Optional.empty();
    }
    undone.push(last);
    newest = null;
    return Optional.of(record(last.undone(), clock.instant()));
  }

  /** Does again what was taken back last; empty if there is nothing. */
  public Optional<Change> redo() {
    Change last = undone.poll();
    if (last == null) {
      return Optional.empty();
    }
    done.push(last);
    newest = null;
    return Optional.of(record(last.redone(), clock.instant()));
  }

  /** What {@link #undo} would take back. */
  public Optional<Act> nextUndo() {
    return Optional.ofNullable(done.peek()).map(Change::act);
  }

  /** What {@link #redo} would do again. */
  public Optional<Act> nextRedo() {
    return Optional.ofNullable(undone.peek()).map(Change::act);
  }

  /** What the reader does not see. */
  public Blindness blindness() {
    return blindness;
  }

  /**
   * Says from now on that nothing is hidden from the reader, who sees it when the reading is opened
   * again. It is no act, and cannot be undone.
   */
  public void endBlindness() {
    document = document.with(Blindness.NONE);
  }

  /** Stores the annotator's place; not an act, and not in the history. */
  public void setView(ViewState view) {
    document = document.with(view);
  }

  private ActRules.Author author(Instant now) {
    return new ActRules.Author(reviewer, now, opinions);
  }

  private Change record(Change change, Instant now) {
    Review next = document.review().after(change.cells(), change.fields());
    History history = document.history().with(HistoryEntry.of(change, reviewer, now));
    document = document.with(next, history);
    ReviewedSlide known = slide;
    slide = known == null ? null : known.after(change, next).orElse(null);
    return change;
  }
}
