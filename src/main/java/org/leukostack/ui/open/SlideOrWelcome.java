package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.BoundCommand;

/** The slide if one is open, and else what tells how to open one. */
public final class SlideOrWelcome extends StackPane {

  private final Node slide;
  private final SlideOpening opening;
  private final Supplier<List<String>> recentFolders;
  private final BoundCommand choose;
  private final Words words;
  private @Nullable WelcomePane welcome;

  /**
   * @param slide what shows a slide
   * @param choose asks for a folder
   */
  public SlideOrWelcome(
      Node slide,
      SlideOpening opening,
      Supplier<List<String>> recentFolders,
      BoundCommand choose,
      Words words) {
    super(slide);
    this.slide = slide;
    this.opening = opening;
    this.recentFolders = recentFolders;
    this.choose = choose;
    this.words = words;
  }

  public boolean isSlideShown() {
    return slide.isVisible();
  }

  public void show(OpenState state) {
    slide.setVisible(state instanceof OpenState.Opened);
    switch (state) {
      case OpenState.Nothing _ -> welcome().showNothing(recentFolders.get());
      case OpenState.Opening(Path folder) -> welcome().showOpening(folder, opening::cancel);
      case OpenState.Failed(Path folder, var problems) ->
          welcome().showFailed(folder, problems, recentFolders.get());
      case OpenState.Opened _ -> removeWelcome();
    }
  }

  private WelcomePane welcome() {
    if (welcome == null) {
      welcome = new WelcomePane(words, choose, opening::open);
      getChildren().add(welcome);
    }
    return welcome;
  }

  private void removeWelcome() {
    getChildren().remove(welcome);
    welcome = null;
  }
}
