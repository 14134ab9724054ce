package org.leukostack.ui.settings;

import java.util.Optional;
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
    WindowPlace place = settings.get().window();
    Optional<Screen> before = place == null ? Optional.empty() : screenOf(place);
    Rectangle2D screen = before.orElseGet(Screen::getPrimary).getVisualBounds();
    stage.setMinWidth(Math.min(LEAST.getWidth(), screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST.getHeight(), screen.getHeight()));
    if (place == null || before.isEmpty()) {
      putInTheMiddle(screen);
    } else {
      putBack(within(place, screen));
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

  /** The screen may have been larger, or have shown all in half the size, when it was closed. */
  static WindowPlace within(WindowPlace place, Rectangle2D screen) {
    double width = Math.min(place.width(), screen.getWidth());
    double height = Math.min(place.height(), screen.getHeight());
    return new WindowPlace(
        Math.clamp(place.x(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(place.y(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height,
        place.maximized());
  }

  /** The screen on which its title was; empty if there is none there any more. */
  private static Optional<Screen> screenOf(WindowPlace place) {
    return place.width() < 200 || place.height() < 200
        ? Optional.empty()
        : Screen.getScreensForRectangle(place.x() + 50, place.y() + 10, 100, 100).stream()
            .findFirst();
  }

  private void remember() {
    WindowPlace place =
        new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    settings.change(s -> s.withWindow(place));
  }
}
