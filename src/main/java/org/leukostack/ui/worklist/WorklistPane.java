package org.leukostack.ui.worklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.BoundCommand;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.theme.ChoiceText;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** The slides below a folder as a table, with what is done with one or several of them. */
public final class WorklistPane extends VBox {

  /**
   * What is done with slides.
   *
   * @param open opens one
   * @param next goes to the next unfinished one
   * @param export takes the folders of slides
   * @param agreement likewise
   * @param dataSet likewise
   */
  public record Uses(
      Consumer<Path> open,
      BoundCommand next,
      Consumer<List<Path>> export,
      Consumer<List<Path>> agreement,
      Consumer<List<Path>> dataSet) {}

  private final WorklistModel model;
  private final Words words;
  private final WorklistText text;
  private final ReadingChoice reading;
  private final Uses uses;
  private final WorklistTable table;
  private final TextField typed = new TextField();
  private final ChoiceBox<WorklistFilter> filter =
      new ChoiceBox<>(FXCollections.observableArrayList(WorklistFilter.values()));
  private final Label title = new Label();
  private final Label sums = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Label told = Wrapping.label("");
  private final Label chosen = new Label();

  /**
   * @param reading says what is hidden from the reader
   */
  public WorklistPane(WorklistModel model, ReadingChoice reading, Words words, Uses uses) {
    this.model = model;
    this.words = words;
    this.reading = reading;
    this.uses = uses;
    text = new WorklistText(words);
    table = new WorklistTable(model.rows(), words, () -> reading.blindness().hidesClasses());
    getStyleClass().add("worklist-pane");
    setId("worklist-pane");
    setSpacing(8);
    setPadding(new Insets(12));
    title.getStyleClass().add("welcome-title");
    title.setMinWidth(0);
    Tips.whole(title);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(title, sumsRow(), filterRow(), table, told, buttons());
    told.setId("worklist-told");
    told.visibleProperty().bind(told.textProperty().isNotEmpty());
    told.managedProperty().bind(told.visibleProperty());
    table.onOpen(this::openChosen);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sums.fontProperty().subscribe(font -> table.fit(font.getSize()));
    model.firstThose(table::inView);
    follow();
  }

  private void follow() {
    model.rootProperty().addListener(o -> showRoot());
    model.sumsProperty().addListener(o -> showSums());
    model.busyProperty().addListener(o -> tell());
    model.refusedProperty().addListener(o -> tell());
    table.getItems().addListener((Observable o) -> showChosen());
    table.getSelectionModel().getSelectedIndices().addListener((Observable o) -> showChosen());
    showRoot();
    showSums();
    tell();
    showChosen();
  }

