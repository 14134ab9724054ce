package org.leukostack.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names for files that are set aside, beside where they were. */
public final class AsideName {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int MOST_NAMES = 1000;

  private AsideName() {}

  /**
   * A name that no file has.
   *
   * @param word why it is set aside
   * @throws IOException if there are a thousand of the same second
   */
  public static Path of(Path file, String word, Instant now) throws IOException {
    String name = file.getFileName() + "." + word + "-" + STAMP.format(now);
    for (int i = 1; i <= MOST_NAMES; i++) {
      Path aside = file.resolveSibling(i == 1 ? name : name + "-" + i);
      if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
        return aside;
      }
    }
    throw new FileAlreadyExistsException(name);
  }
}
