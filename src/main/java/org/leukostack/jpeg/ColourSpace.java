package org.leukostack.jpeg;

import java.util.List;
import org.leukostack.jpeg.CodedComponent.Description;

/** What the components of a picture are. */
enum ColourSpace {
  GREY,
  YCBCR,
  RGB;

  /**
   * The segments by which libjpeg-turbo tells. Source: ITU-T T.871 (JFIF), Adobe technical note
   * 5116; {@code jdapimin.c}.
   */
  static final class Signs {

    private static final int JFIF_BYTES = 14;
    private static final int ADOBE_BYTES = 12;

    private boolean jfif;

    /** The transform of an Adobe segment: 0 none, 1 YCbCr; -1 without such a segment. */
    private int adobe = -1;

    /** Reads an APP0 or APP14 segment. */
    void read(JpegSource source, int marker) throws JpegException {
      int length = Math.max(0, source.u16() - 2);
      byte[] start = new byte[Math.min(length, JFIF_BYTES)];
      for (int i = 0; i < start.length; i++) {
        start[i] = (byte) source.u8();
      }
      source.skip(length - start.length);
      if (marker == Markers.APP0) {
        jfif |= start.length >= JFIF_BYTES && begins(start, "JFIF\0");
      } else if (start.length >= ADOBE_BYTES && begins(start, "Adobe")) {
        adobe = start[ADOBE_BYTES - 1] & 0xFF;
      }
    }

    private static boolean begins(byte[] bytes, String with) {
      for (int i = 0; i < with.length(); i++) {
        if (bytes[i] != with.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** JFIF goes before Adobe, and both before what the components are called. */
    ColourSpace colourSpace(List<Description> components, JpegSource source) {
      if (components.size() == 1) {
        return GREY;
      }
      if (jfif) {
        return YCBCR;
      }
      if (adobe >= 0) {
        if (adobe > 1) {
          source.warn(JpegDamage.COLOUR_TRANSFORM);
        }
        return adobe == 0 ? RGB : YCBCR;
      }
      List<Integer> names = components.stream().map(Description::identifier).toList();
      return names.equals(List.of((int) 'R', (int) 'G', (int) 'B')) ? RGB : YCBCR;
    }
  }
}
