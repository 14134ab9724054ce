package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is at the place of an output. */
enum Content {
  NOTHING,
  EMPTY_FOLDER,
  OUTPUT,
  OTHER_FILES,
  NO_FOLDER;

  /** What is at the destination of an output: only a finished one counts there. */
  static Content ofDestination(Path path, OutputLayout layout) throws IOException {
    Content content = of(path, layout);
    return content == OUTPUT && !layout.isFinished(path) ? OTHER_FILES : content;
  }

  /**
   * What is at the path of an output, finished or not: a link is never one, wherever it leads.
   *
   * @throws IOException if it cannot be listed
   */
  static Content of(Path path, OutputLayout layout) throws IOException {
    try {
      return lookInto(path, layout);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static Content lookInto(Path path, OutputLayout layout) throws IOException {
    if (!FolderTree.exists(path)) {
      return NOTHING;
    }
    if (Files.isSymbolicLink(path)) {
      return OTHER_FILES;
    }
    if (!Files.isDirectory(path)) {
      return NO_FOLDER;
    }
    boolean empty = true;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (!OutputLayout.isLitter(entry)) {
          if (!layout.belongs(entry)) {
            return OTHER_FILES;
          }
          empty = false;
        }
      }
    }
    return empty ? EMPTY_FOLDER : OUTPUT;
  }
}
