package org.leukostack.ui.image;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
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

  private final FocalImageView view;
  private final Words words;
  private final SteadyLabel title = new SteadyLabel();
  private final Label zoom = new Label();

  /** Created lazily: contrast is rarely changed. */
  private @Nullable PopOver contrast;

  public ImageBar(SlideModel model, FocalImageView view, Words words, Commands commands) {
    this.view = view;
    this.words = words;
    getStyleClass().add("image-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(4);
    title.label().getStyleClass().add("pane-title");
    title.label().setId("image-title");
    title.setMinWidth(0);
    Tips.whole(title.label());
    zoom.setId("zoom");
    zoom.setAlignment(Pos.CENTER_RIGHT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            title,
            space,
            flat(commands.button(Command.ZOOM_OUT, Feather.ZOOM_OUT)),
            zoom,
            flat(commands.button(Command.ZOOM_IN, Feather.ZOOM_IN)),
            flat(commands.button(Command.FIT, Feather.MAXIMIZE)),
            flat(commands.dress(Command.ONE_TO_ONE, new Button("1:1"))),
            contrast());
    view.viewportProperty().addListener(o -> showZoom());
    showZoom();
    model.spotProperty().addListener(o -> showTitle(model));
    showTitle(model);
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
        });
    return button;
  }

  private PopOver contrastSliders() {
    Slider brightness = slider("contrast.brightness");
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
    Theming.style(popOver.getRoot());
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    return popOver;
  }

  private Slider slider(String name) {
    Slider slider = new Slider(-0.8, 0.8, 0);
    slider.setAccessibleText(words.get(name));
    slider.setPrefWidth(180);
    return slider;
  }
}
