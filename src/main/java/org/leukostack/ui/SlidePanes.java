package org.leukostack.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.adjudication.OpinionText;
import org.leukostack.ui.adjudication.OpinionsPane;
import org.leukostack.ui.fields.SideTabs;
import org.leukostack.ui.gallery.FieldRoom;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.image.ImageBar;
import org.leukostack.ui.image.ImageBars;
import org.leukostack.ui.image.ImagePane;
import org.leukostack.ui.image.SightFeed;
import org.leukostack.ui.inspector.ClassButton;
import org.leukostack.ui.inspector.InspectorPane;
import org.leukostack.ui.inspector.ReviewFacts;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.PromptPane;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.stack.StackSlider;
import org.leukostack.ui.start.LatePart;
import org.leukostack.ui.theme.ClassNames;

/** Beside each other: the fields and problems, the image with its planes, and the inspector. */
final class SlidePanes extends SplitPane implements FieldRoom {

  /**
   * How wide a pane beside the image is to begin with.
   *
   * @param least what its words need, in pixels, with text of the usual size
   * @param wanted likewise
   * @param most the share of the window that it gets beyond the least: the image has the most room
   */
  private record PaneWidth(double least, double wanted, double most) {

    /** Of a window so wide, in pixels. */
    double share(double window) {
      return Math.max(least / window, Math.min(wanted / window, most));
    }
  }

  /** In pixels. */
  private static final double LEAST_OF_THE_IMAGE = 240;

  private static final PaneWidth LEFT = new PaneWidth(180, 270, 0.24);
  private static final PaneWidth RIGHT = new PaneWidth(185, 236, 0.26);

  private final Workbench bench;
  private final SlideModel model;
  private final Words words;
  private final Commands commands;
  private final OpinionText opinionText;
  private final Consumer<Node> askForClass;
  private final ObservableValue<Integer> textPercent;
  private final LatePart<SideTabs> fields;
  private final LatePart<InspectorPane> inspector;
  private final ImageBars bars;
  private final LatePart<StackSlider> slider;
  private final FocalImageView image;
  private final PromptPane prompt;
  private final VBox column = new VBox();
  private final StackPane middle =
      new StackPane() {
        @Override
        protected double computeMinWidth(double height) {
          // The bars are whole: what is beside them has the rest.
          return Math.max(LEAST_OF_THE_IMAGE, column.minWidth(height));
        }
      };
  private Runnable keepPrompt = () -> {};
  private boolean dividersMoved;
  private boolean dividing;
  private double dividedWidth;

  /**
   * @param askForClass asks for the class of the selected cell, beside a part of the window
   */
  SlidePanes(
      Workbench bench,
      FocalImageView image,
      Commands commands,
      ClassNames classNames,
      ActText actText,
      Consumer<Node> askForClass) {
    this.bench = bench;
    this.model = bench.model();
    this.words = bench.words();
    this.commands = commands;
    this.askForClass = askForClass;
    opinionText = new OpinionText(bench.opinions(), actText);
    this.image = image;
    image.showOpinions(bench.opinions()::boxes);
    prompt = new PromptPane(bench.loop(), words, commands.keys(), actText, image::requestFocus);
    this.textPercent = bench.settings().observe(s -> s.appearance().textPercent());
    fields = new LatePart<>(() -> new SideTabs(model, classNames, words));
    inspector = new LatePart<>(() -> inspector(classNames, actText));
    bars = new ImageBars(model, image, bench.editor(), words, commands);
    slider = new LatePart<>("slider-room", this::newSlider);
    getItems().addAll(fields, imageAndPlanes(), inspector);
    setResizableWithParent(fields, false);
    setResizableWithParent(inspector, false);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    textPercent.addListener((o, before, now) -> divideAnew());
  }

  LatePart<SideTabs> fields() {
    return fields;
  }

  LatePart<InspectorPane> inspector() {
    return inspector;
  }

