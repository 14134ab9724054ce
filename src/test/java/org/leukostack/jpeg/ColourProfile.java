package org.leukostack.jpeg;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hides the colour profile of a JPEG. The JDK converts the samples of a picture that has one, which
 * neither libjpeg nor Pillow does.
 */
final class ColourProfile {

  private static final byte[] SIGNATURE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

  private ColourProfile() {}

  /** The same JPEG if it has no profile, or a copy whose profile has another name. */
  static byte[] hide(byte[] jpeg, JpegHeader header) {
    byte[] hidden = jpeg;
    boolean copied = false;
    for (int at = 2; at + 4 + SIGNATURE.length <= header.scanOffset(); at++) {
      int name = at + 4;
      if (Markers.isAt(jpeg, at, Markers.APP2)
          && Arrays.equals(jpeg, name, name + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
        if (!copied) {
          hidden = jpeg.clone();
          copied = true;
        }
        hidden[name] = 0;
      }
    }
    return hidden;
  }
}
