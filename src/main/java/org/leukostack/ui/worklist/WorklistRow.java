package org.leukostack.ui.worklist;

import java.nio.file.Path;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.slides.SlideGlance;

/** A slide of a worklist. Used on the FX thread only. */
public final class WorklistRow {

  /** As a search finds them: what is in a folder stands together. */
  static final Comparator<WorklistRow> BY_PLACE = (a, b) -> compare(a.folder, b.folder);

  private final Path folder;
  private final String name;
  private final ReadOnlyObjectWrapper<@Nullable SlideGlance> glance = new ReadOnlyObjectWrapper<>();

  WorklistRow(Path root, Path folder) {
    this.folder = folder;
    this.name = root.relativize(folder).toString();
  }

  private static int compare(Path a, Path b) {
    int names = Math.min(a.getNameCount(), b.getNameCount());
    for (int i = 0; i < names; i++) {
      int order = a.getName(i).compareTo(b.getName(i));
      if (order != 0) {
        return order;
      }
    }
    return a.getNameCount() - b.getNameCount();
  }

  public Path folder() {
    return folder;
  }

  /** Its path below the folder of the worklist: slides of one name are told apart by it. */
  public String name() {
    return name;
  }

  /** What is known of it; null until somebody has looked. */
  public ReadOnlyObjectProperty<@Nullable SlideGlance> glanceProperty() {
    return glance.getReadOnlyProperty();
  }

  @Nullable SlideGlance glance() {
    return glance.get();
  }

  void show(SlideGlance found) {
    glance.set(found);
  }
}
