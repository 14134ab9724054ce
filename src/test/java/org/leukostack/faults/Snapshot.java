package org.leukostack.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What is below a folder: a digest or the kind for each path in it.
 *
 * @param entries by relative path
 */
record Snapshot(Map<String, String> entries) {

  /** Larger files are known by their size and time. */
  private static final long READ_WHOLE = 1 << 20;

  static Snapshot of(Path folder) {
    return of(folder, path -> true);
  }

  /**
   * @param counts which paths are looked at
   */
  static Snapshot of(Path folder, Predicate<Path> counts) {
    Map<String, String> entries = new TreeMap<>();
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new Snapshot(entries);
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (counts.test(file)) {
                entries.put(folder.relativize(file).toString(), describe(file, attributes));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE; // gone meanwhile
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Snapshot(entries);
  }

  private static String describe(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink()) {
      return "link to " + Files.readSymbolicLink(file);
    }
    if (!attributes.isRegularFile()) {
      return "special";
    }
    return attributes.size() > READ_WHOLE
        ? attributes.size() + " bytes of " + attributes.lastModifiedTime()
        : digest(Files.readAllBytes(file));
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What differs, in few words; empty if nothing does. */
  String difference(Snapshot other) {
    TreeSet<String> names = new TreeSet<>(entries.keySet());
    names.addAll(other.entries.keySet());
    names.removeIf(name -> entries.getOrDefault(name, "").equals(other.entries.get(name)));
    if (names.isEmpty()) {
      return "";
    }
    String first = names.getFirst();
    String what =
        !other.entries.containsKey(first)
            ? " is gone"
            : !entries.containsKey(first) ? " is new" : " has changed";
    return names.size() + " files differ, first " + first + what;
  }
}
