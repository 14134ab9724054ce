package org.leukostack.ui.gallery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import org.leukostack.ui.keys.Keys;

/** The headers of the groups that are in view; that of the group at the top stays there. */
final class GridHeaders extends Pane {

  private final GalleryModel model;
  private final TileText text;
  private final Keys keys;
  private final GalleryActs acts;
  private final Map<GroupKey, GroupHeader> byKey = new HashMap<>();

  GridHeaders(GalleryModel model, TileText text, Keys keys, GalleryActs acts) {
    this.model = model;
    this.text = text;
    this.keys = keys;
    this.acts = acts;
    setPickOnBounds(false);
  }

  /**
   * Places them over the tiles.
   *
   * @param scrolled from the top of all to the top of what is in view
   */
  void place(List<TileRows.Row> rows, double scrolled, double height) {
    Set<GroupKey> used = new HashSet<>();
    double stuck = 0;
    for (int i = rows.size() - 1; i >= 0; i--) {
      TileRows.Row row = rows.get(i);
      double y = row.y() - scrolled;
      if (!row.isHeader() || y > getHeight()) {
        continue;
      }
      GroupHeader header = byKey.computeIfAbsent(row.group().key(), k -> newHeader());
      header.show(row.group(), model.counts().of(row.group().key()), getWidth());
      header.setVisible(true);
      header.resizeRelocate(0, y > 0 ? y : Math.min(0, stuck), getWidth(), height);
      used.add(row.group().key());
      if (y <= 0) {
        break; // it stays at the top, unless the next one pushes it
      }
      stuck = y - height;
    }
    byKey.forEach((key, header) -> header.setVisible(used.contains(key)));
  }

  private GroupHeader newHeader() {
    GroupHeader header = new GroupHeader(text, keys);
    header
        .acceptButton()
        .setOnAction(
            e -> {
              Group group = header.group();
              if (group != null) {
                acts.accept(model.rest(group));
              }
            });
    getChildren().add(header);
    return header;
  }

  /** The header at a point. */
  Optional<GroupHeader> at(double x, double y) {
    return byKey.values().stream()
        .filter(h -> h.isVisible() && h.getBoundsInParent().contains(x, y))
        .findFirst();
  }
}
