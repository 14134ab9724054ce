package org.leukostack.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.leukostack.export.output.OutputFolder;
import org.leukostack.files.Moves;
import org.leukostack.files.Sha256;

/**
 * The parts of a data set, a folder a slide, in 256 folders of the plan. A part is made beside its
 * place, in a folder of its process, and put there when it is whole: so that two processes which
 * work on one slide, on machines that do not know of each other, do not disturb each other.
 */
final class PartFolders {

  static final String FOLDER = "parts";

  private static final int UNIQUE_DIGITS = 8;
  private static final String MADE = "made";
  private static final String REPLACED = "replaced";

  private final Path folder;

  /**
   * @param plan the folder of the plan
   */
  PartFolders(Path plan) {
    folder = plan.resolve(FOLDER);
  }

  /** Where the part of a slide is, or will be. */
  Path of(String id) {
    String digest = Sha256.of(id.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(digest.substring(0, 2)).resolve(id);
  }

  /**
   * Where the next part of a slide is made. What processes left that were killed at that is gone
   * then.
   *
   * @return a folder of this process alone: what it makes is to be called {@link #made}
   */
  Path open(String id) throws IOException {
    Path beside = of(id).resolveSibling("");
    Files.createDirectories(beside);
    sweep(beside, id);
    String unique = UUID.randomUUID().toString().substring(0, UNIQUE_DIGITS);
    return Files.createDirectory(beside.resolve("." + id + "." + unique));
  }

  private static void sweep(Path beside, String id) throws IOException {
    Pattern left =
        Pattern.compile("\\." + Pattern.quote(id) + "\\.[0-9a-f]{" + UNIQUE_DIGITS + "}");
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(beside)) {
      for (Path entry : entries) {
        if (left.matcher(entry.getFileName().toString()).matches()) {
          OutputFolder.delete(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** The folder of the part that is made in one that was opened. */
  static Path made(Path opened) {
    return opened.resolve(MADE);
  }

  /**
   * Puts a part to its place. What was there before is gone then.
   *
   * @param opened in which it was made
   * @throws IOException if it cannot be put there, such as when another process just did
   */
  void put(String id, Path opened) throws IOException {
    Path place = of(id);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Moves.move(place, opened.resolve(REPLACED));
    }
    Moves.move(made(opened), place);
  }

  /** Deletes what is left in a folder that was opened; what cannot be is left to the next one. */
  static void close(Path opened) {
    try {
      OutputFolder.delete(opened);
    } catch (IOException e) {
      // it only takes space
    }
  }
}
