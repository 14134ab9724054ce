package org.leukostack.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
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

  /** Beside the planes of a slide. */
  public static ReviewPlace beside(TestFolder folder) {
    return new ReviewPlace(folder.path().resolve(FILE), Where.SLIDE);
  }

  /**
   * In the user's data folder: the name has a hash of the slide's whole path, so that two slides of
   * one name do not mix.
   *
   * @param userData need not be there yet
   */
  public static ReviewPlace inUserData(TestFolder folder, Path userData) {
    return new ReviewPlace(userData.resolve("reviews").resolve(ownFile(folder)), Where.USER_DATA);
  }

  /**
   * The file in the user's data folder that has where this user was in a slide, as {@link
   * ViewState#toJson} writes it.
   *
   * @param userData need not be there yet
   */
  public static Path viewInUserData(TestFolder folder, Path userData) {
    return userData.resolve("places").resolve(ownFile(folder));
  }

  private static String ownFile(TestFolder folder) {
    String name = folder.testId().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    String start = start(DEVICE.matcher(name).replaceFirst("$1_"));
    return start + "-" + hash(real(folder.path()).toString()) + ".json";
  }

  /** As much of a name as leaves room for what is added to it here, by locks and by copies. */
  private static String start(String name) {
    int end = Math.min(name.length(), LONGEST_NAME);
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
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

  private static String hash(String text) {
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
