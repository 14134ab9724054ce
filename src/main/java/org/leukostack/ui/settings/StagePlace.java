package org.leukostack.ui.settings;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a window where it was when it was closed last, and remembers where it is closed. */
public final class StagePlace {

  private static final Dimension2D USUAL = new Dimension2D(1280, 800);
  private static final Dimension2D LEAST = new Dimension2D(900, 600);

  private final Stage stage;
  private final SettingsStore settings;

  public StagePlace(Stage stage, SettingsStore settings) {
    this.stage = stage;
    this.settings = settings;
  }

  /** Gives the window its place, and returns the size that it has there. */
  public Dimension2D place() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST.getWidth(), screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST.getHeight(), screen.getHeight()));
    WindowPlace place = settings.get().window();
    if (place == null || !isOnAScreen(place)) {
      putInTheMiddle(screen);
    } else {
      putBack(place);
    }
    stage.setOnHiding(e -> remember());
    return new Dimension2D(stage.getWidth(), stage.getHeight());
  }

  private void putInTheMiddle(Rectangle2D screen) {
    stage.setWidth(Math.min(USUAL.getWidth(), screen.getWidth()));
    stage.setHeight(Math.min(USUAL.getHeight(), screen.getHeight()));
    // JavaFX would centre it by a size without its title, and a tall one's title off the screen.
    stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
    stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 3);
  }

  private void putBack(WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  private static boolean isOnAScreen(WindowPlace place) {
    return place.width() >= 200
        && place.height() >= 200
        && !Screen.getScreensForRectangle(place.x() + 50, place.y() + 10, 100, 100).isEmpty();
  }

  private void remember() {
    WindowPlace place =
        new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    settings.change(s -> s.withWindow(place));
  }
}
