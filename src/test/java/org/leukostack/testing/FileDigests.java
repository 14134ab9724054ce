package org.leukostack.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leukostack.files.Sha256;

/** What the files below a folder have in them. */
public final class FileDigests {

  private FileDigests() {}

  /** The SHA-256 of each file, by its path in the folder. */
  public static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        digests.put(folder.relativize(file).toString(), Sha256.ofFile(file));
      }
    }
    return digests;
  }
}
