package org.leukostack.review;

import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;

/**
 * An annotator's place in a slide; null where unknown.
 *
 * @param imageNumber the field of view that was shown
 * @param cell that was selected
 * @param stackNumber the plane that was shown
 * @param filter of the queue
 * @param order of the queue
 * @param zoom screen pixels an image pixel, finite
 * @param panX of the view, finite, in whatever the window measures
 * @param panY of the view, finite
 */
public record ViewState(
    @Nullable Integer imageNumber,
    @Nullable CellId cell,
    @Nullable Integer stackNumber,
    @Nullable CellFilter filter,
    @Nullable CellOrder order,
    @Nullable Double zoom,
    @Nullable Double panX,
    @Nullable Double panY) {

  /** Nothing is known. */
  public static final ViewState NONE =
      new ViewState(null, null, null, null, null, null, null, null);

  public ViewState {
    finite(zoom);
    finite(panX);
    finite(panY);
  }

  /** The place that a text has; what cannot be understood of it is unknown. */
  public static ViewState ofJson(String json) {
    try {
      return ViewCodec.decode(JsonFile.parse(json));
    } catch (NotJsonException e) {
      return NONE;
    }
  }

  /** On one line, with the members that the review's file has of it. */
  public String toJson() {
    return Json.text(ViewCodec.encode(this));
  }

  private static void finite(@Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("A view at " + value);
    }
  }
}
