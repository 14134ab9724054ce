package org.leukostack.milab;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leukostack.files.IoFault;
import org.leukostack.files.NativeNames;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/**
 * The planes that a folder holds by its file names.
 *
 * @param planes by file name
 * @param oddNames JPEG files that are no planes, by file name
 * @param seeming files that seem to be planes, by file name
 * @param others how many other files and folders there are beside the analysis
 * @param failure why the folder could not be listed, or not to its end
 */
record FolderListing(
    List<Plane> planes,
    List<Path> oddNames,
    List<SeemingPlane> seeming,
    int others,
    Optional<Problem> failure) {

  static FolderListing of(Path folder) throws InterruptedException {
    List<Entry> entries = new ArrayList<>();
    Optional<Problem> failure = Optional.empty();
    if (isGarbled(folder)) {
      Problem garbled = new Problem.Unreadable(folder, IoFault.of(IoFault.Kind.GARBLED_NAME));
      return new FolderListing(List.of(), List.of(), List.of(), 0, Optional.of(garbled));
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        String name = file.getFileName().toString();
        if (!name.equals(TestFolder.ANALYSIS_FILE)) {
          entries.add(new Entry(name, file));
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      failure = Optional.of(new Problem.FolderMissing(folder));
    } catch (DirectoryIteratorException e) {
      failure =
          Optional.of(
              new Problem.Unreadable(folder, IoFault.of(Objects.requireNonNull(e.getCause()))));
    } catch (IOException e) {
      failure = Optional.of(new Problem.Unreadable(folder, IoFault.of(e)));
    }
    entries.sort(Comparator.comparing(Entry::name));
    return sorted(entries, failure);
  }

  /** Whether the test id, or the path that names a review, would be another one than it is. */
  private static boolean isGarbled(Path folder) {
    try {
      return NativeNames.isGarbled(folder.toRealPath().toString());
    } catch (IOException e) {
      return NativeNames.isGarbled(folder.toString());
    }
  }

  private static FolderListing sorted(List<Entry> entries, Optional<Problem> failure) {
    List<Plane> planes = new ArrayList<>();
    List<Path> oddNames = new ArrayList<>();
    List<SeemingPlane> seeming = new ArrayList<>();
    int others = 0;
    for (Entry entry : entries) {
      Optional<PlaneName> plane = PlaneName.parse(entry.name);
      if (plane.isPresent()) {
        planes.add(plane.get().of(entry.file));
        continue;
      }
      if (PlaneName.claimsJpeg(entry.name)) {
        oddNames.add(entry.file);
      } else {
        others++;
      }
      if (!entry.name.startsWith(".")) { // macOS leaves "._" beside ours
        SeemingPlane.of(entry.file, entry.name).ifPresent(seeming::add);
      }
    }
    return new FolderListing(
        Collections.unmodifiableList(planes),
        Collections.unmodifiableList(oddNames),
        Collections.unmodifiableList(seeming),
        others,
        failure);
  }

  /** Keeps the file name, which sorting thousands of paths would compute many times. */
  private record Entry(String name, Path file) {}
}
