package org.leukostack.ui.image;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
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
  private final Words words;
  private final Label message = new Label();
  private final ProgressIndicator loading = new ProgressIndicator();
  private final VBox notice = new VBox(10, loading, message);
  private @Nullable Field shownField;

  /**
   * @param loaded gives a plane if it is decoded
   */
  public ImagePane(
      SlideModel model,
      FocalImageView view,
      Function<Plane, Optional<LoadedPlane>> loaded,
      Words words) {
    this.model = model;
    this.view = view;
    this.loaded = loaded;
    this.words = words;
    getStyleClass().add("image-pane");
    loading.setMaxSize(36, 36);
    message.setWrapText(true);
    message.getStyleClass().add("image-message");
    notice.setAlignment(Pos.CENTER);
    notice.setMouseTransparent(true);
    notice.getStyleClass().add("image-notice");
    notice.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(view, notice);
    model.spotProperty().addListener(o -> update());
    update();
  }

  /** A plane was decoded; it may be the shown one. */
  public void planeLoaded(LoadedPlane plane) {
    Spot spot = model.spot();
    if (spot.field() != null
        && spot.field().plane(spot.stackNumber()).filter(plane.plane()::equals).isPresent()) {
      update();
    }
  }

  private void update() {
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
    if (ready == null) {
      if (!field.equals(shownField)) {
        view.show(null); // never the picture of one field under the boxes of another
      }
      notice(true, words.get("image.loading", number));
      return;
    }
    ArgbPicture picture = ready.picture();
    view.show(picture);
    shownField = field;
    notice(false, picture == null ? words.get("image.failed", number, plane.fileName()) : "");
  }

  private void notice(boolean busy, String text) {
    notice.setVisible(!text.isEmpty());
    loading.setVisible(busy);
    loading.setManaged(busy);
    message.setText(text);
  }
}
