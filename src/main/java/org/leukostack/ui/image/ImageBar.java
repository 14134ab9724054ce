package org.leukostack.ui.image;

import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.model.Field;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.SteadyLabel;
import org.leukostack.ui.theme.Theming;
import org.leukostack.ui.theme.Tips;

/** What is shown, and how: field and plane, zoom, contrast. */
public final class ImageBar extends HBox {

  private static final double CONTRAST_RANGE = 0.8;
  private static final double CONTRAST_STEP = 0.05;

  private final FocalImageView view;
  private final Words words;
  private final SteadyLabel title = new SteadyLabel();
  private final Label zoom = new Label();
  private final HBox controls;
  private final Region space = new Region();
  private final Button toCell;

  private final Slider firstSlider;

  /** Created lazily: contrast is rarely changed. */
  private @Nullable PopOver contrast;

  ImageBar(SlideModel model, FocalImageView view, Words words, Commands commands) {
    this.view = view;
    this.words = words;
    firstSlider = slider("contrast.brightness");
    getStyleClass().add("image-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(4);
    title.label().getStyleClass().add("pane-title");
    title.label().setId("image-title");
    title.setMinWidth(0);
    Tips.whole(title.label());
    zoom.setId("zoom");
    zoom.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(space, Priority.ALWAYS);
    controls =
        new HBox(
            4,
            flat(commands.button(Command.ZOOM_OUT, Feather.ZOOM_OUT)),
            zoom,
            flat(commands.button(Command.ZOOM_IN, Feather.ZOOM_IN)),
            flat(commands.button(Command.FIT, Feather.MAXIMIZE)),
            flat(commands.dress(Command.ONE_TO_ONE, new Button("1:1"))),
            contrast());
    controls.setAlignment(Pos.CENTER_LEFT);
    controls.setMinWidth(USE_PREF_SIZE);
    controls.getStyleClass().add("image-controls");
    toCell = toCell(commands);
    toCell.setManaged(false); // it takes of the room that is left, and makes the bar no wider
    getChildren().addAll(title, space, controls, toCell);
    view.viewportProperty().addListener(o -> showZoom());
    showZoom();
    model.spotProperty().addListener(o -> showTitle(model));
    showTitle(model);
  }

  /** How wide what stands beside the title is. */
  ReadOnlyDoubleProperty controlsWidthProperty() {
    return controls.widthProperty();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    toCell.setContentDisplay(ContentDisplay.LEFT);
    if (toCell.prefWidth(-1) > space.getWidth()) {
      toCell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
    double width = toCell.prefWidth(-1);
    double height = toCell.prefHeight(-1);
    toCell.setVisible(width <= space.getWidth());
    toCell.resizeRelocate(
        controls.getLayoutX() - getSpacing() - width, (getHeight() - height) / 2, width, height);
  }

  /** With a word: who does not know the wheel looks for it. */
  private Button toCell(Commands commands) {
    Button button = flat(commands.button(Command.ZOOM_TO_CELL, Feather.CROSSHAIR));
    button.setText(words.get("image.toCell"));
    return button;
  }

  private void showZoom() {
    zoom.setText(
        String.format(words.locale(), "%.0f %%", 100 * view.viewportProperty().get().scale()));
  }

  private void showTitle(SlideModel model) {
    Field field = model.spot().field();
    title.setText(
        field == null
            ? ""
            : words.get(
                "image.title",
                String.format(Locale.ROOT, "%04d", field.imageNumber()),
                Integer.toString(model.spot().stackNumber())));
  }

  private static Button flat(Button button) {
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Button contrast() {
    Button button = flat(new Button("", Icons.of(Feather.SUN)));
    button.setId("contrast");
    Tips.say(button, words.get("tip.contrast"));
    button.setAccessibleText(words.get("tip.contrast"));
    button.setOnAction(
        e -> {
          if (contrast == null) {
            contrast = contrastSliders();
          }
          contrast.show(button);
          firstSlider.requestFocus(); // a popup has the keys only if something in it has the focus
        });
    return button;
  }

  private PopOver contrastSliders() {
    Slider brightness = firstSlider;
    Slider amount = slider("contrast.amount");
    Button reset = new Button(words.get("contrast.reset"));
    reset.setOnAction(
        e -> {
          brightness.setValue(0);
          amount.setValue(0);
        });
    Runnable apply = () -> view.setContrast(brightness.getValue(), amount.getValue());
    brightness.valueProperty().addListener(o -> apply.run());
    amount.valueProperty().addListener(o -> apply.run());
    GridPane grid = new GridPane();
    grid.setPadding(new Insets(12));
    grid.setHgap(10);
    grid.setVgap(10);
    grid.addRow(0, new Label(words.get("contrast.brightness")), brightness);
    grid.addRow(1, new Label(words.get("contrast.amount")), amount);
    grid.add(reset, 1, 2);
    PopOver popOver = new PopOver(grid);
    // What the sliders have no use for is not for the window: a letter would judge a cell.
    popOver.getScene().addEventHandler(KeyEvent.ANY, ImageBar::keep);
    Theming.style(popOver.getRoot());
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    return popOver;
  }

  private static void keep(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE && event.getCode() != KeyCode.TAB) {
      event.consume();
    }
  }

  private Slider slider(String name) {
    Slider slider = new Slider(-CONTRAST_RANGE, CONTRAST_RANGE, 0);
    slider.setBlockIncrement(CONTRAST_STEP);
    slider.setAccessibleText(words.get(name));
    slider.setPrefWidth(180);
    return slider;
  }
}
