package org.leukostack.ui.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.SplitShares;
import org.leukostack.export.Which;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ChoiceText;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.work.FileAsker;

/** Cells, formats, planes, groups, class names and splits of a data set. */
final class DataSetOptionsPane extends GridPane {

  private static final int LARGEST_SEED = 1_000_000;

  private final DataSetModel model;
  private final Words words;
  private final FileAsker files;
  private final Supplier<Window> window;
  private final ClassList own;

  /**
   * @param window that asks for files
   */
  DataSetOptionsPane(
      DataSetModel model, ClassNames names, FileAsker files, Supplier<Window> window) {
    this.model = model;
    this.words = names.words();
    this.files = files;
    this.window = window;
    own = names.listProperty().getValue();
    setHgap(12);
    setVgap(8);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), wide);
    row("dataset.cells", cells());
    row("dataset.formats", new FormatBoxes(model, words));
    row("dataset.planes", planes());
    row("dataset.groups", groups());
    row("dataset.classes", classes());
    row("dataset.shares", splits());
  }

  private void row(String key, Node asked) {
    Label label = new Label(words.get(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(asked);
    addRow(getRowCount(), label, asked);
  }

  private void name(Control control, String key) {
    control.setId(key.replace('.', '-'));
    control.setAccessibleText(words.get(key));
    Tips.say(control, words.get(key + ".tooltip"));
  }

  private <T> ChoiceBox<T> choice(String key, T[] all, T now, Function<T, DataSetChoice> changed) {
    ChoiceBox<T> box = new ChoiceBox<>(FXCollections.observableArrayList(all));
    box.setConverter(new ChoiceText<>(one -> words.get(key + "." + one)));
    box.setValue(now);
    name(box, key);
    box.valueProperty().addListener((o, before, next) -> model.choose(changed.apply(next)));
    return box;
  }

  private Node cells() {
    Which[] offered = {Which.ACCEPTED, Which.NOT_REJECTED};
    return choice(
        "dataset.cells", offered, model.choice().only(), only -> model.choice().withOnly(only));
  }

  private Node planes() {
    return choice(
        "dataset.planes",
        Planes.values(),
        model.choice().planes(),
        planes -> model.choice().withPlanes(planes));
  }

  private Node groups() {
    return fileChoice(
        "dataset.groups",
        "csv",
        file -> model.choose(model.choice().withGroups(file.orElse(null))));
  }

  private Node classes() {
    return fileChoice("dataset.classes", "json", file -> model.nameClasses(file.orElse(null), own));
  }

  private FileChoice fileChoice(String key, String extension, Consumer<Optional<Path>> chosen) {
    FileChoice[] choice = new FileChoice[1];
    choice[0] =
        new FileChoice(
            words,
            key,
            () -> ask(key, extension),
            file -> {
              choice[0].show(file);
              chosen.accept(file);
            });
    return choice[0];
  }

  private Optional<Path> ask(String key, String extension) {
    return files.open(window.get(), words.get(key + ".choose.tooltip"), extension);
  }

  private Node splits() {
    TextField shares = new TextField("70, 15, 15");
    shares.setPrefColumnCount(9);
    name(shares, "dataset.shares");
    shares
        .textProperty()
        .addListener(
            o ->
                model.choose(
                    model.choice().withShares(SplitShares.of(shares.getText()).orElse(null))));
    Spinner<Integer> seed = new Spinner<>(0, LARGEST_SEED, (int) model.choice().seed());
    seed.setEditable(true);
    seed.getEditor().setPrefColumnCount(6);
    name(seed, "dataset.seed");
    seed.getEditor().setAccessibleText(words.get("dataset.seed")); // it has the focus
    seed.valueProperty()
        .addListener((o, before, now) -> model.choose(model.choice().withSeed(now)));
    Label label = new Label(words.get("dataset.seed"));
    label.setLabelFor(seed);
    label.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(12, shares, label, seed);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
