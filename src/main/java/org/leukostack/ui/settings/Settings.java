package org.leukostack.ui.settings;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one start to the next.
 *
 * @param window null before the first start
 * @param keys the keys that the user chose, by the name of their command
 */
public record Settings(
    Appearance appearance,
    @Nullable WindowPlace window,
    Recent recent,
    ExportChoice export,
    ShownBoxes boxes,
    Reviewing reviewing,
    TileChoice tiles,
    Map<String, String> keys) {

  /** The defaults. */
  public static final Settings DEFAULT =
      new Settings(
          Appearance.DEFAULT,
          null,
          Recent.NOTHING,
          ExportChoice.DEFAULT,
          ShownBoxes.DEFAULT,
          Reviewing.DEFAULT,
          TileChoice.DEFAULT,
          Map.of());

  public Settings {
    keys = Collections.unmodifiableMap(new TreeMap<>(keys));
  }

  public int cropSize() {
    return export.cropSize();
  }

  public Settings withTheme(ThemeChoice chosen) {
    return withAppearance(appearance.withTheme(chosen));
  }

  public Settings withTextPercent(int percent) {
    return withAppearance(appearance.withTextPercent(percent));
  }

  public Settings withLargeStrip(boolean large) {
    return withAppearance(appearance.withLargeStrip(large));
  }

  private Settings withAppearance(Appearance chosen) {
    return new Settings(chosen, window, recent, export, boxes, reviewing, tiles, keys);
  }

  public Settings withWindow(WindowPlace place) {
    return new Settings(appearance, place, recent, export, boxes, reviewing, tiles, keys);
  }

  /** With a folder at the top of the recent ones. */
  public Settings withRecentFolder(String folder) {
    return withRecent(recent.withFolder(folder));
  }

  /** With a filter at the top of the recent ones. */
  public Settings withRecentFilter(String filter) {
    return withRecent(recent.withFilter(filter));
  }

  private Settings withRecent(Recent used) {
    return new Settings(appearance, window, used, export, boxes, reviewing, tiles, keys);
  }

  public Settings withExport(ExportChoice made) {
    return new Settings(appearance, window, recent, made, boxes, reviewing, tiles, keys);
  }

  public Settings withBoxes(ShownBoxes shown) {
    return new Settings(appearance, window, recent, export, shown, reviewing, tiles, keys);
  }

  /**
   * @param name null for the user of the system
   */
  public Settings withReviewer(@Nullable String name) {
    return withReviewing(reviewing.withReviewer(name));
  }

  public Settings withStaysAfterVerdict(boolean stays) {
    return withReviewing(reviewing.withStaysAfterVerdict(stays));
  }

  /**
   * @param pixels by which a box may have moved without that being a disagreement of readers
   */
  public Settings withBoxMoved(int pixels) {
    return withReviewing(reviewing.withBoxMoved(pixels));
  }

  public Settings withNamesReaders(boolean named) {
    return withReviewing(reviewing.withNamesReaders(named));
  }

  private Settings withReviewing(Reviewing chosen) {
    return new Settings(appearance, window, recent, export, boxes, chosen, tiles, keys);
  }

  public Settings withTiles(TileChoice chosen) {
    return new Settings(appearance, window, recent, export, boxes, reviewing, chosen, keys);
  }

  public Settings withKeys(Map<String, String> chosen) {
    return new Settings(appearance, window, recent, export, boxes, reviewing, tiles, chosen);
  }
}
