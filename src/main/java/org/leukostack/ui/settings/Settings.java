package org.leukostack.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportPlan;
import org.leukostack.model.CropWindow;

/**
 * What the window remembers from one start to the next.
 *
 * @param theme the chosen theme
 * @param textPercent the size of text, one of {@link #TEXT_PERCENTS}
 * @param window null before the first start
 * @param recentFolders test folders, the latest first
 * @param outputRoot where the last export went, if anywhere
 * @param cropSize of the last export, in pixels
 * @param redCellsShown whether boxes of red cells are shown
 * @param plateletsShown whether boxes of platelets are shown
 * @param reviewer the name under which cells are judged; null for the user of the system
 * @param staysAfterVerdict whether a verdict does not move on to the next unreviewed cell
 * @param keys the keys that a person chose, by the name of their command
 * @param recentFilters as {@link org.leukostack.review.CellFilter#toJson} writes them, the latest
 *     first
 */
public record Settings(
    ThemeChoice theme,
    int textPercent,
    @Nullable WindowPlace window,
    List<String> recentFolders,
    @Nullable String outputRoot,
    int cropSize,
    boolean redCellsShown,
    boolean plateletsShown,
    @Nullable String reviewer,
    boolean staysAfterVerdict,
    Map<String, String> keys,
    List<String> recentFilters) {

  /** The sizes of text to choose from; 100 is the usual one, and the least. */
  public static final List<Integer> TEXT_PERCENTS = List.of(100, 125, 150, 175, 200);

  private static final int MAX_RECENT = 10;
  private static final int MAX_RECENT_FILTERS = 5;

  /** Settings of somebody who has none; also mends what an older or broken file lacks. */
  public Settings {
    theme = theme == null ? ThemeChoice.SYSTEM : theme;
    textPercent = TEXT_PERCENTS.contains(textPercent) ? textPercent : TEXT_PERCENTS.getFirst();
    reviewer = reviewer == null || reviewer.isBlank() ? null : reviewer.strip();
    recentFolders =
        recentFolders == null
            ? List.of()
            : recentFolders.stream().filter(Settings::isPath).toList();
    keys = keys == null ? Map.of() : withoutNulls(keys);
    recentFilters =
        recentFilters == null
            ? List.of()
            : recentFilters.stream().filter(Objects::nonNull).limit(MAX_RECENT_FILTERS).toList();
    boolean isCropSize = cropSize >= 1 && cropSize <= ExportPlan.MAX_CROP_SIZE;
    cropSize = isCropSize ? cropSize : CropWindow.DEFAULT_SIZE;
  }

  private static Map<String, String> withoutNulls(Map<String, @Nullable String> read) {
    Map<String, String> there = new TreeMap<>();
    read.forEach(
        (command, key) -> {
          if (key != null) {
            there.put(command, key);
          }
        });
    return Collections.unmodifiableMap(there);
  }

  private static boolean isPath(@Nullable String text) {
    try {
      return text != null && Path.of(text).getFileName() != null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  public static Settings defaults() {
    return new Settings(
        ThemeChoice.SYSTEM,
        TEXT_PERCENTS.getFirst(),
        null,
        List.of(),
        null,
        CropWindow.DEFAULT_SIZE,
        false,
        false,
        null,
        false,
        Map.of(),
        List.of());
  }

  public Settings withTheme(ThemeChoice chosen) {
    return new Settings(
        chosen,
        textPercent,
        window,
        recentFolders,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        reviewer,
        staysAfterVerdict,
        keys,
        recentFilters);
  }

  public Settings withTextPercent(int percent) {
    return new Settings(
        theme,
        percent,
        window,
        recentFolders,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        reviewer,
        staysAfterVerdict,
        keys,
        recentFilters);
  }

  public Settings withWindow(WindowPlace place) {
    return new Settings(
        theme,
        textPercent,
        place,
        recentFolders,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        reviewer,
        staysAfterVerdict,
        keys,
        recentFilters);
  }

  /** With a folder at the top of the recent ones. */
  public Settings withRecentFolder(String folder) {
    List<String> recent = new ArrayList<>(recentFolders);
    recent.remove(folder);
    recent.addFirst(folder);
    return withRecentFolders(recent.subList(0, Math.min(recent.size(), MAX_RECENT)));
  }

  public Settings withoutRecentFolder(String folder) {
    return withRecentFolders(recentFolders.stream().filter(f -> !f.equals(folder)).toList());
  }

  private Settings withRecentFolders(List<String> recent) {
    return new Settings(
        theme,
        textPercent,
        window,
        recent,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        reviewer,
        staysAfterVerdict,
        keys,
        recentFilters);
  }

  public Settings withExport(String root, int size) {
    return new Settings(
        theme,
        textPercent,
        window,
        recentFolders,
        root,
        size,
        redCellsShown,
        plateletsShown,
        reviewer,
        staysAfterVerdict,
        keys,
        recentFilters);
  }

  public Settings withBoxes(boolean redCells, boolean platelets) {
    return new Settings(
        theme,
        textPercent,
        window,
        recentFolders,
        outputRoot,
        cropSize,
        redCells,
        platelets,
        reviewer,
        staysAfterVerdict,
        keys,
        recentFilters);
  }

  /**
   * @param name null for the user of the system
   */
  public Settings withReviewer(@Nullable String name) {
    return new Settings(
        theme,
        textPercent,
        window,
        recentFolders,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        name,
        staysAfterVerdict,
        keys,
        recentFilters);
  }

  public Settings withStaysAfterVerdict(boolean stays) {
    return new Settings(
        theme,
        textPercent,
        window,
        recentFolders,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        reviewer,
        stays,
        keys,
        recentFilters);
  }

  public Settings withKeys(Map<String, String> chosen) {
    return new Settings(
        theme,
        textPercent,
        window,
        recentFolders,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        reviewer,
        staysAfterVerdict,
        chosen,
        recentFilters);
  }

  /** With a filter at the top of the recent ones. */
  public Settings withRecentFilter(String filter) {
    List<String> recent = new ArrayList<>(recentFilters);
    recent.remove(filter);
    recent.addFirst(filter);
    return new Settings(
        theme,
        textPercent,
        window,
        recentFolders,
        outputRoot,
        cropSize,
        redCellsShown,
        plateletsShown,
        reviewer,
        staysAfterVerdict,
        keys,
        recent);
  }
}
