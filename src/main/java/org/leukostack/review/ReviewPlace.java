package org.leukostack.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.Sha256;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;

/**
 * Where a review is kept.
 *
 * @param file that holds it
 * @param where that is, to be shown
 */
public record ReviewPlace(Path file, Where where) {

  /** The name of the file beside the planes. */
  public static final String FILE = "review.json";

  /** The kinds of places. */
  public enum Where {
    /** Beside the planes, in the test folder. */
    SLIDE,
    /** In the user's own data folder, since the test folder cannot be written to. */
    USER_DATA,
    /** Where the annotator chose. */
    ELSEWHERE
  }

  private static final int LONGEST_NAME = 80;

  /** File systems take 255 bytes; a Hangul letter has three. */
  private static final int LONGEST_NAME_BYTES = 160;

  /** On Windows a device in any folder, whatever comes after the dot. */
  private static final Pattern DEVICE =
      Pattern.compile("^(con|prn|aux|nul|com[0-9]|lpt[0-9])\\.", Pattern.CASE_INSENSITIVE);

  private static final int HASH_DIGITS = 12;

  /** Beside the planes of a slide: the first reading. */
  public static ReviewPlace beside(TestFolder folder) {
    return beside(folder, ReadingName.FIRST);
  }

  /** Beside the planes of a slide: {@code review.json} or {@code review-NAME.json}. */
  public static ReviewPlace beside(TestFolder folder, ReadingName reading) {
    return new ReviewPlace(folder.path().resolve(fileName(reading)), Where.SLIDE);
  }

  /** The name of a reading's file beside the planes. */
  public static String fileName(ReadingName reading) {
    return reading.isFirst() ? FILE : "review-" + reading + ".json";
  }

  /**
   * In the user's data folder: the name has a hash of the slide's whole path, so that two slides of
   * one name do not mix.
   *
   * @param userData need not be there yet
   */
  public static ReviewPlace inUserData(TestFolder folder, Path userData) {
    return inUserData(folder, ReadingName.FIRST, userData);
  }

  /**
   * In the user's data folder: after the hash comes the name of a reading that is not the first.
   *
   * @param userData need not be there yet
   */
  public static ReviewPlace inUserData(TestFolder folder, ReadingName reading, Path userData) {
    return new ReviewPlace(
        reviewsIn(userData).resolve(ownFile(folder, end(reading))), Where.USER_DATA);
  }

  private static String end(ReadingName reading) {
    return reading.isFirst() ? "" : "-" + reading;
  }

  /** The folder of the user's data that has reviews. */
  static Path reviewsIn(Path userData) {
    return userData.resolve("reviews");
  }

  /**
   * The readings of a slide that have a file, beside the planes or in the user's data folder,
   * whatever is in it. Where a folder cannot be listed it has none.
   *
   * @param userData need not be there yet
   * @return the first one first, then by name
   */
  public static List<ReadingName> readings(TestFolder folder, Path userData) {
    TreeSet<ReadingName> names = new TreeSet<>(ReadingPlaces.beside(folder).keySet());
    names.addAll(ReadingPlaces.inUserData(folder, userData).keySet());
    return List.copyOf(names);
  }

  /**
   * The file in the user's data folder that has where this user was in a reading of a slide, as
   * {@link ViewState#toJson} writes it.
   *
   * @param userData need not be there yet
   */
  public static Path viewInUserData(TestFolder folder, ReadingName reading, Path userData) {
    return userData.resolve("places").resolve(ownFile(folder, end(reading)));
  }

  /**
   * The file in the user's data folder that has which reading of a slide this user read last.
   *
   * @param userData need not be there yet
   */
  public static Path choiceInUserData(TestFolder folder, Path userData) {
    return userData.resolve("readings").resolve(ownFile(folder, ""));
  }

  /**
   * @param end of the name, after the hash
   */
  private static String ownFile(TestFolder folder, String end) {
    String name = folder.testId().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    int room = LONGEST_NAME_BYTES - end.getBytes(StandardCharsets.UTF_8).length;
    String start = start(DEVICE.matcher(name).replaceFirst("$1_"), room);
    return start + "-" + hash(folder) + end + ".json";
  }

  /** As much of a name as leaves room for what is added to it here, by locks and by copies. */
  private static String start(String name, int mostBytes) {
    int end = Math.min(name.length(), LONGEST_NAME);
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > mostBytes) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Stands for the slide's whole path in the names of files in the user's data folder. */
  static String hash(TestFolder folder) {
    String text = real(folder.path()).toString();
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
  }

  /** The same, in a file that is there; null if there is none. */
  ReviewPlace at(@Nullable Path found) {
    return found == null ? this : new ReviewPlace(found, where);
  }

  /** Makes its folder; only the user's own is ever made, a test folder that is gone stays so. */
  void makeFolder() throws IOException {
    if (where == Where.USER_DATA) {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    }
  }

  /** The file of its lock, which is there while somebody works on it. */
  public Path lockFile() {
    return file.resolveSibling("." + file.getFileName() + ".lock");
  }
}
