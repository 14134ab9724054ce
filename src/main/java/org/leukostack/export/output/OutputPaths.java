package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.model.TestFolder;

/**
 * The paths that an export writes to, all of them beside each other.
 *
 * @param root the folder that they are in
 * @param destination what is there at the end
 * @param partial the export while it is made
 * @param old the export that was there, for the moment between two renamings
 * @param lock held by the run that works here
 */
record OutputPaths(Path root, Path destination, Path partial, Path old, Path lock) {

  /** The names of what is beside an export. */
  private static final Pattern BESIDE =
      Pattern.compile("\\..+\\.(partial|old|lock|parts)(-[0-9]+)?");

  /**
   * The paths of an export, with all links resolved.
   *
   * @throws ExportException if they are not where an export may be written
   */
  static OutputPaths of(Path outputRoot, String name, TestFolder source) throws ExportException {
    return of(outputRoot, name, source.path(), List.of(source.path()));
  }

  /**
   * The paths of an output that is made of several slides.
   *
   * @param destination which need not be there
   * @param sources the test folders
   * @throws ExportException if they are not where an output may be written
   */
  static OutputPaths of(Path destination, List<Path> sources) throws ExportException {
    Path absolute = destination.toAbsolutePath().normalize();
    Path root = absolute.getParent();
    return of(
        root == null ? absolute : root, TestFolder.testIdOf(destination), destination, sources);
  }

  /**
   * @param named the folder that gives the name
   */
  private static OutputPaths of(Path outputRoot, String name, Path named, List<Path> sources)
      throws ExportException {
    if (name.isEmpty()) {
      throw new ExportException(Reason.NO_NAME, named);
    }
    if (BESIDE.matcher(name).matches()) {
      throw new ExportException(Reason.RESERVED_NAME, named);
    }
    Path root = real(outputRoot);
    if (FolderTree.exists(root) && !Files.isDirectory(root)) {
      throw new ExportException(Reason.NOT_A_FOLDER, root);
    }
    OutputPaths paths = beside(root.resolve(name), "");
    for (Path source : sources) {
      paths.keepOutOf(source);
    }
    return paths;
  }

  private static OutputPaths beside(Path destination, String end) {
    String start = "." + destination.getFileName();
    return new OutputPaths(
        destination.resolveSibling(""),
        destination,
        destination.resolveSibling(start + ".partial" + end),
        destination.resolveSibling(start + ".old" + end),
        destination.resolveSibling(start + ".lock" + end));
  }

  /**
   * Other paths for the same destination, for where something is in the way that is not ours.
   *
   * @param number from 1, which gives the usual ones
   */
  OutputPaths numbered(int number) {
    return number == 1 ? this : beside(destination, "-" + number);
  }

  /** What is kept from one run to the next, until the output is whole. */
  Path parts() {
    return destination.resolveSibling("." + destination.getFileName() + ".parts");
  }

  /** The imager's folder is only read: nothing may be written into it, or around it. */
  private void keepOutOf(Path folder) throws ExportException {
    Path slide = real(folder);
    Path target = Files.isSymbolicLink(destination) ? destination : real(destination);
    if (target.startsWith(slide)
        || slide.startsWith(target)
        || slide.startsWith(partial)
        || slide.startsWith(parts())
        || slide.startsWith(old)) {
      throw new ExportException(Reason.INSIDE_TEST_FOLDER, destination);
    }
  }

  /** The real path of something that need not be there yet. */
  private static Path real(Path path) throws ExportException {
    Path absolute = path.toAbsolutePath();
    Path existing = absolute;
    while (!FolderTree.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      Path real = existing.toRealPath();
      if (!Files.isDirectory(real) && !existing.equals(absolute)) {
        throw new ExportException(Reason.NOT_A_FOLDER, existing);
      }
      return real.resolve(existing.relativize(absolute)).normalize();
    } catch (IOException e) {
      throw WriteFailures.translate(e, existing);
    }
  }
}
