package org.leukostack.ui.settings;

import java.util.List;

/**
 * How the window looks.
 *
 * @param textPercent the size of text, one of {@link #TEXT_PERCENTS}
 * @param largeStrip whether the crops of the strip are large, in two rows
 */
public record Appearance(ThemeChoice theme, int textPercent, boolean largeStrip) {

  /** The sizes of text to choose from; 100 is the usual one, and the least. */
  public static final List<Integer> TEXT_PERCENTS = List.of(100, 125, 150, 175, 200);

  static final Appearance DEFAULT =
      new Appearance(ThemeChoice.SYSTEM, TEXT_PERCENTS.getFirst(), false);

  /** A size that is not offered is the usual one. */
  public Appearance {
    textPercent = TEXT_PERCENTS.contains(textPercent) ? textPercent : TEXT_PERCENTS.getFirst();
  }

  public Appearance withTheme(ThemeChoice chosen) {
    return new Appearance(chosen, textPercent, largeStrip);
  }

  public Appearance withTextPercent(int percent) {
    return new Appearance(theme, percent, largeStrip);
  }

  public Appearance withLargeStrip(boolean large) {
    return new Appearance(theme, textPercent, large);
  }
}
