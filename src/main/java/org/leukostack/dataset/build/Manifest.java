package org.leukostack.dataset.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.leukostack.export.output.OutputLayout;
import org.leukostack.files.Sha256;

/**
 * The digest of every file of a folder, a line each, by name: what {@code sha256sum} writes and
 * {@code sha256sum -c} checks. A name with a line end or a backslash is escaped as it escapes it.
 */
final class Manifest {

  private static final int DIGEST = 64;

  private final Path folder;

  /** Files that are links to each other are read once. */
  private final Map<Object, String> known = new ConcurrentHashMap<>();

  Manifest(Path folder) {
    this.folder = folder;
  }

  /**
   * The names of all files, with slashes, but for those at the top that are left out; what file
   * managers leave is no file of a data set.
   */
  List<String> names(List<String> without) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !OutputLayout.isLitter(path))
          .map(path -> folder.relativize(path).toString().replace(separator(), "/"))
          .filter(name -> !without.contains(name))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String separator() {
    return folder.getFileSystem().getSeparator();
  }

  /** Writes the digests of all files but these. */
  void write(String name, List<String> without) throws IOException, InterruptedException {
    List<String> names = names(without);
    List<Optional<String>> digests = digests(names);
    try (Writer out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
      for (int i = 0; i < names.size(); i++) {
        String file = names.get(i);
        out.write(line(file, digests.get(i).orElseThrow(() -> new NoSuchFileException(file))));
      }
    }
  }

  private static String line(String name, String digest) {
    boolean isPlain = name.indexOf('\n') < 0 && name.indexOf('\\') < 0 && name.indexOf('\r') < 0;
    String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (isPlain ? "" : "\\") + digest + "  " + escaped + "\n";
  }

  /**
   * The digests of files, one each; empty for one that is not there or no file.
   *
   * @throws IOException if one cannot be read
   */
  List<Optional<String>> digests(List<String> names) throws IOException, InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("digest-", 1).factory())) {
      List<Future<Optional<String>>> found = new ArrayList<>();
      names.forEach(name -> found.add(pool.submit(() -> digest(folder.resolve(name)))));
      List<Optional<String>> digests = new ArrayList<>();
      try {
        for (Future<Optional<String>> one : found) {
          digests.add(one.get());
        }
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      }
      return digests;
    }
  }

  private Optional<String> digest(Path file) throws IOException {
    if (!OutputLayout.isFile(file)) {
      return Optional.empty();
    }
    Object identity =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    String before = identity == null ? null : known.get(identity);
    if (before != null) {
      return Optional.of(before);
    }
    String digest = Sha256.ofFile(file);
    if (identity != null) {
      known.put(identity, digest);
    }
    return Optional.of(digest);
  }

  /**
   * The digests that a file has, by name; empty if it is not such a file.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<SortedMap<String, String>> read(Path file) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean isEscaped = line.startsWith("\\");
        String plain = isEscaped ? line.substring(1) : line;
        if (!plain.matches("[0-9a-f]{64}  .+")) {
          return Optional.empty();
        }
        String name = plain.substring(DIGEST + 2);
        digests.put(isEscaped ? unescaped(name) : name, plain.substring(0, DIGEST));
      }
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    return Optional.of(digests);
  }

  private static String unescaped(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 1 < name.length()) {
        i++;
        plain.append(
            switch (name.charAt(i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> name.charAt(i);
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
