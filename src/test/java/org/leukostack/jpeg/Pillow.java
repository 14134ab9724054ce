package org.leukostack.jpeg;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.leukostack.jpeg.RegionReader.Decoded;

/**
 * The Pillow of Debian's {@code python3-pil}, which decodes by libjpeg-turbo: what a picture is, by
 * the JPEG law. Its C transforms are asked for, from which those of SIMD differ where coefficients
 * overflow.
 */
final class Pillow {

  /** What {@link #digests} says of a file that is no grey or colour JPEG to it, or is damaged. */
  static final String REFUSED = "REFUSED";

  private static final String PYTHON = "/usr/bin/python3";

  private static final String DIGESTS =
      """
      import hashlib, sys, warnings
      from PIL import Image
      warnings.simplefilter('ignore')
      for file in sys.stdin.read().split():
          try:
              image = Image.open(file)
              comment = image.info.get('comment', b'')
              image.load()
              known = image.format in ('JPEG', 'MPO') and image.mode in ('L', 'RGB')
              data = image.tobytes() + b'|' + comment
              print(hashlib.sha256(data).hexdigest() if known else 'REFUSED')
          except Exception:
              print('REFUSED')
      """;

  private static final String ENCODE =
      """
      import sys
      from PIL import Image, ImageFile
      ImageFile.MAXBLOCK = 1 << 22  # a small picture of best quality does not fit the usual one
      for line in sys.stdin.read().splitlines():
          source, target, quality, subsampling, progressive, optimize, comment = line.split(' ')
          Image.open(source).save(target, 'JPEG', quality=int(quality), subsampling=int(subsampling),
              progressive=progressive == 'true', optimize=optimize == 'true', comment=comment.encode())
      """;

  private Pillow() {}

  static boolean isThere() {
    try {
      return Files.isExecutable(Path.of(PYTHON))
          && run(List.of(PYTHON, "-c", "from PIL import features; print(1)"), "").startsWith("1");
    } catch (IOException e) {
      return false;
    }
  }

  /** Skips the test, and says so, where it is not there. */
  static void assumeThere() {
    assumeTrue(isThere(), () -> "Not held against Pillow: " + PYTHON + " has none");
  }

  /** Of each file the digest of its pixels and its comment, or {@link #REFUSED}. */
  static List<String> digests(List<Path> files) throws IOException {
    StringBuilder names = new StringBuilder();
    files.forEach(file -> names.append(file).append('\n'));
    return run(List.of(PYTHON, "-c", DIGESTS), names.toString()).lines().toList();
  }

  /** The same, of what is in no file yet. */
  static List<String> digests(List<byte[]> jpegs, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < jpegs.size(); i++) {
      files.add(Files.write(folder.resolve("asked" + i + ".jpg"), jpegs.get(i)));
    }
    return digests(files);
  }

  /** Writes JPEGs; a line has source, target, quality, subsampling, two flags and a comment. */
  static void encode(List<String> lines) throws IOException {
    run(List.of(PYTHON, "-c", ENCODE), String.join("\n", lines));
  }

  /** The digest of what our decoder made of a file. */
  static String digest(Decoded decoded) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(decoded.pictures().getFirst().samples());
      digest.update((byte) '|');
      digest.update(decoded.comment().getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String run(List<String> command, String input) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JSIMD_FORCENONE", "1");
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("status " + process.exitValue() + " of " + command.getFirst());
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted at " + command.getFirst());
    }
    return told;
  }
}
