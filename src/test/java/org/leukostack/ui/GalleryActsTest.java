package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellFilter;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;
import org.leukostack.ui.settings.Grouping;

/** Acts on many tiles at a time, in any order, against those acts done again one after another. */
class GalleryActsTest extends GalleryTest {

  private static final List<CellFilter> FILTERS =
      List.of(
          CellFilter.ALL,
          CellFilter.ALL,
          CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED, Verdict.ACCEPTED)),
          CellFilter.ALL.withClasses(Set.of(new PreClass(2), new PreClass(3))));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsDoneInWhateverOrderIsWhatReplayingGives(long seed) {
    gallery();
    SplittableRandom random = new SplittableRandom(seed);
    Deque<Act> done = new ArrayDeque<>();
    Deque<Act> undone = new ArrayDeque<>();
    for (int step = 0; step < 120; step++) {
      onFx(() -> step(random, done, undone));
    }
    onFx(
        () -> {
          ReviewSession replayed =
              new ReviewSession(
                  ReviewDocument.fresh(bench().model().folder(), ""),
                  bench().review().reviewerProperty().get(),
                  InstantSource.fixed(Instant.EPOCH));
          done.descendingIterator().forEachRemaining(replayed::apply);
          assertThat(seen(bench().model().reviewedProperty().get()))
              .isEqualTo(seen(replayed.slide()));
        });
  }

  @Test
  void acceptingManySaysHowManyVerdictsItReplaced() {
    gallery();
    push(KeyCode.X);
    push(KeyCode.DIGIT5);
    push(KeyCode.F);
    push(KeyCode.SPACE);
    push(KeyCode.CONTROL, KeyCode.A); // the group, and then all
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.SPACE);
    assertThat(shownTexts("#prompt").getFirst())
        .contains("accept 5 cells. 2 of them had another verdict before");
  }

  private static List<String> seen(ReviewedSlide slide) {
    return slide.cells().stream()
        .map(c -> c.id() + " " + c.verdict() + " " + c.review().reason() + " " + c.preClass())
        .toList();
  }

  /** One act, or another way to look at the cells; those that were done are told. */
  private void step(SplittableRandom random, Deque<Act> done, Deque<Act> undone) {
    var gallery = bench().gallery();
    var loop = bench().loop();
    Act before = bench().review().undoActProperty().get();
    switch (random.nextInt(11)) {
      case 0 -> gallery.selectAll();
      case 1 -> gallery.toggleFocused();
      case 2 -> loop.accept();
      case 3 -> {
        loop.reject();
        loop.dismissPrompt();
      }
      case 4 -> {
        if (!gallery.targets().isEmpty()) { // a filter may have left nothing
          loop.classActs().set(gallery.targets(), new PreClass(2 + random.nextInt(4)));
        }
      }
      case 5 -> gallery.groupingProperty().set(Grouping.values()[random.nextInt(3)]);
      case 6 -> bench().filter().startAgain();
      case 7 -> bench().filter().filter(FILTERS.get(random.nextInt(FILTERS.size())));
      case 8 -> {
        Act back = done.poll();
        loop.stepsBack().undo();
        if (back != null) {
          undone.push(back);
        }
        return;
      }
      default -> {
        Act again = undone.poll();
        loop.stepsBack().redo();
        if (again != null) {
          done.push(again);
        }
        return;
      }
    }
    Act now = bench().review().undoActProperty().get();
    if (now != before && now != null) {
      done.push(now);
      undone.clear();
    }
  }
}
