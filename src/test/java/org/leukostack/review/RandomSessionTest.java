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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.TestFolder;

/** Any acts, undone and redone in any order, leave what replaying the surviving ones leaves. */
class RandomSessionTest {

  private static final List<Integer> IMAGES = List.of(1, 3, 5);
  private static final int STEPS = 400;

  /** An act that stands, as the plain model needs it. */
  private record Standing(Act act, @Nullable CellId added, Instant when) {}

  private final TestFolder folder = Slides.folder(3, 4);
  private final AtomicLong clock = new AtomicLong();
  private final ReviewSession session =
      new ReviewSession(
          ReviewDocument.fresh(folder, "1"),
          "ann",
          () -> Instant.ofEpochSecond(clock.incrementAndGet()));

  private final Deque<Standing> standing = new ArrayDeque<>();
  private final Deque<Standing> undone = new ArrayDeque<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anySequenceLeavesWhatReplayingLeaves(long seed) {
    RandomActs acts = new RandomActs(seed);
    Set<CellId> everAdded = new HashSet<>();
    int entries = 0;
    for (int step = 0; step < STEPS; step++) {
      Review before = session.review();
      Optional<Change> change =
          switch (acts.below(8)) {
            case 0, 1 -> undo();
            case 2 -> redo();
            default -> act(acts.next(session.slide(), IMAGES), everAdded);
          };

      if (change.isPresent()) {
        entries++;
      } else {
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
          CellId added = act instanceof Act.AddCell ? c.cells().getFirst().cell() : null;
          assertThat(added == null || everAdded.add(added)).as("a new name").isTrue();
          standing.push(new Standing(act, added, Instant.ofEpochSecond(clock.get())));
          undone.clear();
        });
    return change;
  }

  private Optional<Change> undo() {
    Optional<Change> change = session.undo();
    change.ifPresent(c -> undone.push(standing.pop()));
    return change;
  }

  private Optional<Change> redo() {
    Optional<Change> change = session.redo();
    change.ifPresent(c -> standing.push(undone.pop()));
    return change;
  }

  private Object replayed() {
    NaiveReview model = new NaiveReview(folder);
    List<Standing> inOrder = new ArrayList<>(standing).reversed();
    inOrder.forEach(s -> model.act(s.act(), s.added(), "ann", s.when()));
    return model.seen();
  }
}
