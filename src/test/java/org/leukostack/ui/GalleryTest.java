package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;

/** The gallery of a small slide, with what its tests do in it. */
abstract class GalleryTest extends WindowTest {

  private Path slide;

  @BeforeEach
  void open() throws Exception {
    slide = SmallSlide.in(temp.resolve("slide")).folder();
    startWith(slide);
  }

  final void gallery() {
    push(KeyCode.G);
    await("all tiles have crops", () -> shownTiles().size() == 5 && awaited() == 0);
  }

  final List<Node> shownTiles() {
    window.layOut();
    return stage.getScene().getRoot().lookupAll(".gallery-tile").stream()
        .filter(ShownWindow::isShown)
        .toList();
  }

  private long awaited() {
    return bench().gallery().isShown() ? bench().gallery().waitingForCrops() : 0;
  }

  final Path slide() {
    return slide;
  }
}
