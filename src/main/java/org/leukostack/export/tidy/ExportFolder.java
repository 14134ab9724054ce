package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.leukostack.export.output.OutputLayout;

/** Names the files of an export, and tells a folder that holds one from any other folder. */
final class ExportFolder implements OutputLayout {

  static final String LABELS = "labels.csv";
  static final String CELLS = "cells.csv";
  static final String READINGS = "readings.csv";
  static final String NOTE = "export.json";
  static final String ANNOTATION = "annotation";

  /** In the order in which they are written. */
  static final List<String> TABLES = List.of(LABELS, CELLS, READINGS);

  static final String JPEG = ".jpg";

  /** The same for all exports. */
  static final OutputLayout LAYOUT = new ExportFolder();

  private ExportFolder() {}

  static Path crop(Path export, int cropIndex, int stackNumber) {
    return export.resolve(cropIndex + "_" + stackNumber + JPEG);
  }

  static Path strip(Path export, int cropIndex) {
    return export.resolve(ANNOTATION).resolve(cropIndex + JPEG);
  }

  @Override
  public boolean belongs(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    if (name.equals(ANNOTATION)) {
      return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && holdsStripsOnly(entry);
    }
    return OutputLayout.isFile(entry)
        && (TABLES.contains(name) || name.equals(NOTE) || isCrop(name));
  }

  /** It is with a table: pictures may have names like those of crops. */
  @Override
  public boolean isFinished(Path folder) {
    return OutputLayout.isFile(folder.resolve(LABELS))
        || OutputLayout.isFile(folder.resolve(CELLS));
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

  private static boolean holdsStripsOnly(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        boolean strip = isStrip(entry.getFileName().toString()) && OutputLayout.isFile(entry);
        if (!strip && !OutputLayout.isLitter(entry)) {
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
}
