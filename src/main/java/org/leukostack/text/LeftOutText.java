package org.leukostack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leukostack.export.LeftOut;
import org.leukostack.export.LeftOutByReview;

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

  /** One line: how many cells the review keeps out, and why; empty if it keeps out none. */
  public Optional<String> line(LeftOutByReview leftOut) {
    String cells = cells(leftOut);
    return cells.isEmpty() ? Optional.empty() : Optional.of(words.get("leftOut.byReview", cells));
  }

  /** One sentence: how many cells the review keeps out, if any. */
  public String sentence(LeftOutByReview leftOut) {
    String cells = cells(leftOut);
    return cells.isEmpty()
        ? words.get("leftOut.byReview.none")
        : words.get("leftOut.byReview.sentence", cells);
  }

  private String cells(LeftOutByReview leftOut) {
    List<String> parts = new ArrayList<>();
    part("rejected", leftOut.rejected()).ifPresent(parts::add);
    part("flagged", leftOut.flagged()).ifPresent(parts::add);
    part("unreviewed", leftOut.unreviewed()).ifPresent(parts::add);
    part("notWhite", leftOut.notWhite()).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private Optional<String> part(String cause, int cells) {
    return cells == 0
        ? Optional.empty()
        : Optional.of(words.get("leftOut.byReview." + cause, cells));
  }

  /** Why a field is left out. */
  public String cause(LeftOut.Cause cause) {
    return words.get("leftOut.cause." + cause);
  }
}
