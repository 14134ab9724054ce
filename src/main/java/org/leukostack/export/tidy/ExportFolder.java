package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** Names the files of an export, and tells a folder that holds one from any other folder. */
final class ExportFolder {

  static final String LABELS = "labels.csv";
  static final String CELLS = "cells.csv";
  static final String ANNOTATION = "annotation";

  private static final String JPEG = ".jpg";

  /** Files that file managers leave in folders. */
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  /** What is at the place of an export. */
  enum Content {
    NOTHING,
    EMPTY_FOLDER,
    EXPORT,
    OTHER_FILES,
    NO_FOLDER
  }

  private ExportFolder() {}

  static Path crop(Path export, int cropIndex, int stackNumber) {
    return export.resolve(cropIndex + "_" + stackNumber + JPEG);
  }

  static Path strip(Path export, int cropIndex) {
    return export.resolve(ANNOTATION).resolve(cropIndex + JPEG);
  }

  /**
   * What is at the destination of an export: only a folder with its table holds one, for pictures
   * may have names like those of crops.
   */
  static Content lookAtDestination(Path path) throws IOException {
    Content content = contentOf(path);
    boolean hasTable = isFile(path.resolve(LABELS)) || isFile(path.resolve(CELLS));
    return content == Content.EXPORT && !hasTable ? Content.OTHER_FILES : content;
  }

  /**
   * What is at the path of an export, finished or not: a link is never one, wherever it leads.
   *
   * @throws IOException if it cannot be listed
   */
  static Content contentOf(Path path) throws IOException {
    try {
      return lookInto(path);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static Content lookInto(Path path) throws IOException {
    if (!FolderTree.exists(path)) {
      return Content.NOTHING;
    }
    if (Files.isSymbolicLink(path)) {
      return Content.OTHER_FILES;
    }
    if (!Files.isDirectory(path)) {
      return Content.NO_FOLDER;
    }
    boolean empty = true;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (!isLitter(entry)) {
          if (!belongs(entry)) {
            return Content.OTHER_FILES;
          }
          empty = false;
        }
      }
    }
    return empty ? Content.EMPTY_FOLDER : Content.EXPORT;
  }

  /** Whether an export has the strip of any cell. */
  static boolean hasStrips(Path export) throws IOException {
    Path folder = export.resolve(ANNOTATION);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> strips = Files.newDirectoryStream(folder, "*" + JPEG)) {
      return strips.iterator().hasNext();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static boolean belongs(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    if (name.equals(ANNOTATION)) {
      return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && holdsStripsOnly(entry);
    }
    return isFile(entry) && (name.equals(LABELS) || name.equals(CELLS) || isCrop(name));
  }

  private static boolean holdsStripsOnly(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        boolean strip = isStrip(entry.getFileName().toString()) && isFile(entry);
        if (!strip && !isLitter(entry)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Plain loops, no regular expression: that would take the JIT compiler longer than the names. */
  private static boolean isCrop(String name) {
    int bar = name.indexOf('_');
    return name.endsWith(JPEG)
        && isNumber(name, 0, bar)
        && isNumber(name, bar + 1, name.length() - JPEG.length());
  }

  private static boolean isStrip(String name) {
    return name.endsWith(JPEG) && isNumber(name, 0, name.length() - JPEG.length());
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  private static boolean isLitter(Path entry) {
    String name = entry.getFileName().toString();
    return isFile(entry) && (LITTER.contains(name) || name.startsWith("._"));
  }

  private static boolean isFile(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
