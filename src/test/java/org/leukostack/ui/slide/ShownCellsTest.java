package org.leukostack.ui.slide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.FilterContext;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;

/** Whatever is done, the model counts what a walk through all cells counts. */
class ShownCellsTest {

  private static final int FIELDS = 4;
  private static final int CELLS = 5;

  private final SlideModel model = new SlideModel();

  private static TestFolder folder(SplittableRandom random) {
    Slide slide = Slide.at(Path.of("slide"));
    for (int image = 1; image <= FIELDS; image++) {
      slide.with(image, field -> addCells(field, random));
    }
    return slide.folder();
  }

  private static void addCells(FieldOfView field, SplittableRandom random) {
    for (int key = 0; key < CELLS; key++) {
      field.cell(new PreClass(random.nextInt(4)), box(key, key, 9, 9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theCountsFollowEveryAct(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TestFolder folder = folder(random);
    ReviewSession session = Readings.of(folder);
    model.open(folder, session.slide());
    for (int step = 0; step < 200; step++) {
      CellId cell =
          new CellId(random.nextInt(1, FIELDS + 1), Integer.toString(random.nextInt(CELLS)));
      switch (random.nextInt(7)) {
        case 0 -> {
          session.apply(new Act.Classify(List.of(cell), new PreClass(random.nextInt(4))));
          model.review(session.slide());
        }
        case 1 -> {
          Verdict verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
          session.apply(new Act.Judge(List.of(cell), verdict, null));
          model.review(session.slide());
        }
        case 2 -> {
          session.undo();
          model.review(session.slide());
        }
        case 3 -> {
          CellFilter filter =
              random.nextBoolean()
                  ? CellFilter.ALL
                  : CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED));
          model.walkAlong(
              ReviewQueue.start(session.slide(), filter, CellOrder.BOX_SIZE, FilterContext.NONE));
        }
        case 4 -> model.redCellsShownProperty().set(random.nextBoolean());
        case 5 -> model.plateletsShownProperty().set(random.nextBoolean());
        default -> model.go(cell);
      }
      assertCounts(step);
    }
  }

  private void assertCounts(int step) {
    List<ReviewedCell> shown =
        model.reviewedProperty().get().cells().stream()
            .filter(c -> isShown(c.preClass()) || isShown(c.original().preClass()))
            .toList();
    List<CellId> queue = new ArrayList<>(model.queueProperty().get().cells());
    queue.retainAll(shown.stream().map(ReviewedCell::id).toList());
    assertThat(model.walk().shownInSlide()).as("after step %d", step).isEqualTo(shown);
    assertThat(model.walk().size()).as("after step %d", step).isEqualTo(queue.size());
    assertThat(model.walk().position())
        .as("after step %d", step)
        .isEqualTo(model.selected().map(c -> queue.indexOf(c.id()) + 1).orElse(0));
  }

  private boolean isShown(PreClass preClass) {
    return switch (preClass.number()) {
      case 0 -> model.redCellsShownProperty().get();
      case 1 -> model.plateletsShownProperty().get();
      default -> true;
    };
  }
}
