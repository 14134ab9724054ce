package org.leukostack.jpeg;

import java.util.List;

/** The other reader of a decoder that must not pass anything on. */
final class Nobody implements RegionReader {

  @Override
  public Decoded read(byte[] jpeg, List<Region> regions) {
    throw new AssertionError("the decoder left a plain baseline JPEG to the other reader");
  }

  @Override
  public ArgbPicture readWhole(byte[] jpeg) {
    throw new AssertionError("the decoder left a plain baseline JPEG to the other reader");
  }
}
