package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who goes through the window with Tab sees where the focus is. */
class VisibleFocusTest extends WindowTest {

  /** How far from a control its ring may be, in pixels. */
  private static final int AROUND = 6;

  /** Pixels of the ring around the smallest thing that has one, the thumb of the slider. */
  private static final int LEAST_RING = 70;

  /** More than all controls of the window. */
  private static final int MOST_TABS = 90;

  private WritableImage picture() {
    return onFx(
        () -> {
          window.layOut();
          return stage.getScene().snapshot(null);
        });
  }

  /** The accent colour of the theme, as it is on the screen. */
  private Color accent() {
    return onFx(
        () -> {
          Region region = new Region();
          region.setStyle("-fx-background-color: -color-accent-emphasis;");
          Pane root = (Pane) stage.getScene().getRoot();
          root.getChildren().add(region);
          root.applyCss();
          Color accent = (Color) region.getBackground().getFills().getFirst().getFill();
          root.getChildren().remove(region);
          return accent;
        });
  }

  /** How many pixels at a control have the colour now that did not have it before. */
  private int ring(Node node, WritableImage before, WritableImage now, Color colour) {
    Bounds place = onFx(() -> node.localToScene(node.getLayoutBounds()));
    PixelReader was = before.getPixelReader();
    PixelReader is = now.getPixelReader();
    int ring = 0;
    for (int y = (int) Math.max(0, place.getMinY() - AROUND);
        y < Math.min(now.getHeight(), place.getMaxY() + AROUND);
        y++) {
      for (int x = (int) Math.max(0, place.getMinX() - AROUND);
          x < Math.min(now.getWidth(), place.getMaxX() + AROUND);
          x++) {
        if (is.getColor(x, y).equals(colour) && !was.getColor(x, y).equals(colour)) {
          ring++;
        }
      }
    }
    return ring;
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void everyControlHasARing(String theme) throws Exception {
    remember("{\"theme\": \"%s\"}".formatted(theme));
    startWithSmallSlide();
    await("the sharpest plane is known", () -> bench().cellStack().sharpest().isPresent());
    Color accent = accent();
    Scene scene = stage.getScene();
    Map<Node, Integer> rings = new LinkedHashMap<>();
    WritableImage before = picture();
    for (int i = 0; i < MOST_TABS; i++) {
      push(KeyCode.TAB);
      Node owner = onFx(scene::getFocusOwner);
      if (rings.containsKey(owner)) {
        break; // round
      }
      WritableImage now = picture();
      rings.put(owner, ring(owner, before, now, accent));
      before = now;
    }
    TreeSet<String> invisible = new TreeSet<>();
    rings.forEach(
        (node, ring) -> {
          if (ring < LEAST_RING) {
            invisible.add(ring + " pixels: " + node);
          }
        });
    assertThat(invisible).isEmpty();
    assertThat(rings.keySet())
        .contains(
            image(),
            node("#field-list"),
            node("#cell-list"),
            node("#EXPORT"),
            node("#ZOOM_IN"),
            node("#stack-slider"),
            node(".tile"),
            node("#view-menu"),
            node("#field-kind"));
  }
}
