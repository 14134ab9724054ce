package org.leukostack.ui.filter;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.model.Progress;
import org.leukostack.review.CellFilter;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/**
 * The line over the strip: the position of the selected cell in the queue, and which these are.
 * What comes and goes stands left of what stays, so that nothing moves under the mouse.
 */
public final class FilterBar extends HBox {

  private final FilterModel model;
  private final SlideModel slide;
  private final FilterText text;
  private final Label position = new Label();
  private final Label note = new Label();
  private final Label summary = new Label();
  private final Button startAgain;
  private final OrderMenu order;
  private final FilterButton filter;
  private final FindField find;

  /**
   * @param backToImage gives the focus to the image
   * @param cell says which cell is selected; gets the room that is left
   */
  public FilterBar(
      FilterModel model,
      SlideModel slide,
      FilterText text,
      Commands commands,
      Runnable backToImage,
      Region cell) {
    setId("filter-bar");
    this.model = model;
    this.slide = slide;
    this.text = text;
    getStyleClass().add("filter-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(6);
    order = new OrderMenu(model, text);
    filter = new FilterButton(model, text, commands, this::matches, backToImage);
    find = new FindField(model, text, commands.get(Command.FIND).tipProperty(), backToImage);
    startAgain = commands.button(Command.START_AGAIN, Feather.REFRESH_CW);
    startAgain.setMinWidth(Region.USE_PREF_SIZE);
    startAgain.setText(text.words().get("filter.startAgain"));
    Button clear = commands.button(Command.CLEAR_FILTERS, Feather.X);
    clear.setMinWidth(Region.USE_PREF_SIZE);
    Button stripSize = commands.button(Command.STRIP_SIZE, Feather.MAXIMIZE_2);
    stripSize.setMinWidth(Region.USE_PREF_SIZE);
    position.setId("filter-position");
    position.getStyleClass().add("pane-title");
    position.setMinWidth(Region.USE_PREF_SIZE);
    note.setId("filter-note");
    note.setGraphic(Icons.of(Feather.ACTIVITY));
    note.setMinWidth(0);
    String why = text.words().get("filter.note.tooltip");
    Tips.follow(note, note.textProperty().map(now -> now + "\n" + why));
    summary.setId("filter-summary");
    summary.getStyleClass().add("filter-summary");
    cell.setPrefWidth(1); // a long comment takes what is left, and nothing from the criteria
    HBox.setHgrow(cell, Priority.ALWAYS);
    order.setMinWidth(Region.USE_PREF_SIZE);
    filter.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(position, cell, note, startAgain, summary, clear, filter, order, find, stripSize);
    slide.spotProperty().addListener((o, before, now) -> showPosition());
    slide.queueProperty().addListener((o, before, now) -> show());
    slide.reviewedProperty().addListener((o, before, now) -> showPosition());
    slide.redCellsShownProperty().addListener((o, before, now) -> showPosition());
    slide.plateletsShownProperty().addListener((o, before, now) -> showPosition());
    model.staleProperty().addListener((o, before, now) -> showNote());
    model.undecidedProperty().addListener((o, before, now) -> showNote());
    model.measuringProperty().addListener((o, before, now) -> showNote());
    show();
  }

  /** Goes to the free text. */
  public void find() {
    find.requestFocus();
    find.selectAll();
  }

  /** Opens the criteria, or closes them. */
  public void toggleCriteria() {
    filter.toggle();
  }

  private void show() {
    CellFilter now = model.filter();
    String criteria = text.of(now);
    summary.setText(criteria);
    Tips.say(summary, text.words().get("filter.summary.tooltip", criteria));
    summary.setVisible(!criteria.isEmpty());
    summary.setManaged(!criteria.isEmpty());
    order.update();
    find.update();
    showPosition();
    showNote();
  }

  private void showPosition() {
    int size = slide.walk().size();
    int at = slide.walk().position();
    position.setText(
        size == 0
            ? text.words().get("filter.none")
            : at == 0
                ? text.words().get("filter.position.outside", size)
                : text.words().get("filter.position", at, size));
    Tips.say(
        position,
        text.words()
            .get(
                size == 0
                    ? "filter.none.tooltip"
                    : at == 0 ? "filter.position.outside.tooltip" : "filter.position.tooltip",
                at,
                size,
                slide.walk().shownInSlide().size()));
    filter.update();
  }

  /** For the criteria, which cover the note of the bar. */
  private String matches() {
    String matches =
        text.words().get("filter.matches", slide.walk().size(), slide.walk().shownInSlide().size());
    return note.getText().isEmpty()
        ? matches
        : matches + text.words().get("filter.and") + note.getText();
  }

  private void showNote() {
    Progress progress = model.measuringProperty().get();
    int undecided = model.undecidedProperty().get();
    boolean stale = model.staleProperty().get();
    String what = "";
    if (progress != null) {
      what = text.words().get("filter.measuring", progress.done(), progress.all(), undecided);
    } else if (undecided > 0) {
      what = text.words().get("filter.undecided", undecided);
    }
    note.setText(what);
    note.setVisible(!what.isEmpty());
    note.setManaged(!what.isEmpty());
    filter.update();
    startAgain.setVisible(stale);
    startAgain.setManaged(stale);
  }
}
