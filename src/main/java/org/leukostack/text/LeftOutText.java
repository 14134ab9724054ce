package org.leukostack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leukostack.export.LeftOut;
import org.leukostack.export.LeftOutByReview;

/** The words for what an export left out. */
public final class LeftOutText {

  /** How many of a kind have lines of their own. */
  private static final int MOST_LINES = 20;

  private final Words words;
  private final int mostListed;

  /** Sentences for people: of long lists they name the first. */
  public LeftOutText(Locale locale) {
    this(locale, ListText.MOST);
  }

  /** Sentences that name all, however many, for programs. */
  public static LeftOutText whole(Locale locale) {
    return new LeftOutText(locale, Integer.MAX_VALUE);
  }

  private LeftOutText(Locale locale, int mostListed) {
    this.mostListed = mostListed;
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
          words.get("leftOut.unreadableCells", field, ListText.of(keys, ", ", mostListed, words));
      case LeftOut.MissingPlanes(_, var stackNumbers) ->
          words.get(
              "leftOut.missingPlanes",
              field,
              ListText.of(Numbers.listOfRanges(stackNumbers), ", ", mostListed, words));
    };
  }

  /** The lines of all; of a kind that there are many of, the first and how many more. */
  public List<String> lines(List<LeftOut> leftOut) {
    return Capped.rows(leftOut, LeftOutText::kind, MOST_LINES).stream()
        .map(
            row ->
                switch (row) {
                  case Capped.One<LeftOut>(LeftOut one) -> line(one);
                  case Capped.More<LeftOut>(LeftOut last, int count) ->
                      words.get("leftOut.more", count);
                })
        .toList();
  }

  private static Object kind(LeftOut leftOut) {
    return leftOut instanceof LeftOut.WholeField(_, _, LeftOut.Cause cause)
        ? cause
        : leftOut.getClass();
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
