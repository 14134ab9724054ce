package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Readings;

/** Any acts, undone and redone in any order, leave what replaying the surviving ones leaves. */
class RandomSessionTest {

  private static final List<Integer> IMAGES = List.of(1, 3, 5);
  private static final int STEPS = 400;

  /**
   * An act that stands, as the plain model needs it.
   *
   * @param steps one, or those of a gesture
   */
  private record Standing(List<Act> steps, @Nullable CellId added, Instant when) {
    Act act() {
      return steps.getLast();
    }

    Standing with(Act step) {
      return new Standing(Stream.concat(steps.stream(), Stream.of(step)).toList(), added, when);
    }
  }

  private final TestFolder folder = SomeFields.slide(3, 4);
  private final AtomicLong clock = new AtomicLong();
  private final ReviewSession session =
      Readings.of(folder, () -> Instant.ofEpochSecond(clock.incrementAndGet()));

  private final Deque<Standing> standing = new ArrayDeque<>();
  private final Deque<Standing> undone = new ArrayDeque<>();

  /** The last step of the gesture that goes on, if nothing else was done since. */
  private Act.@Nullable EditBox step;

  private int entries;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anySequenceLeavesWhatReplayingLeaves(long seed) {
    RandomActs acts = new RandomActs(seed);
    Set<CellId> everAdded = new HashSet<>();
    entries = 0;
    for (int i = 0; i < STEPS; i++) {
      Review before = session.review();
      Optional<Change> change =
          switch (acts.below(12)) {
            case 0, 1 -> undo();
            case 2 -> redo();
            case 3, 4, 5, 6 -> goOn(acts);
            default -> act(acts.next(session.slide(), IMAGES), everAdded);
          };

      if (change.isEmpty()) {
        assertThat(session.review()).isSameAs(before);
      }
      assertThat(session.document().history().size()).isEqualTo(entries);
      assertThat(NaiveReview.seen(session.slide(), session.review())).isEqualTo(replayed());
      assertThat(session.nextUndo().orElse(null))
          .isEqualTo(standing.isEmpty() ? null : standing.peek().act());
      assertThat(session.nextRedo().orElse(null))
          .isEqualTo(undone.isEmpty() ? null : undone.peek().act());
    }
    while (undo().isPresent()) {}
    assertThat(session.review().isEmpty()).isTrue();
  }

  private Optional<Change> act(Act act, Set<CellId> everAdded) {
    Optional<Change> change = session.apply(act);
    change.ifPresent(
        c -> {
          entries++;
          step = null;
          CellId added = act instanceof Act.AddCell ? c.cells().getFirst().cell() : null;
          assertThat(added == null || everAdded.add(added)).as("a new name").isTrue();
          standing.push(new Standing(List.of(act), added, Instant.ofEpochSecond(clock.get())));
          undone.clear();
        });
    return change;
  }

  /** One more step of the gesture, mostly on its cell, or the first one of another. */
  private Optional<Change> goOn(RandomActs acts) {
    Act.EditBox before = step;
    boolean elsewhere = before == null || acts.below(5) == 0;
    Act.EditBox next = acts.step(elsewhere ? acts.cell(session.slide()) : before.cell());
    Optional<Change> change = session.goOn(before, next);
    if (change.isPresent()) {
      if (before != null && before.cell().equals(next.cell())) {
        standing.push(standing.pop().with(next));
      } else {
        entries++;
        standing.push(new Standing(List.of(next), null, Instant.ofEpochSecond(clock.get())));
      }
      undone.clear();
      step = next;
      dropIfItEndedWhereItBegan();
    }
    return change;
  }

  private void dropIfItEndedWhereItBegan() {
    Object now = replayed();
    Standing last = standing.pop();
    if (now.equals(replayed())) {
      entries--;
      step = null;
    } else {
      standing.push(last);
    }
  }

  private Optional<Change> undo() {
    return moved(session.undo(), standing, undone);
  }

  private Optional<Change> redo() {
    return moved(session.redo(), undone, standing);
  }

  private Optional<Change> moved(
      Optional<Change> change, Deque<Standing> from, Deque<Standing> to) {
    change.ifPresent(
        c -> {
          entries++;
          step = null;
          to.push(from.pop());
        });
    return change;
  }

  private Object replayed() {
    NaiveReview model = new NaiveReview(folder);
    List<Standing> inOrder = new ArrayList<>(standing).reversed();
    for (Standing stands : inOrder) {
      stands.steps().forEach(act -> model.act(act, stands.added(), "ann", stands.when()));
    }
    return model.seen();
  }
}
