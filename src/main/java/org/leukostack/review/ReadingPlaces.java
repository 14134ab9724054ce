package org.leukostack.review;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;

/**
 * Where one reading of a slide is kept: a file that is there keeps its name, however that spells
 * the letters with accents, and Hangul.
 *
 * @param name as the files that are there have it
 */
record ReadingPlaces(ReadingName name, ReviewPlace beside, ReviewPlace inUserData) {

  /**
   * Looks for the files of a reading.
   *
   * @param asked if no reading has that name, one that differs only in case is meant: on many disks
   *     both would be one file
   * @param userData need not be there yet
   */
  static ReadingPlaces of(TestFolder folder, ReadingName asked, Path userData) {
    if (asked.isFirst()) {
      return new ReadingPlaces(
          asked, ReviewPlace.beside(folder), ReviewPlace.inUserData(folder, userData));
    }
    Map<ReadingName, Path> here = beside(folder);
    Map<ReadingName, Path> there = inUserData(folder, userData);
    ReadingName name = asked;
    if (!here.containsKey(asked) && !there.containsKey(asked)) {
      TreeSet<ReadingName> all = new TreeSet<>(here.keySet());
      all.addAll(there.keySet());
      name = all.stream().filter(asked::differsAtMostInCase).findFirst().orElse(asked);
    }
    return new ReadingPlaces(
        name,
        ReviewPlace.beside(folder, name).at(here.get(name)),
        ReviewPlace.inUserData(folder, name, userData).at(there.get(name)));
  }

  /** The files beside the planes that are called as those of readings are. */
  static Map<ReadingName, Path> beside(TestFolder folder) {
    return named(folder.path(), Pattern.compile("review(?:-(.+))?\\.json"));
  }

  /** The files in the user's data folder that are called as those of the slide's readings are. */
  static Map<ReadingName, Path> inUserData(TestFolder folder, Path userData) {
    String own = Pattern.quote("-" + ReviewPlace.hash(folder));
    return named(
        ReviewPlace.reviewsIn(userData), Pattern.compile(".*" + own + "(?:-(.+))?\\.json"));
  }

  /** The names in the files of a folder that fit a pattern; the first reading has none there. */
  private static Map<ReadingName, Path> named(Path folder, Pattern file) {
    Map<ReadingName, Path> files = new TreeMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.json")) {
      for (Path one : all) {
        String fileName = String.valueOf(one.getFileName());
        Matcher matcher = file.matcher(fileName);
        if (matcher.matches()) {
          String name = matcher.group(1);
          Optional<ReadingName> reading =
              name == null
                  ? Optional.of(ReadingName.FIRST)
                  : ReadingName.of(name).filter(n -> !n.isFirst());
          // of two that are spelled in both ways, that which is written here
          reading.ifPresent(
              n -> files.merge(n, one, (old, now) -> fileName.endsWith(n + ".json") ? now : old));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return files; // as far as it could be listed
    }
    return files;
  }
}
