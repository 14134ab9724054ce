package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.ClassList;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;

/**
 * A broken analysis may have a hundred thousand cells in one field: a key does not make all of them
 * anew. Counted in bytes, which say the same on every machine.
 */
class ManyCellsTest {

  private static final int CELLS = 100_000;

  /** Two numbers, or references, a cell: what a table of all cells takes is ten times that. */
  private static final long MOST_BYTES = 16L * CELLS;

  private static final FilterContext CONTEXT =
      new FilterContext(cell -> CellMeasurements.UNKNOWN, ClassList.EMPTY, 200);

  private final TestFolder folder =
      Slide.at(Path.of("slide"))
          .with(
              3,
              field -> {
                for (int i = 0; i < CELLS; i++) {
                  field.white(box(i % 1000, i / 1000, 9, 9));
                }
              })
          .folder();
  private final ReviewSession session = Readings.of(folder);
  private final ReviewQueue queue =
      ReviewQueue.start(session.slide(), CellFilter.ALL, CellOrder.SLIDE, CONTEXT);

  @Test
  void aVerdictMakesOneCellAnew() {
    ReviewedSlide before = session.slide();
    List<ReviewedCell> cells = before.cells();
    judge(7);

    ReviewedSlide after = session.slide();

    for (int i = 0; i < CELLS; i++) {
      if (i == 7) {
        assertThat(after.cells().get(i).verdict()).isEqualTo(Verdict.ACCEPTED);
      } else if (after.cells().get(i) != cells.get(i)) {
        throw new AssertionError("cell " + i + " was made anew");
      }
    }
    assertThat(cells.get(7).verdict()).as("as it was").isEqualTo(Verdict.UNREVIEWED);
    assertThat(after.cells()).isEqualTo(session.document().reviewed().cells());
  }

  @Test
  void aVerdictAndAStepTakeFewBytes() {
    key(0); // what is made once
    long before = allocated();
    key(1);

    assertThat(allocated() - before).isLessThan(MOST_BYTES);
  }

  /** What the window asks for at a verdict that moves on. */
  private void key(int cell) {
    judge(cell);
    ReviewedSlide slide = session.slide();
    assertThat(queue.follow(slide, null)).isSameAs(queue);
    assertThat(queue.isStale(slide, CONTEXT)).isFalse();
    QueueWalk walk = new QueueWalk(queue, slide, c -> true);
    CellId here = slide.cells().get(cell).id();
    CellId next = slide.cells().get(cell + 1).id();
    assertThat(walk.nextUnreviewed(3, here)).contains(next);
    assertThat(walk.position(next)).isEqualTo(cell + 2);
    assertThat(walk.size()).isEqualTo(CELLS);
  }

  private void judge(int cell) {
    CellId id = queue.cells().get(cell);
    session.apply(new Act.Judge(List.of(id), Verdict.ACCEPTED, null));
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
  }
}
