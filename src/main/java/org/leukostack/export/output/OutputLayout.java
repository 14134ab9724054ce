package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Tells the folder of a format from any other folder, so that only such a one is replaced. */
public interface OutputLayout {

  /**
   * Whether the format makes an entry of its folder, a subfolder with all in it; litter need not be
   * told, and a link never belongs.
   *
   * @throws IOException if a subfolder cannot be listed
   */
  boolean belongs(Path entry) throws IOException;

  /** Whether a folder, all of whose entries belong, was finished: others may have such names. */
  boolean isFinished(Path folder);

  /** Whether it is a file that file managers leave in folders. */
  static boolean isLitter(Path entry) {
    String name = entry.getFileName().toString();
    boolean isSoCalled =
        switch (name) {
          case ".DS_Store", "Thumbs.db", "desktop.ini" -> true;
          default -> name.startsWith("._");
        };
    return isSoCalled && isFile(entry);
  }

  /** Whether there is a file, and no link. */
  static boolean isFile(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
