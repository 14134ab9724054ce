package org.leukostack.milab;

import java.util.regex.Pattern;
import org.leukostack.milab.JsonValue.Position;
import org.leukostack.model.JsonPlace;
import tools.jackson.core.TokenStreamContext;

/**
 * The way to a value of a JSON file.
 *
 * @param text as in {@code $.151.cell_prediction.0.location}
 */
record JsonPath(String text) {

  static final JsonPath ROOT = new JsonPath("$");

  /** Twice as deep as an analysis goes. */
  private static final int MAX_DEPTH = 10;

  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_]{1,60}");

  JsonPath child(String key) {
    return new JsonPath(
        SIMPLE.matcher(key).matches() ? text + "." + key : text + "[" + Shown.quoted(key) + "]");
  }

  private JsonPath element(int index) {
    return new JsonPath(text + "[" + index + "]");
  }

  JsonPlace at(Position position) {
    return new JsonPlace(text, position.line(), position.column());
  }

  /** Where a parser stands; "…" stands for the depths of a file that has no end to them. */
  static JsonPath of(TokenStreamContext context) {
    if (context.inRoot()) {
      return ROOT;
    }
    JsonPath parent = of(context.getParent());
    if (context.getNestingDepth() > MAX_DEPTH) {
      return parent.text.endsWith("…") ? parent : new JsonPath(parent.text + "…");
    }
    if (context.inArray()) {
      return parent.element(Math.max(0, context.getCurrentIndex()));
    }
    return context.hasCurrentName() ? parent.child(context.currentName()) : parent;
  }
}
