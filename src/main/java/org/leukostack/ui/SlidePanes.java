package org.leukostack.ui;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.text.Words;
import org.leukostack.ui.counts.ClassCountsPane;
import org.leukostack.ui.fields.FieldListPane;
import org.leukostack.ui.gallery.FieldRoom;
import org.leukostack.ui.image.EditBar;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.image.ImageBar;
import org.leukostack.ui.image.ImagePane;
import org.leukostack.ui.image.SightFeed;
import org.leukostack.ui.inspector.ClassButton;
import org.leukostack.ui.inspector.InspectorPane;
import org.leukostack.ui.inspector.ReviewFacts;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.problems.ProblemsPane;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.PromptPane;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.stack.StackSlider;
import org.leukostack.ui.start.LatePart;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Icons;

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

  private static final PaneWidth LEFT = new PaneWidth(180, 270, 0.24);
  private static final PaneWidth RIGHT = new PaneWidth(185, 236, 0.26);

  private final Workbench bench;
  private final SlideModel model;
  private final Words words;
  private final Commands commands;
  private final Consumer<Node> askForClass;
  private final ObservableValue<Integer> textPercent;
  private final LatePart<TabPane> fields;
  private final LatePart<InspectorPane> inspector;
  private final LatePart<ImageBar> imageBar;
  private final LatePart<StackSlider> slider;
  private final FocalImageView image;
  private final PromptPane prompt;
  private final StackPane middle = new StackPane();
  private Runnable keepPrompt = () -> {};
  private boolean dividersMoved;
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
    this.image = image;
    prompt = new PromptPane(bench.loop(), words, commands.keys(), actText, image::requestFocus);
    this.textPercent = bench.settings().observe(s -> s.appearance().textPercent());
    fields = new LatePart<>(() -> fieldsAndProblems(classNames));
    inspector = new LatePart<>(() -> inspector(classNames, actText));
    imageBar = new LatePart<>("image-bar-room", () -> new ImageBar(model, image, words, commands));
    slider = new LatePart<>("slider-room", this::newSlider);
    getItems().addAll(fields, imageAndPlanes(), inspector);
    setResizableWithParent(fields, false);
    setResizableWithParent(inspector, false);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    textPercent.addListener((o, before, now) -> divide());
  }

  LatePart<TabPane> fields() {
    return fields;
  }

  LatePart<InspectorPane> inspector() {
    return inspector;
  }

  LatePart<ImageBar> imageBar() {
    return imageBar;
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
    if (getWidth() != dividedWidth && !dividersMoved) {
      dividedWidth = getWidth();
      divide();
      super.layoutChildren();
    }
  }

  private void divide() {
    double width = getWidth() * 100 / textPercent.getValue();
    setDividerPositions(LEFT.share(width), 1 - RIGHT.share(width));
  }

  private TabPane fieldsAndProblems(ClassNames classNames) {
    Tab fields = new Tab(words.get("fields.title"), new FieldListPane(model, words));
    Tab problems = new Tab();
    problems.setOnSelectionChanged(
        e -> {
          if (problems.getContent() == null) {
            problems.setContent(new ProblemsPane(model, words));
          }
        });
    problems.textProperty().bind(ProblemsPane.title(model, words));
    Tab counts = new Tab(words.get("counts.title"));
    counts.setId("counts-tab");
    counts.setOnSelectionChanged(
        e -> {
          if (counts.getContent() == null) {
            counts.setContent(new ClassCountsPane(model, classNames, words));
          }
        });
    sign(fields, Icons.of(Feather.LIST));
    Label many = new Label();
    many.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
    many.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.problems().isEmpty()
                        ? ""
                        : String.format(words.locale(), "%,d", model.problems().size()),
                model.problems()));
    sign(problems, many);
    sign(counts, Icons.of(Feather.PIE_CHART));
    TabPane tabs = new TabPane(fields, problems, counts);
    tabs.getStyleClass().add("side-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinWidth(160);
    return tabs;
  }

  /** What stands for a tab that is not chosen: the words of all do not fit beside each other. */
  private static void sign(Tab tab, Node sign) {
    tab.setGraphic(sign);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(tab.textProperty());
    tab.setTooltip(tip);
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
    StackPane bars = new StackPane(imageBar);
    whenBoxesAreEdited(() -> coverWithEditBar(bars));
    VBox column = new VBox(bars, imagePane, slider);
    bench.loop().promptProperty().addListener(o -> alignPrompt());
    imagePane.heightProperty().addListener(o -> keepOverImage(column, imagePane));
    keepPrompt = () -> keepOverImage(column, imagePane);
    middle.getChildren().setAll(column, prompt);
    middle.setMinSize(240, 0);
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

  private void whenBoxesAreEdited(Runnable action) {
    ReadOnlyBooleanProperty editing = bench.editor().editingProperty();
    editing.addListener(
        new InvalidationListener() {
          @Override
          public void invalidated(Observable o) {
            editing.removeListener(this); // the first time
            action.run();
          }
        });
  }

  private void coverWithEditBar(StackPane bars) {
    EditBar editBar = new EditBar(model, bench.editor(), words, commands);
    StackPane.setAlignment(editBar, Pos.CENTER_LEFT);
    bars.getChildren().add(editBar);
    bars.setViewOrder(-1); // where the bar has to be over the image, it is before it
    InvalidationListener place = o -> place(editBar, bars);
    imageBar.get().controlsWidthProperty().addListener(place);
    bars.widthProperty().addListener(place);
    bars.heightProperty().addListener(place);
    bench.editor().editingProperty().addListener(place);
    place(editBar, bars);
  }

  /** Beside the zoom, which stays at hand; or below it, over the image, where that takes all. */
  private void place(EditBar editBar, StackPane bars) {
    double beside = bars.getWidth() - imageBar.get().controlsWidthProperty().get() - 12;
    boolean fits = editBar.leastWidth() <= beside;
    editBar.setMaxWidth(fits ? beside : bars.getWidth());
    editBar.setTranslateY(fits ? 0 : bars.getHeight());
  }

  /** Large text may cover the slider or the bar too, but what is asked is never cut off. */
  private void keepOverImage(VBox column, ImagePane image) {
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
        new ClassButton(commands, askForClass));
  }
}
