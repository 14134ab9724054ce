package org.leukostack.dataset.build;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;

/**
 * Reads slides for a data set, or says why nothing of them is in it.
 *
 * @param reading that is taken; null for the adjudicated one if there is one, and else the first
 */
record SlideIntake(Slides slides, @Nullable ReadingName reading) {

  /** What a slide is to a data set. */
  sealed interface Taken {

    /** It can be cut. */
    record In(Slide.Ready slide) implements Taken {}

    /** Nothing of it is in. */
    record Out(LeftOutSlide slide) implements Taken {}
  }

  /**
   * Reads a slide; opens no plane.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  Taken read(Path path) throws InterruptedException {
    TestFolder folder = Slides.read(path);
    Optional<LeftOutSlide> obstacle = obstacle(folder);
    if (obstacle.isPresent()) {
      return new Taken.Out(obstacle.get());
    }
    return switch (slides.forExport(folder, reading)) {
      case Slide.Unreadable(TestFolder nothing, Problem problem) ->
          out(nothing, LeftOutSlide.Reason.UNREADABLE, problem);
      case Slide.ReviewUnreadable(TestFolder nothing, Problem problem) ->
          out(nothing, LeftOutSlide.Reason.REVIEW_UNREADABLE, problem);
      case Slide.Ready ready -> new Taken.In(ready);
    };
  }

  private static Taken out(TestFolder folder, LeftOutSlide.Reason reason, Problem problem) {
    return new Taken.Out(new LeftOutSlide(folder, reason, problem));
  }

  /** What keeps a slide from being looked at. */
  private Optional<LeftOutSlide> obstacle(TestFolder folder) {
    if (folder.fields().isEmpty()) {
      boolean isThere =
          folder.problems().stream()
              .noneMatch(
                  p -> p instanceof Problem.FolderMissing || p instanceof Problem.Unreadable);
      LeftOutSlide.Reason reason =
          isThere ? LeftOutSlide.Reason.NO_FIELDS : LeftOutSlide.Reason.UNREADABLE;
      Problem first = folder.problems().isEmpty() ? null : folder.problems().getFirst();
      return Optional.of(new LeftOutSlide(folder, reason, first));
    }
    return Stream.ofNullable(reading)
        .filter(named -> !slides.hasReading(folder, named))
        .map(_ -> new LeftOutSlide(folder, LeftOutSlide.Reason.READING_MISSING, null))
        .findFirst();
  }
}
