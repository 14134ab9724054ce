package org.leukostack.export.tidy;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;

/**
 * Writes the crops and strips of an export; by any thread.
 *
 * <p>What an export that is about to be replaced holds already, by the same name and byte for byte,
 * is linked instead of written once more: it keeps its date, and the disk need not find room for
 * thousands of files while it still clears up after thousands of others.
 */
final class CropFiles {

  private final Path folder;
  private final @Nullable Path earlier;

  /** Of all crops and strips that are there. */
  private final LongAdder bytes = new LongAdder();

  /** Whether the disk takes links, as far as is known. */
  private volatile boolean links = true;

  /**
   * @param folder where the files go; nothing else writes there
   * @param earlier the export that they are going to replace; null for none
   */
  CropFiles(Path folder, @Nullable Path earlier) {
    this.folder = folder;
    this.earlier = earlier == null || !isOurs(earlier) ? null : earlier;
  }

  /** Whether no other user can change its files later, which would be those of the new one too. */
  private boolean isOurs(Path earlier) {
    try {
      return Files.getOwner(earlier, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder))
          && !Files.getPosixFilePermissions(earlier, LinkOption.NOFOLLOW_LINKS)
              .contains(PosixFilePermission.OTHERS_WRITE);
    } catch (UnsupportedOperationException e) {
      return true; // no such permissions here
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * @throws IOException if it cannot be written
   */
  void writeCrop(int cropIndex, int stackNumber, byte[] jpeg) throws IOException {
    Path file = ExportFolder.crop(folder, cropIndex, stackNumber);
    if (earlier == null || !link(file, ExportFolder.crop(earlier, cropIndex, stackNumber), jpeg)) {
      Files.write(file, jpeg, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
    bytes.add(jpeg.length);
  }

  /**
   * @throws IOException if it cannot be written
   */
  void writeStrip(int cropIndex, byte[] jpeg) throws IOException {
    Path file = ExportFolder.strip(folder, cropIndex);
    if (earlier == null || !link(file, ExportFolder.strip(earlier, cropIndex), jpeg)) {
      Files.write(file, jpeg, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
    bytes.add(jpeg.length);
  }

  /** Makes a file another name of one that is there, if that holds the same. */
  private boolean link(Path file, Path existing, byte[] bytes) {
    if (!links) {
      return false;
    }
    try {
      if (!holds(existing, bytes)) {
        return false;
      }
      Files.createLink(file, existing);
      return true;
    } catch (FileNotFoundException e) {
      return false; // a cell that the earlier export did not have
    } catch (IOException | UnsupportedOperationException e) {
      links = false; // whatever it is, writing tells whether it matters
      return false;
    }
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    // A plain stream: its few lines are compiled sooner than a channel's many.
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      byte[] found = new byte[bytes.length + 1];
      return in.readNBytes(found, 0, found.length) == bytes.length
          && Arrays.equals(found, 0, bytes.length, bytes, 0, bytes.length);
    }
  }

  /** Deletes the files of a field's cells, as far as they are there. */
  void delete(Field field, int firstCrop) throws IOException {
    for (int i = 0; i < field.whiteCells().size(); i++) {
      for (Path file : withStrip(field, firstCrop + i)) {
        if (Files.exists(file)) {
          bytes.add(-Files.size(file));
          Files.delete(file);
        }
      }
    }
  }

  /** The crops of a cell. */
  List<Path> crops(Field field, int crop) {
    return field.planes().stream()
        .map(plane -> ExportFolder.crop(folder, crop, plane.stackNumber()))
        .toList();
  }

  /** The crops of a cell, and its strip. */
  List<Path> withStrip(Field field, int crop) {
    return Stream.concat(crops(field, crop).stream(), Stream.of(ExportFolder.strip(folder, crop)))
        .toList();
  }

  /** How large all crops and strips are together that were written and not deleted. */
  long bytes() {
    return bytes.sum();
  }
}
