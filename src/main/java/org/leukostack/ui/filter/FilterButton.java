package org.leukostack.ui.filter;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.review.ReviewQueue;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Theming;

/** Opens the criteria over the image; closing them goes to a cell that meets them. */
final class FilterButton extends Button {

  /** Left and right of the criteria, in pixels. */
  private static final double AROUND = 40;

  /** The height of what is below the criteria, in sizes of the font. */
  private static final double FOOTER = 6;

  private final FilterModel model;
  private final FilterPane pane;
  private final PopOver popOver;
  private final Supplier<String> matches;
  private @Nullable ReviewQueue before;

  /**
   * @param matches says how many cells match
   */
  FilterButton(
      FilterModel model,
      FilterText text,
      Commands commands,
      Supplier<String> matches,
      Runnable backToImage) {
    super(text.words().get("filter.button"), Icons.of(Feather.FILTER));
    this.model = model;
    this.matches = matches;
    pane = new FilterPane(model, text, commands.get(Command.CLEAR_FILTERS), this::close);
    popOver = new PopOver(pane);
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    Theming.style(popOver.getRoot());
    popOver.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::closeIfDone);
    popOver.getScene().addEventHandler(KeyEvent.ANY, FilterButton::keep);
    popOver.setOnHidden(
        e -> {
          if (!Objects.equals(before, model.queue())) {
            model.goToMatch();
            model.remember();
          }
          before = null;
          backToImage.run();
        });
    commands.dress(Command.FILTER, this);
  }

  /** Opens the criteria, or closes them. */
  void toggle() {
    if (popOver.isShowing()) {
      close();
    } else if (model.queue() != null) {
      before = model.queue();
      Scene window = getScene();
      pane.fitInto(
          getFont().getSize(),
          window.getWidth() - AROUND,
          localToScene(0, 0).getY() - FOOTER * getFont().getSize());
      pane.refresh();
      update();
      popOver.show(this);
    }
  }

  private void close() {
    popOver.hide();
  }

  /** Says how many cells match now. */
  void update() {
    pane.update(matches.get());
  }

  /** A popover hands on the keys that it has no use for, and a letter would judge a cell. */
  private static void keep(KeyEvent event) {
    if (!event.isShortcutDown() || event.getTarget() instanceof TextInputControl) {
      event.consume();
    }
  }

  /** Enter and Esc close the criteria, save where Enter presses a button. */
  private void closeIfDone(KeyEvent event) {
    boolean presses =
        event.getTarget() instanceof ButtonBase && !(event.getTarget() instanceof CheckBox);
    if (event.getCode() == KeyCode.ESCAPE || (event.getCode() == KeyCode.ENTER && !presses)) {
      close();
      event.consume();
    }
  }
}
