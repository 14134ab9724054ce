package org.leukostack.milab;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leukostack.model.TestFolder;

/** Finds the test folder in a folder that has no planes: archives unpack so. */
final class SlideInside {

  /** A folder with more entries is no wrapping. */
  private static final int MOST_ENTRIES = 1000;

  private SlideInside() {}

  /** The one of the same name, or else the only one; empty if none can be told. */
  static Optional<Path> find(Path folder) {
    Path same = folder.resolve(TestFolder.testIdOf(folder));
    if (holdsPlane(same)) {
      return Optional.of(same);
    }
    List<Path> slides = new ArrayList<>();
    for (Path entry : entries(folder)) {
      if (Files.isDirectory(entry) && holdsPlane(entry)) {
        slides.add(entry);
      }
    }
    return slides.size() == 1 ? Optional.of(slides.getFirst()) : Optional.empty();
  }

  private static boolean holdsPlane(Path folder) {
    return entries(folder).stream()
        .anyMatch(entry -> PlaneName.parse(entry.getFileName().toString()).isPresent());
  }

  /** The first entries of a folder; none if it cannot be listed. */
  private static List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path entry : all) {
        entries.add(entry);
        if (entries.size() == MOST_ENTRIES) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // it only serves a hint
    }
    return entries;
  }
}
