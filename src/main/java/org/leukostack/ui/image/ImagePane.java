package org.leukostack.ui.image;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.Words;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/**
 * The focal image, and a few words where there is none: a plane that loads, is missing or does not
 * decode.
 */
public final class ImagePane extends StackPane {

  private final SlideModel model;
  private final FocalImageView view;
  private final Function<Plane, Optional<LoadedPlane>> loaded;
  private final Function<Plane, Optional<Image>> preview;
  private final Words words;
  private final IoErrorText ioErrors;
  private final Label message = new Label();
  private final VBox notice = new VBox(10, message);
  private @Nullable ProgressIndicator loading;
  private @Nullable Field shownField;

  /**
   * @param loaded gives a plane if it is decoded
   * @param preview gives the preview that is shown until the plane is decoded, if there is one
   */
  public ImagePane(
      SlideModel model,
      FocalImageView view,
      Function<Plane, Optional<LoadedPlane>> loaded,
      Function<Plane, Optional<Image>> preview,
      Words words) {
    this.model = model;
    this.view = view;
    this.loaded = loaded;
    this.preview = preview;
    this.words = words;
    ioErrors = new IoErrorText(words.locale());
    getStyleClass().add("image-pane");
    message.setWrapText(true);
    message.getStyleClass().add("image-message");
    notice.setAlignment(Pos.CENTER);
    notice.setMouseTransparent(true);
    notice.getStyleClass().add("image-notice");
    notice.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Region ring = new Region(); // over the image, which covers a border of its own
    ring.getStyleClass().add("focus-ring");
    ring.setMouseTransparent(true);
    ring.visibleProperty().bind(view.focusVisibleProperty());
    getChildren().addAll(view, notice, boxesLeftOut(), ring);
    model.spotProperty().addListener(o -> update());
    update();
  }

  private Label boxesLeftOut() {
    Label left = new Label();
    left.setId("boxes-left-out");
    left.getStyleClass().addAll("image-notice", "image-message");
    left.setMouseTransparent(true);
    left.setMinHeight(USE_PREF_SIZE);
    left.textProperty()
        .bind(
            view.boxesLeftOutProperty()
                .map(count -> words.get("image.boxesLeftOut", DrawnBoxes.MOST, count)));
    left.visibleProperty().bind(view.boxesLeftOutProperty().greaterThan(0));
    setAlignment(left, Pos.BOTTOM_CENTER);
    return left;
  }

  /** A plane was decoded; it may be the shown one. */
  public void planeLoaded(LoadedPlane plane) {
    Spot spot = model.spot();
    Field field = spot.field();
    if (field != null
        && field.plane(spot.stackNumber()).filter(plane.plane()::equals).isPresent()) {
      show(field, plane); // which the store may have been too small to keep
    }
  }

  /** Shows the current plane: decoded, as a preview, or a notice. */
  public void update() {
    Spot spot = model.spot();
    Field field = spot.field();
    if (field == null) {
      view.show(null);
      notice(false, "");
      return;
    }
    String number = Integer.toString(spot.stackNumber());
    view.setAccessibleText(
        words.get("image.spoken", Integer.toString(field.imageNumber()), number));
    Plane plane = field.plane(spot.stackNumber()).orElse(null);
    if (plane == null) {
      view.show(null);
      notice(false, words.get("image.missing", number));
      return;
    }
    LoadedPlane ready = loaded.apply(plane).orElse(null);
    Image early = ready == null ? preview.apply(plane).orElse(null) : null;
    if (early != null) {
      view.showPreview(early);
      shownField = field;
      notice(false, "");
      return;
    }
    if (ready == null) {
      if (!field.equals(shownField)) {
        view.show(null); // never the picture of one field under the boxes of another
      }
      notice(true, words.get("image.loading", number));
      return;
    }
    show(field, ready);
  }

  private void show(Field field, LoadedPlane ready) {
    ArgbPicture picture = ready.picture();
    view.show(picture);
    shownField = field;
    notice(false, picture == null ? failure(ready) : "");
  }

  private String failure(LoadedPlane plane) {
    String number = Integer.toString(plane.plane().stackNumber());
    String name = plane.plane().fileName();
    IOException reason = plane.failure();
    if (reason != null && plane.isWorthARetry()) {
      return words.get("image.away", number, name, ioErrors.reason(reason));
    }
    return words.get(plane.isTooLarge() ? "image.tooLarge" : "image.failed", number, name);
  }

  private void notice(boolean busy, String text) {
    notice.setVisible(!text.isEmpty());
    ProgressIndicator indicator = busy ? loading() : loading;
    if (indicator != null) {
      indicator.setVisible(busy);
      indicator.setManaged(busy);
    }
    message.setText(text);
  }

  /** Created lazily: most planes are prefetched. */
  private ProgressIndicator loading() {
    if (loading == null) {
      loading = new ProgressIndicator();
      loading.setMaxSize(36, 36);
      notice.getChildren().addFirst(loading);
    }
    return loading;
  }
}
