package org.leukostack.slides;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewLookup;
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
