package org.leukostack.ui.planes;

import java.io.IOException;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.model.Plane;

/** Reads and decodes one plane for the screen. */
@FunctionalInterface
public interface PlaneDecoder {
  ArgbPicture decode(Plane plane) throws IOException;
}
