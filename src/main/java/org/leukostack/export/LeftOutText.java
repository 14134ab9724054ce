package org.leukostack.export;

import java.util.Locale;
import org.leukostack.text.Numbers;
import org.leukostack.text.Words;

/** The words for what an export left out. */
public final class LeftOutText {

  private final Words words;

  public LeftOutText(Locale locale) {
    words = new Words("problems", locale);
  }

  /** One line: which field, what of it, and why. */
  public String line(LeftOut leftOut) {
    String field = Numbers.field(leftOut.field().imageNumber());
    return switch (leftOut) {
      case LeftOut.WholeField(_, _, LeftOut.Cause cause) when cause == LeftOut.Cause.NO_ANALYSIS ->
          words.get("leftOut.noAnalysis", field, cause(cause));
      case LeftOut.WholeField(_, int cells, LeftOut.Cause cause) ->
          words.get("leftOut.wholeField", field, cells, cause(cause));
      case LeftOut.UnreadableCells(_, var keys) ->
          words.get("leftOut.unreadableCells", field, String.join(", ", keys));
      case LeftOut.MissingPlanes(_, var stackNumbers) ->
          words.get("leftOut.missingPlanes", field, Numbers.ranges(stackNumbers));
    };
  }

  /** Why a field is left out. */
  public String cause(LeftOut.Cause cause) {
    return words.get("leftOut.cause." + cause);
  }
}
