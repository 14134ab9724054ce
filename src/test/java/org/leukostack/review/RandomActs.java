package org.leukostack.review;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;

/** Acts of every kind that are possible on a slide as it is. */
final class RandomActs {

  private final SplittableRandom random;

  RandomActs(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Act next(ReviewedSlide slide, List<Integer> images) {
    return switch (below(9)) {
      case 0 -> judge(cells(slide));
      case 1 -> new Act.Comment(cells(slide), text());
      case 2 -> new Act.Classify(cells(slide), below(4) == 0 ? null : new PreClass(below(7)));
      case 3 -> new Act.EditBox(cell(slide), box());
      case 4 -> new Act.RevertBox(cells(slide));
      case 5 -> new Act.AddCell(pick(images), new PreClass(below(6)), box());
      case 6 -> remove(slide, images);
      case 7 -> new Act.ChooseFocus(cells(slide), below(3) == 0 ? null : below(10));
      default -> new Act.MarkViewed(List.of(pick(images), pick(images)), random.nextBoolean());
    };
  }

  /** Another step of a gesture; of few places, so that it often comes back to where it began. */
  Act.EditBox step(CellId cell) {
    return new Act.EditBox(cell, new BoundingBox(below(3), 2, 3, 4));
  }

  private Act judge(List<CellId> cells) {
    Verdict verdict = Verdict.values()[below(4)];
    RejectReason reason =
        verdict == Verdict.REJECTED && random.nextBoolean()
            ? RejectReason.values()[below(RejectReason.values().length)]
            : null;
    return new Act.Judge(cells, verdict, reason);
  }

  private Act remove(ReviewedSlide slide, List<Integer> images) {
    List<CellId> added =
        slide.cells().stream().filter(ReviewedCell::isAdded).map(ReviewedCell::id).toList();
    return added.isEmpty()
        ? new Act.AddCell(pick(images), new PreClass(3), box())
        : new Act.RemoveCells(List.of(pick(added)));
  }

  private List<CellId> cells(ReviewedSlide slide) {
    int count = below(5) == 0 ? 2 + below(6) : 1;
    return IntStream.range(0, count).mapToObj(i -> cell(slide)).toList();
  }

  CellId cell(ReviewedSlide slide) {
    return pick(slide.cells()).id();
  }

  private BoundingBox box() {
    return new BoundingBox(below(40) - 5, below(30), 1 + below(50), 1 + below(50));
  }

  private String text() {
    return pick(
        List.of(
            "", "nice", "two lines\n\"quoted\" \\ and a tab\t", "세포 核 \uD83E\uDE78", " \u2028 "));
  }

  <T extends @Nullable Object> T pick(List<T> from) {
    return from.get(below(from.size()));
  }
}
