package org.leukostack.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final String REVIEWS = "reviews";
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
    String file = reading.isFirst() ? FILE : "review-" + reading + ".json";
    return new ReviewPlace(folder.path().resolve(file), Where.SLIDE);
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
    String end = reading.isFirst() ? "" : "-" + reading;
    return new ReviewPlace(
        userData.resolve(REVIEWS).resolve(ownFile(folder, end)), Where.USER_DATA);
  }

  /**
   * The readings of a slide that have a file, beside the planes or in the user's data folder,
   * whatever is in it. Where a folder cannot be listed it has none.
   *
   * @param userData need not be there yet
   * @return the first one first, then by name
   */
  public static List<ReadingName> readings(TestFolder folder, Path userData) {
    String own = Pattern.quote("-" + hash(folder));
    TreeSet<ReadingName> names = new TreeSet<>();
    names.addAll(named(folder.path(), Pattern.compile("review(?:-(.+))?\\.json")));
    names.addAll(
        named(userData.resolve(REVIEWS), Pattern.compile(".*" + own + "(?:-(.+))?\\.json")));
    return List.copyOf(names);
  }

  /** The names in the files of a folder that fit a pattern; the first reading has none there. */
  private static Set<ReadingName> named(Path folder, Pattern file) {
    Set<ReadingName> names = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path one : files) {
        Matcher matcher = file.matcher(String.valueOf(one.getFileName()));
        if (matcher.matches()) {
          String name = matcher.group(1);
          (name == null
                  ? Optional.of(ReadingName.FIRST)
                  : ReadingName.of(name).filter(n -> !n.isFirst()))
              .ifPresent(names::add);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return names; // as far as it could be listed
    }
    return names;
  }

  /**
   * The file in the user's data folder that has where this user was in a slide, as {@link
   * ViewState#toJson} writes it.
   *
   * @param userData need not be there yet
   */
  public static Path viewInUserData(TestFolder folder, Path userData) {
    return userData.resolve("places").resolve(ownFile(folder, ""));
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

  private static String hash(TestFolder folder) {
    String text = real(folder.path()).toString();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Makes its folder; only the user's own is ever made, a test folder that is gone stays so. */
  void makeFolder() throws IOException {
    if (where == Where.USER_DATA) {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    }
  }

  Path lockFile() {
    return file.resolveSibling("." + file.getFileName() + ".lock");
  }
}
