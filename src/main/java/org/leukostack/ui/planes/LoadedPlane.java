package org.leukostack.ui.planes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.JpegException;
import org.leukostack.model.Plane;

/**
 * A plane that was read: its picture, or why there is none.
 *
 * @param plane which
 * @param picture null if it could not be decoded
 * @param failure null if it could
 */
public record LoadedPlane(
    Plane plane, @Nullable ArgbPicture picture, @Nullable IOException failure) {

  static LoadedPlane decoded(Plane plane, ArgbPicture picture) {
    return new LoadedPlane(plane, picture, null);
  }

  static LoadedPlane failed(Plane plane, IOException failure) {
    return new LoadedPlane(plane, null, failure);
  }

  /** Whether it is only too large to be held, and may be sound. */
  public boolean isTooLarge() {
    return failure instanceof JpegException jpeg && jpeg.reason() == JpegException.Reason.TOO_LARGE;
  }

  /** Whether it may be had later, as from a disk that is away for a moment. */
  public boolean isWorthARetry() {
    return failure != null && !(failure instanceof JpegException);
  }

  /** How much of the heap it takes, in bytes. */
  int weight() {
    return picture == null
        ? 1
        : (int) Math.min(Integer.MAX_VALUE, HeapRegions.OF_THIS_HEAP.taken(picture.byteCount()));
  }
}
