package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts files of parts into a data set: as links, or as copies where the disk knows no links. */
final class CropLinks {

  private boolean links = true;

  /**
   * Makes a new file that has the bytes of another one.
   *
   * @throws IOException if it cannot be made
   */
  void put(Path existing, Path file) throws IOException {
    if (links) {
      try {
        Files.createLink(file, existing);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        links = false; // whatever it is, copying tells whether it matters
      }
    }
    Files.copy(existing, file);
  }
}
