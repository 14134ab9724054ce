package org.leukostack.ui.planes;

import java.io.IOException;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.model.Plane;
import org.leukostack.planes.PlaneFiles;

/** Reads and decodes one plane for the screen. */
@FunctionalInterface
public interface PlaneDecoder {
  ArgbPicture decode(Plane plane) throws IOException;

  /** Decodes a plane's file. */
  static ArgbPicture decodeFile(Plane plane) throws IOException {
    return Jpegs.reader().readWhole(PlaneFiles.whole(plane.file()));
  }
}
