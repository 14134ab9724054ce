package org.leukostack.review;

import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;

/** Filters as text, for whoever remembers them outside of a review. */
public final class CellFilters {

  private CellFilters() {}

  /** On one line, as the review's file has it. */
  public static String toJson(CellFilter filter) {
    return Json.text(ViewCodec.encode(filter));
  }

  /** The filter of a text; what cannot be understood is no criterion. */
  public static CellFilter ofJson(String json) {
    try {
      return ViewCodec.decodeFilter(JsonFile.parse(json));
    } catch (NotJsonException e) {
      return CellFilter.ALL;
    }
  }
}
