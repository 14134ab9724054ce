package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the planes of fields into a data set. The first is a copy: a link to the imager's file would
 * let a later change of either change the other unseen. What comes again is a link to that copy,
 * which nobody but the data set has, or another copy where the disk knows no links.
 */
public final class ImageFiles {

  static final String JPEG = ".jpg";

  private final Map<Path, Path> copies = new HashMap<>();

  /**
   * Fills a folder, which it makes, with the planes of fields.
   *
   * @throws IOException if one cannot be read or written
   * @throws InterruptedException if the thread is interrupted
   */
  void put(List<FieldImage> fields, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (FieldImage field : fields) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      put(field.plane(), folder.resolve(field.name() + JPEG));
    }
  }

  private void put(Path plane, Path file) throws IOException {
    Path copy = copies.get(plane);
    if (copy == null || !link(file, copy)) {
      Files.copy(plane, file);
      copies.putIfAbsent(plane, file);
    }
  }

  private static boolean link(Path file, Path copy) {
    try {
      Files.createLink(file, copy);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // whatever it is, copying tells whether it matters
    }
  }
}
