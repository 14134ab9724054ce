package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Progress;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.BoundCommand;
import org.leukostack.ui.reading.ReadingChoice;

/** The slide if one is open, or the slides of a folder, and else what tells how to open one. */
public final class SlideOrWelcome extends StackPane {

  /**
   * How to begin without a slide at hand.
   *
   * @param open asks for a folder
   * @param example opens the example
   * @param tour begins the tour
   * @param reading asks under which name slides are read
   * @param worklist goes back to the list of slides
   */
  public record Beginnings(
      BoundCommand open,
      Runnable example,
      Runnable tour,
      Runnable reading,
      BoundCommand worklist) {}

  /**
   * The slides that were open before.
   *
   * @param folders theirs, the latest first
   * @param glances says how far they are
   * @param reading whose progress is shown
   */
  public record Recent(
      Supplier<List<String>> folders, SlideGlances glances, ReadingChoice reading) {}

  /**
   * What is shown of slides.
   *
   * @param slide what shows one
   * @param worklist gives what shows those of a folder, once that is needed
   */
  public record Shown(Node slide, Supplier<Node> worklist) {}

  private final Shown shown;
  private final SlideOpening opening;
  private final Recent recent;
  private final Beginnings beginnings;
  private final Words words;
  private final ScrollPane scroll = new ScrollPane();
  private @Nullable WelcomePane welcome;
  private @Nullable Node list;

  /**
   * @param shown what is shown in its turn
   */
  public SlideOrWelcome(
      Shown shown, SlideOpening opening, Recent recent, Beginnings beginnings, Words words) {
    super(shown.slide());
    this.shown = shown;
    this.opening = opening;
    this.recent = recent;
    this.beginnings = beginnings;
    this.words = words;
    recent.reading().ofAllProperty().addListener(o -> showAgain());
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("welcome-scroll");
    scroll.setFocusTraversable(false);
  }

  public boolean isSlideShown() {
    return shown.slide().isVisible();
  }

  public void show(OpenState state) {
    shown.slide().setVisible(state instanceof OpenState.Opened);
    recent.glances().drop();
    showWorklist(state instanceof OpenState.Worklist);
    switch (state) {
      case OpenState.Nothing _ -> welcome().showNothing(recent.folders().get());
      case OpenState.Opening(Path folder) -> welcome().showOpening(folder, opening::cancel);
      case OpenState.Painting(Path _, ReadOnlyObjectProperty<Progress> progress) ->
          welcome().showPainting(progress, opening::cancel);
      case OpenState.Failed(Path folder, var problems) ->
          welcome().showFailed(folder, problems, recent.folders().get());
      case OpenState.Opened _, OpenState.Worklist _ -> removeWelcome();
    }
  }

  private void showWorklist(boolean isShown) {
    if (isShown && list == null) {
      list = shown.worklist().get();
      getChildren().add(list);
    } else if (!isShown && list != null) {
      getChildren().remove(list);
      list = null;
    }
  }

  private void showAgain() {
    if (welcome != null) {
      show(opening.stateProperty().get());
    }
  }

  private WelcomePane welcome() {
    if (welcome == null) {
      welcome = new WelcomePane(words, beginnings, recent, opening::open);
      scroll.setContent(welcome);
      getChildren().add(scroll);
    }
    return welcome;
  }

  private void removeWelcome() {
    getChildren().remove(scroll);
    scroll.setContent(null);
    welcome = null;
  }
}
