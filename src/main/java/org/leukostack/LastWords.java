package org.leukostack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * What is said in a heap in which the words of the user's language cannot be read. Made while there
 * is memory.
 */
final class LastWords {

  private final byte[] sentence =
      "leukostack: The heap that Java may use is too small.\n".getBytes(US_ASCII);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

  void say() {
    try {
      err.write(sentence);
    } catch (IOException | OutOfMemoryError e) {
      // The status alone has to say it.
    }
  }
}