  LatePart<ImageBar> imageBar() {
    return bars.imageBar();
  }

  LatePart<StackSlider> slider() {
    return slider;
  }

  /** From the first move on the dividers are the annotator's. */
  private void dragged(MouseEvent event) {
    for (Object at = event.getTarget();
        at instanceof Node node && node != this;
        at = node.getParent()) {
      dividersMoved |= node.getStyleClass().contains("split-pane-divider");
    }
  }

  /**
   * The first width may be that of another screen, on which the window was before. Only once the
   * skin knows a width does it take shares of it.
   */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (dividing || (getWidth() != dividedWidth && !dividersMoved)) {
      dividing = false;
      dividedWidth = getWidth();
      divide();
      super.layoutChildren();
    }
  }

  /** Once all has its new size. */
  private void divideAnew() {
    dividing = true;
    requestLayout();
  }

  private void divide() {
    double width = getWidth() * 100 / textPercent.getValue();
    double left = LEFT.share(width);
    double right = RIGHT.share(width);
    double room = 1 - middle.minWidth(-1) / getWidth();
    double part = Math.clamp(room / (left + right), 0, 1);
    setDividerPositions(part * left, 1 - part * right);
  }

  private StackPane imageAndPlanes() {
    ImagePane imagePane =
        new ImagePane(model, image, bench.planes()::get, bench.preview()::of, words);
    SightFeed sights = new SightFeed(model, image, bench.planes()::get, bench.whole());
    bench.planes().onLoaded(imagePane::planeLoaded);
    bench.planes().onLoaded(plane -> sights.planeLoaded());
    bench.preview().onRead(imagePane::update);
    imagePane.setMinHeight(0);
    VBox.setVgrow(imagePane, Priority.ALWAYS);
    column.getChildren().setAll(bars, imagePane, slider);
    bench.loop().promptProperty().addListener(o -> alignPrompt());
    imagePane.heightProperty().addListener(o -> keepOverImage(imagePane));
    keepPrompt = () -> keepOverImage(imagePane);
    middle.getChildren().setAll(column, prompt);
    middle.setMinHeight(0);
    return middle;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public PromptPane prompt() {
    return prompt;
  }

  @Override
  public void takeFocus() {
    image.requestFocus();
  }

  @Override
  public @Nullable Bounds cellInScene() {
    return image.selectedBoxInScene();
  }

  @Override
  public OpinionText opinionText() {
    return opinionText;
  }

  @Override
  public OpinionsPane newOpinions(String id) {
    return new OpinionsPane(id, bench.opinions(), opinionText, commands, bench.loop()::takeOpinion);
  }

  @Override
  public void takePrompt() {
    middle.getChildren().add(prompt);
    prompt.over(image::requestFocus);
    alignPrompt();
    keepPrompt.run();
  }

  private boolean hasPrompt() {
    return middle.getChildren().contains(prompt);
  }

  private void alignPrompt() {
    if (hasPrompt()) {
      StackPane.setAlignment(prompt, image.isCellLow() ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
    }
  }

  private StackSlider newSlider() {
    return new StackSlider(
        model,
        bench.cellStack(),
        words,
        commands.keys().sentence("slider.tooltip", Command.PLANE_UP, Command.PLANE_DOWN));
  }

  /** Large text may cover the slider or the bar too, but what is asked is never cut off. */
  private void keepOverImage(ImagePane image) {
    if (!hasPrompt()) {
      return;
    }
    double above = image.getLayoutY();
    double below = column.getHeight() - above - image.getHeight();
    StackPane.setMargin(prompt, new Insets(12 + above, 12, 12 + below, 12));
  }

  private InspectorPane inspector(ClassNames classNames, ActText actText) {
    return new InspectorPane(
        model,
        bench.cellStack(),
        classNames,
        new ReviewFacts(bench.review(), actText),
        newOpinions("opinions"),
        new ClassButton(commands, askForClass));
  }
}
