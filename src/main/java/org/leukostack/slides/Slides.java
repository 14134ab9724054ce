package org.leukostack.slides;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewLookup;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewProblems;

/**
 * Reads slides with their reviews.
 *
 * @param userData the user's data folder, which has the reviews that are not beside their planes
 * @param appVersion of this program
 */
public record Slides(Path userData, String appVersion) {

  /**
   * Reads the test folder that the user chose; a file of one stands for its folder. It opens no
   * plane.
   *
   * @return with the problems of names and analysis, also of a folder that is missing
   * @throws InterruptedException if the thread is interrupted
   */
  public static TestFolder readChosen(Path chosen) throws InterruptedException {
    Path parent = chosen.toAbsolutePath().getParent();
    return read(Files.isRegularFile(chosen) && parent != null ? parent : chosen);
  }

  /**
   * Reads a test folder; opens no plane.
   *
   * @return with the problems of names and analysis, also of a folder that is missing
   * @throws InterruptedException if the thread is interrupted
   */
  public static TestFolder read(Path folder) throws InterruptedException {
    return TestFolderReader.read(folder);
  }

  /** Finds the review of a slide, its first reading; writes nothing and takes no lock. */
  public Slide withReview(TestFolder folder) {
    return withReview(folder, ReadingName.FIRST);
  }

  /** Finds a reading of a slide; writes nothing and takes no lock. */
  public Slide withReview(TestFolder folder, ReadingName reading) {
    Optional<Problem> obstacle = obstacle(folder);
    if (obstacle.isPresent()) {
      return new Slide.Unreadable(folder, obstacle.get());
    }
    ReviewLookup lookup = ReviewFiles.find(folder, reading, userData, appVersion);
    return switch (lookup) {
      case ReviewLookup.None _ -> Slide.Ready.unreviewed(folder);
      case ReviewLookup.Found(ReviewDocument document, Path file) ->
          Slide.Ready.reviewed(folder, document, file);
      case ReviewLookup.Broken _, ReviewLookup.Unreadable _ ->
          new Slide.ReviewUnreadable(folder, ReviewProblems.of(lookup).getFirst());
    };
  }

  /**
   * Looks how far a reading of a slide is, without opening it.
   *
   * @param reading finds the one of a folder that was read
   * @throws InterruptedException if the thread is interrupted
   */
  public SlideGlance glance(Path path, Function<TestFolder, ReadingName> reading)
      throws InterruptedException {
    TestFolder named = TestFolder.named(path);
    ReadingName name = reading.apply(named);
    SlideStamp before = SlideStamp.of(named, name, userData);
    return SlideGlance.of(withReview(read(path), name), name, before, userData);
  }

  /** Whether a slide has a reading; the first one it always has, if only without a verdict. */
  public boolean hasReading(TestFolder folder, ReadingName reading) {
    return reading.isFirst()
        || ReviewPlace.readings(folder, userData).stream().anyMatch(reading::differsAtMostInCase);
  }

  /**
   * Finds the reading of which an export is made, and the others, which it tells of; writes nothing
   * and takes no lock.
   *
   * @param chosen null for the adjudicated one if there is one, and else the first
   */
  public Slide forExport(TestFolder folder, @Nullable ReadingName chosen) {
    List<ReadingName> names = ReviewPlace.readings(folder, userData);
    ReadingName name =
        names.contains(ReadingName.ADJUDICATED) ? ReadingName.ADJUDICATED : ReadingName.FIRST;
    Slide slide = withReview(folder, chosen == null ? name : chosen);
    return slide instanceof Slide.Ready ready ? withOthers(ready, names) : slide;
  }

  /** With all other readings that the slide has, if it has any. */
  public Slide.Ready withOthers(Slide.Ready slide) {
    return withOthers(slide, ReviewPlace.readings(slide.folder(), userData));
  }

  private Slide.Ready withOthers(Slide.Ready slide, List<ReadingName> names) {
    List<ReadingOnDisk> all = new ArrayList<>();
    List<Problem> obstacles = new ArrayList<>();
    for (ReadingName name : names) {
      if (name.equals(slide.terms().name())) {
        all.add(new ReadingOnDisk(slide.terms(), slide.review(), slide.reviewDigest()));
        continue;
      }
      ReviewLookup lookup = ReviewFiles.find(slide.folder(), name, userData, appVersion);
      switch (lookup) {
        case ReviewLookup.None _ -> {} // it is gone in this moment
        case ReviewLookup.Found(ReviewDocument document, Path _) ->
            all.add(
                new ReadingOnDisk(
                    document.terms(), document.review(), document.digest().orElse(null)));
        case ReviewLookup.Broken _, ReviewLookup.Unreadable _ ->
            ReviewProblems.of(lookup).stream()
                .filter(Problem.ReviewUnreadable.class::isInstance)
                .map(Problem.ReviewUnreadable.class::cast)
                .map(p -> new Problem.ReadingUnreadable(p.file(), p.place(), p.reason()))
                .forEach(obstacles::add);
      }
    }
    boolean isTheFirstOnly = names.stream().allMatch(ReadingName::isFirst);
    return isTheFirstOnly ? slide : slide.with(all, obstacles);
  }

  /**
   * Opens a reading of a slide to work on it, and locks it unless another process holds the lock.
   *
   * @param asked as {@link ReviewFiles#open} takes it
   * @param clock for the lock's note and the names of files that are set aside
   */
  public OpenSlide open(TestFolder folder, ReadingTerms asked, InstantSource clock) {
    Opened opened = ReviewFiles.open(folder, asked, userData, appVersion, clock);
    try {
      return OpenSlide.of(folder, opened);
    } catch (RuntimeException | Error e) {
      if (opened instanceof Opened.Writable writable) {
        writable.release(); // no caller has it yet
      }
      throw e;
    }
  }

  /** What keeps the whole folder from being read. */
  private static Optional<Problem> obstacle(TestFolder folder) {
    return folder.problems().stream()
        .filter(
            problem ->
                problem instanceof Problem.FolderMissing
                    || (problem instanceof Problem.Unreadable
                        && problem.file().equals(folder.path())))
        .findFirst();
  }
}