  private Node sumsRow() {
    progress.getStyleClass().add("recent-progress");
    sums.setId("worklist-sums");
    sums.setMinWidth(0);
    Tips.whole(sums);
    HBox row = new HBox(10, progress, sums);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node filterRow() {
    typed.setId("worklist-find");
    typed.setPromptText(words.get("worklist.find"));
    typed.setAccessibleText(words.get("worklist.find"));
    Tips.say(typed, words.get("worklist.find"));
    HBox.setHgrow(typed, Priority.ALWAYS);
    typed.textProperty().addListener(o -> filter());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInFind);
    filter.setId("worklist-filter");
    filter.setConverter(new ChoiceText<>(one -> words.get("worklist.filter." + one.name())));
    filter.setValue(WorklistFilter.ALL);
    filter.setAccessibleText(words.get("worklist.filter"));
    Tips.say(filter, words.get("worklist.filter"));
    filter.valueProperty().addListener(o -> filter());
    HBox row = new HBox(10, typed, filter);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void filter() {
    WorklistFilter which = filter.getValue();
    table.filter(which == null ? WorklistFilter.ALL : which, typed.getText());
  }

  private Node buttons() {
    Button open = button("worklist.open", Feather.FOLDER, this::openChosen);
    open.setId("worklist-open");
    open.getStyleClass().add("accent");
    open.disableProperty().bind(Bindings.isEmpty(table.getItems()));
    Button next = new Button(words.get("worklist.next"), Icons.of(Feather.SKIP_FORWARD));
    next.setId("worklist-next");
    Tips.follow(next, uses.next().tipProperty());
    next.setOnAction(e -> uses.next().run());
    next.disableProperty().bind(uses.next().executableProperty().not());
    Button again = button("worklist.refresh", Feather.REFRESH_CW, model::refresh);
    again.setId("worklist-refresh");
    FlowPane row =
        new FlowPane(
            10,
            8,
            open,
            next,
            ofChosen("worklist.export", Feather.DOWNLOAD, uses.export()),
            ofChosen("worklist.agreement", Feather.USERS, uses.agreement()),
            ofChosen("worklist.dataSet", Feather.PACKAGE, uses.dataSet()),
            again,
            chosen);
    row.setAlignment(Pos.CENTER_LEFT);
    chosen.setId("worklist-chosen");
    chosen.getStyleClass().add("quiet");
    return row;
  }

  private Button button(String wordKey, Ikon icon, Runnable action) {
    Button button = new Button(words.get(wordKey), Icons.of(icon));
    Tips.say(button, words.get(wordKey + ".tooltip"));
    button.setOnAction(e -> action.run());
    return button;
  }

  /** What tells of several slides, or of other readings, a blind reader does not get. */
  private Button ofChosen(String wordKey, Ikon icon, Consumer<List<Path>> use) {
    Button button = button(wordKey, icon, () -> use(use));
    button.setId(wordKey.replace('.', '-'));
    button
        .disableProperty()
        .bind(
            Bindings.isEmpty(table.getItems())
                .or(
                    Bindings.createBooleanBinding(
                        () -> {
                          Blindness now = reading.blindnessProperty().getValue();
                          return now != null && now.hidesReadings();
                        },
                        reading.blindnessProperty())));
    return button;
  }

  private void use(Consumer<List<Path>> use) {
    if (!reading.blindness().hidesReadings() && !table.getItems().isEmpty()) {
      use.accept(table.chosen().stream().map(WorklistRow::folder).toList());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
      event.consume();
      openChosen();
    }
  }

  /** Opens the row with the focus; of several chosen ones the first. */
  private void openChosen() {
    WorklistRow row = table.getSelectionModel().getSelectedItem();
    if (row == null && !table.getItems().isEmpty()) {
      row = table.getItems().getFirst();
    }
    if (row != null) {
      uses.open().accept(row.folder());
    }
  }

  /**
   * Finds the next unfinished slide in the order of the table.
   *
   * @param current the slide that is open; null for none
   * @param series as {@link WorklistModel#seekUnfinished} takes it
   */
  public void seekUnfinished(
      @Nullable Path current, Optional<ReadingName> series, Consumer<Optional<Path>> found) {
    model.seekUnfinished(table.inOrder(), current, series, found);
  }

  /** The letters that are typed find slides. */
  void find() {
    typed.requestFocus();
    typed.selectAll();
  }

  /** Exports the chosen slides. */
  void export() {
    use(uses.export());
  }

  /** From what is typed to what was found. */
  private void pressedInFind(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, KP_DOWN, ENTER -> table.enter();
      case ESCAPE -> {
        if (typed.getText().isEmpty()) {
          table.enter();
        } else {
          typed.clear();
        }
      }
      default -> {
        return; // it belongs to what is typed
      }
    }
    event.consume();
  }

  /** Selects a slide, as when one comes back from it, and has the keys. */
  public void select(@Nullable Path folder) {
    for (int i = 0; folder != null && i < table.getItems().size(); i++) {
      if (table.getItems().get(i).folder().equals(folder.toAbsolutePath().normalize())) {
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(Math.max(0, i - 3));
      }
    }
    table.requestFocus();
  }

  private void showRoot() {
    Path root = model.rootProperty().get();
    title.setText(root == null ? "" : root.toString());
  }

  private void showSums() {
    WorklistSums now = model.sumsProperty().get();
    progress.setProgress(now.fraction());
    sums.setText(text.sums(now));
    progress.setAccessibleText(sums.getText());
    tell();
  }

  private void showChosen() {
    int selected = table.getSelectionModel().getSelectedIndices().size();
    chosen.setText(
        selected == 0
            ? words.get("worklist.noneChosen", table.getItems().size())
            : words.get("worklist.chosen", selected, table.getItems().size()));
  }

  /** How far the list itself is, and what of it is missing. */
  private void tell() {
    WorklistSums now = model.sumsProperty().get();
    List<WorklistSearch.Refused> refused = model.refusedProperty().get();
    if (model.busyProperty().get()) {
      told.setText(words.get("worklist.searching", now.slides()));
    } else if (!refused.isEmpty()) {
      WorklistSearch.Refused first = refused.getFirst();
      told.setText(
          words.get(
              "worklist.refused",
              refused.size(),
              first.folder().toString(),
              new IoErrorText(words.locale()).reason(first.reason())));
    } else if (now.looked() < now.slides()) {
      told.setText(words.get("worklist.looking", now.looked(), now.slides()));
    } else {
      told.setText("");
    }
  }
}
