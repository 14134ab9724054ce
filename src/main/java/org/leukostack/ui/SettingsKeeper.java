package org.leukostack.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellFilter;
import org.leukostack.ui.filter.FilterModel;
import org.leukostack.ui.gallery.GalleryModel;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.settings.Reviewing;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.settings.ShownBoxes;
import org.leukostack.ui.settings.TileChoice;
import org.leukostack.ui.slide.SlideModel;

/**
 * Takes up what the user chose when the program ran last, and remembers what they choose now. Used
 * on the FX thread only.
 */
final class SettingsKeeper {

  private final SettingsStore settings;

  /** That which was shown last; null for none. */
  private @Nullable Path worklist;

  SettingsKeeper(SettingsStore settings) {
    this.settings = settings;
  }

  void keep(FilterModel filter) {
    filter
        .recentProperty()
        .bind(settings.observe(s -> s.recent().filters()).map(SettingsKeeper::filters));
    filter.onRemember(f -> settings.change(s -> s.withRecentFilter(f.toJson())));
  }

  private static List<CellFilter> filters(List<String> json) {
    return json.stream().map(CellFilter::ofJson).toList();
  }

  void keep(ReviewModel review, ReviewLoop loop) {
    Reviewing chosen = settings.get().reviewing();
    if (chosen.reviewer() != null) {
      review.reviewerProperty().set(chosen.reviewer());
    }
    loop.advancesProperty().set(!chosen.staysAfterVerdict());
    review
        .reviewerProperty()
        .addListener((o, before, now) -> settings.change(s -> s.withReviewer(now)));
    loop.advancesProperty()
        .addListener((o, before, now) -> settings.change(s -> s.withStaysAfterVerdict(!now)));
  }

  void keep(SlideModel model) {
    ShownBoxes chosen = settings.get().boxes();
    model.redCellsShownProperty().set(chosen.redCells());
    model.plateletsShownProperty().set(chosen.platelets());
    model.redCellsShownProperty().addListener(o -> rememberBoxes(model));
    model.plateletsShownProperty().addListener(o -> rememberBoxes(model));
  }

  private void rememberBoxes(SlideModel model) {
    ShownBoxes shown =
        new ShownBoxes(model.redCellsShownProperty().get(), model.plateletsShownProperty().get());
    settings.change(s -> s.withBoxes(shown));
  }

  void keep(GalleryModel gallery) {
    TileChoice chosen = settings.get().tiles();
    gallery.groupingProperty().set(chosen.grouping());
    gallery.size().property().set(chosen.size());
    gallery.groupingProperty().addListener(o -> rememberTiles(gallery));
    gallery.size().property().addListener(o -> rememberTiles(gallery));
  }

  private void rememberTiles(GalleryModel gallery) {
    TileChoice shown =
        new TileChoice(gallery.groupingProperty().get(), gallery.size().property().get());
    settings.change(s -> s.withTiles(shown));
  }

  /** The list of slides that one works through stays at the top while its slides come and go. */
  void keep(ObservableValue<OpenState> state) {
    state.addListener(
        (o, before, now) -> {
          switch (now) {
            case OpenState.Worklist(Path folder) -> {
              worklist = folder.toAbsolutePath().normalize();
              rememberFolder(worklist);
            }
            case OpenState.Opened(Path slide) -> {
              Path folder = slide.toAbsolutePath().normalize();
              rememberFolder(folder);
              if (worklist != null && folder.startsWith(worklist)) {
                rememberFolder(worklist);
              }
            }
            case OpenState.Nothing _,
                OpenState.Opening _,
                OpenState.Painting _,
                OpenState.Failed _ -> {}
          }
        });
  }

  private void rememberFolder(Path folder) {
    settings.change(s -> s.withRecentFolder(folder.toString()));
  }
}
