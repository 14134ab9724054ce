package org.leukostack.dataset.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leukostack.dataset.Format;
import org.leukostack.export.output.OutputLayout;

/** Names the files of a data set, and tells a folder that holds one from any other folder. */
final class DataSetLayout implements OutputLayout {

  /** What it was made of; a folder without it is no data set. */
  static final String NOTE = "dataset.json";

  static final String CELLS = "cells.csv";

  /** The digest of every other file, as {@code sha256sum} writes it. */
  static final String DIGESTS = "files.sha256";

  static final OutputLayout LAYOUT = new DataSetLayout();

  private static final Set<String> TABLES = Set.of(NOTE, CELLS, DIGESTS);
  private static final Set<String> FOLDERS =
      Stream.of(Format.values()).map(Format::spelling).collect(Collectors.toSet());

  /** Files that formats make. */
  private static final Pattern FILE =
      Pattern.compile(
          "([0-9]+|.+_[0-9]+)(_[0-9]+)?\\.(jpg|txt|ome\\.tif)"
              + "|(metadata|labels|slide_number|groups)\\.csv"
              + "|(train|val|test)(-[0-9]{6}\\.tar|\\.json|\\.txt)"
              + "|data\\.yaml",
          Pattern.DOTALL);

  private DataSetLayout() {}

  @Override
  public boolean belongs(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    if (FOLDERS.contains(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(entry)) {
        return all.allMatch(
            path ->
                Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    || OutputLayout.isLitter(path)
                    || (OutputLayout.isFile(path)
                        && FILE.matcher(path.getFileName().toString()).matches()));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return TABLES.contains(name) && OutputLayout.isFile(entry);
  }

  @Override
  public boolean isFinished(Path folder) {
    return OutputLayout.isFile(folder.resolve(NOTE))
        && OutputLayout.isFile(folder.resolve(DIGESTS));
  }
}
