package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.text.Words;

/**
 * All texts of the window are whole: what the control shows is what it was given, and it is in the
 * window. The screen of the tests is 1000 pixels wide and high.
 */
class NothingCutOffTest extends WindowTour {

  /** Half a pixel is lost in rounding. */
  private static final double ROUNDING = 1;

  /** Of a screen of 1920x1080 pixels at twice the scale, without the frame of a window. */
  private static final double LOW = 480;

  /** What others named may be longer than any window; a tooltip has all of it. */
  private static final Set<String> NAMES = Set.of("strip-cell", "strip-comment", "fact-file");

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({"en, 100", "ko, 100", "en, 150", "ko, 150", "en, 200", "ko, 200"})
  void everyTextIsWhole(String language, int percent) throws Exception {
    Locale.setDefault(Locale.of(language));
    words = new Words("ui", Locale.getDefault());
    remember(percent);
    TreeSet<String> cut = new TreeSet<>();
    int[] seen = new int[1];
    tour(
        place ->
            onFx(
                () -> {
                  for (Node node : shown()) {
                    if (node instanceof Labeled labeled && hasWords(labeled)) {
                      seen[0]++;
                      if (!isWhole(labeled) && !mayBeCut(labeled, percent)) {
                        cut.add(place + ": " + labeled.getText() + ": " + words(labeled).getText());
                      }
                    }
                  }
                  shown().stream()
                      .filter(DialogPane.class::isInstance)
                      .map(DialogPane.class::cast)
                      .filter(pane -> pane.prefHeight(-1) > pane.prefHeight(pane.getWidth()) + 1)
                      .forEach(pane -> cut.add(place + " opens as low as it can be"));
                  shown().stream()
                      .filter(DialogPane.class::isInstance)
                      .map(DialogPane.class::cast)
                      .filter(pane -> percent == 100 && pane.minHeight(pane.getWidth()) > LOW)
                      .forEach(pane -> cut.add(place + " is higher than a low screen"));
                  Window.getWindows().stream()
                      .filter(w -> w instanceof Stage dialog && !dialog.isResizable())
                      .forEach(w -> cut.add(place + " shrinks as soon as it is on a Linux screen"));
                }));
    assertThat(cut).isEmpty();
    assertThat(seen[0]).isGreaterThan(1000);
  }

  private static boolean hasWords(Labeled labeled) {
    return labeled.getText() != null
        && labeled.getText().chars().anyMatch(Character::isLetterOrDigit)
        && words(labeled) != null;
  }

  /** What the skin made of the text. */
  private static Text words(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(n -> n instanceof Text && n.getStyleClass().contains("text"))
        .map(Text.class::cast)
        .findFirst()
        .orElse(null);
  }

  /**
   * Large text does not fit everywhere in the narrow window of the tests; then a tooltip has it. At
   * 200 percent the window itself asks for a wider screen, and only what opens from it has to fit.
   */
  private boolean mayBeCut(Labeled labeled, int percent) {
    if (percent == 200 && labeled.getScene() == stage.getScene()) {
      return true;
    }
    boolean told =
        tooltip(labeled) instanceof Tooltip tip && tip.getText().contains(labeled.getText());
    return told && (percent > 100 || (labeled.getId() != null && NAMES.contains(labeled.getId())));
  }

  private static boolean isWhole(Labeled labeled) {
    return words(labeled).getText().equals(labeled.getText()) && isInSight(words(labeled));
  }

  /** In its window and in all that clips, save where one can scroll to it. */
  private static boolean isInSight(Node node) {
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    if (isScrolled(node)) {
      return true;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("group-header")) { // scrolls with its tiles
        return contains(at.localToScene(at.getLayoutBounds()), bounds);
      }
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getClip() != null
          && !contains(at.localToScene(at.getClip().getBoundsInParent()), bounds)) {
        return false;
      }
    }
    Scene scene = node.getScene();
    return contains(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), bounds);
  }

  private static boolean isScrolled(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane || at instanceof ListView) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Bounds outer, Bounds inner) {
    return inner.getMinX() >= outer.getMinX() - ROUNDING
        && inner.getMinY() >= outer.getMinY() - ROUNDING
        && inner.getMaxX() <= outer.getMaxX() + ROUNDING
        && inner.getMaxY() <= outer.getMaxY() + ROUNDING;
  }
}
