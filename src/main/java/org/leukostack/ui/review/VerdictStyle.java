package org.leukostack.ui.review;

import org.kordamp.ikonli.feather.Feather;
import org.leukostack.review.Verdict;

/** The sign of each verdict: its shape tells it apart without any colour. */
public final class VerdictStyle {

  private VerdictStyle() {}

  public static Feather icon(Verdict verdict) {
    return switch (verdict) {
      case UNREVIEWED -> Feather.CIRCLE;
      case ACCEPTED -> Feather.CHECK;
      case REJECTED -> Feather.X;
      case FLAGGED -> Feather.FLAG;
    };
  }

  /** The same as a character, for a line of text. */
  public static String sign(Verdict verdict) {
    return switch (verdict) {
      case UNREVIEWED -> "○";
      case ACCEPTED -> "✓";
      case REJECTED -> "✗";
      case FLAGGED -> "⚑";
    };
  }

  /** The style class of labels that show it. */
  public static String styleClass(Verdict verdict) {
    return "verdict-" + verdict.spelling();
  }
}
