package org.leukostack.measure;

import java.util.List;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.planes.PlaneBuffer;
import org.leukostack.planes.PlaneReader;
import org.leukostack.planes.UndecodablePlaneException;

/** Cuts cells out of one plane after the other, none of which is decoded whole. For one thread. */
public final class PlaneCrops {

  private final PlaneBuffer buffer = new PlaneBuffer();

  /**
   * Cuts the windows of cells out of a plane, decoding it once.
   *
   * @param boxes of the cells
   * @param cropSize edge length of the crops in pixels, at least 1
   * @return one crop a box, in their order
   * @throws UndecodablePlaneException if the plane cannot be read or decoded
   * @throws InterruptedException if the thread is interrupted
   */
  public List<Picture> cut(Plane plane, List<BoundingBox> boxes, int cropSize)
      throws UndecodablePlaneException, InterruptedException {
    PlaneReader.read(plane, buffer);
    try {
      return PlaneReader.attempt(
          plane,
          () -> {
            byte[] file = buffer.exact();
            ImageSize size = PlaneReader.size(JpegHeader.parse(file));
            List<CropWindow> windows =
                boxes.stream().map(box -> CropWindow.of(box, cropSize, size)).toList();
            return Cropper.cut(Jpegs.reader(), file, windows).pictures();
          });
    } finally {
      buffer.release(); // the memory of files much larger than planes are
    }
  }
}
