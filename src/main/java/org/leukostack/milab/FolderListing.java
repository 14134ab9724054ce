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
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/**
 * The planes that a folder holds by its file names.
 *
 * @param planes by file name
 * @param oddNames JPEG files that are no planes, by file name
 * @param others how many other files and folders there are beside the analysis
 * @param failure why the folder could not be listed, or not to its end
 */
record FolderListing(
    List<Plane> planes, List<Problem> oddNames, int others, Optional<Problem> failure) {

  static FolderListing of(Path folder) throws InterruptedException {
    List<Entry> jpegs = new ArrayList<>();
    int others = 0;
    Optional<Problem> failure = Optional.empty();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        String name = entry.getFileName().toString();
        if (PlaneName.claimsJpeg(name)) {
          jpegs.add(new Entry(name, entry));
        } else if (!name.equals(TestFolder.ANALYSIS_FILE)) {
          others++;
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
    jpegs.sort(Comparator.comparing(Entry::name));
    return sorted(jpegs, others, failure);
  }

  private static FolderListing sorted(List<Entry> jpegs, int others, Optional<Problem> failure) {
    List<Plane> planes = new ArrayList<>();
    List<Problem> oddNames = new ArrayList<>();
    for (Entry jpeg : jpegs) {
      PlaneName.parse(jpeg.name)
          .ifPresentOrElse(
              name -> planes.add(name.of(jpeg.file)),
              () -> oddNames.add(new Problem.NotAPlaneName(jpeg.file)));
    }
    return new FolderListing(
        Collections.unmodifiableList(planes),
        Collections.unmodifiableList(oddNames),
        others,
        failure);
  }

  /** Keeps the file name, which sorting thousands of paths would compute many times. */
  private record Entry(String name, Path file) {}
}
