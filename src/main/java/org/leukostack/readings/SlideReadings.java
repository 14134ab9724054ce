package org.leukostack.readings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewLookup;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewProblems;

/**
 * The readings of a slide that were looked for.
 *
 * @param folder of the slide
 * @param found those that are there, in the order in which they were asked for
 * @param missing those that have no file
 * @param obstacles why others cannot be read
 */
public record SlideReadings(
    TestFolder folder,
    List<SlideReading> found,
    List<ReadingName> missing,
    List<Problem> obstacles) {

  public SlideReadings {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    obstacles = List.copyOf(obstacles);
  }

  /**
   * The readings of a slide, whatever is in their files, without the adjudicated one: that is no
   * reader's own.
   *
   * @param userData the user's data folder, which need not be there
   */
  public static List<ReadingName> names(TestFolder folder, Path userData) {
    return ReviewPlace.readings(folder, userData).stream()
        .filter(name -> !name.equals(ReadingName.ADJUDICATED))
        .toList();
  }

  /**
   * Reads readings of a slide; writes nothing and takes no lock.
   *
   * @param userData the user's data folder, which need not be there
   * @param appVersion of this program
   */
  public static SlideReadings read(
      TestFolder folder, List<ReadingName> names, Path userData, String appVersion) {
    List<SlideReading> found = new ArrayList<>();
    List<ReadingName> missing = new ArrayList<>();
    List<Problem> obstacles = new ArrayList<>();
    for (ReadingName name : names) {
      ReviewLookup lookup = ReviewFiles.find(folder, name, userData, appVersion);
      List<Problem> problems = ReviewProblems.of(lookup);
      switch (lookup) {
        case ReviewLookup.None _ -> missing.add(name);
        case ReviewLookup.Found(var document, Path file) ->
            found.add(
                new SlideReading(
                    name, document.reviewed(document.terms().blindness()), file, problems));
        case ReviewLookup.Broken _, ReviewLookup.Unreadable _ -> obstacles.addAll(problems);
      }
    }
    return new SlideReadings(folder, found, missing, obstacles);
  }

  /** All that is wrong with the files of the readings. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(obstacles);
    found.forEach(reading -> all.addAll(reading.problems()));
    return all;
  }

  /** Whether all that were asked for are there and can be read. */
  public boolean isWhole() {
    return missing.isEmpty() && obstacles.isEmpty();
  }
}
