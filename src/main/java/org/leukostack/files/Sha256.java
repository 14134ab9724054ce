package org.leukostack.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest that grows; in lower-case hexadecimal, as {@code sha256sum} prints it. */
public final class Sha256 {

  private final MessageDigest digest;

  /** Of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** The digest of these bytes. */
  public static String of(byte[] bytes) {
    Sha256 of = new Sha256();
    of.digest.update(bytes);
    return of.hex();
  }

  /**
   * The digest of a file, which is read to its end.
   *
   * @throws IOException if it cannot be read
   */
  public static String ofFile(Path file) throws IOException {
    Sha256 of = new Sha256();
    try (InputStream in = of.reading(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return of.hex();
  }

  /** Adds a text, in UTF-8. */
  public void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A stream of which all that is read from it is added. */
  public InputStream reading(InputStream in) {
    return new DigestInputStream(in, digest);
  }

  /** The digest; it begins anew after that. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
