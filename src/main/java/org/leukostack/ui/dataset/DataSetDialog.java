package org.leukostack.ui.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.dataset.Groups;
import org.leukostack.dataset.SplitShares;
import org.leukostack.dataset.build.DataSetRequest;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.text.Words;
import org.leukostack.ui.classes.ClassFaultText;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.PageScroll;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.FileAsker;
import org.leukostack.ui.work.FolderChooser;

/** Asks of which slides a data set is made, and how, and shows what it is going to have. */
final class DataSetDialog extends Dialog<DataSetRequest> {

  /**
   * What the dialog asks with.
   *
   * @param folders asks for folders
   * @param files asks for files
   */
  record Askers(FolderChooser folders, FileAsker files) {}

  private final DataSetModel model;
  private final Words words;
  private final Askers askers;
  private final ClassNames names;
  private final DataSetTexts texts;
  private final TextField output = new TextField();
  private final SplitTable table;
  private final Label total = new Label();
  private final Label told = new Label();
  private final ChangeListener<PreviewState> listener = (o, before, now) -> show(now);

  /**
   * @param first where the data set goes unless another place is chosen
   */
  DataSetDialog(Window owner, DataSetModel model, ClassNames names, Askers askers, Path first) {
    initOwner(owner);
    this.model = model;
    this.names = names;
    this.words = names.words();
    this.askers = askers;
    texts = new DataSetTexts(names);
    table = new SplitTable(names);
    setTitle(words.get("dataset.title"));
    getDialogPane().setId("dataset");
    output.setId("dataset-output");
    output.setText(first.toString());
    output.setAccessibleText(words.get("dataset.output"));
    ButtonType start = Dialogs.addAnswers(this, words.get("dataset.start"), words);
    getDialogPane().setContent(new PageScroll(content()));
    DialogSize.TABLE.give(this);
    Button startButton = (Button) getDialogPane().lookupButton(start);
    startButton.setId("dataset-start");
    startButton
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> request().isEmpty(), output.textProperty(), model.previewProperty()));
    model.previewProperty().addListener(listener);
    setResultConverter(button -> button == start ? request().orElse(null) : null);
    setOnCloseRequest(e -> model.previewProperty().removeListener(listener));
    show(model.previewProperty().get());
  }

  private Region content() {
    for (Label label : new Label[] {total, told}) {
      Wrapping.wrap(label);
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
      label.managedProperty().bind(label.visibleProperty());
    }
    total.setId("dataset-total");
    total.getStyleClass().add("section-title");
    told.setId("dataset-told");
    told.getStyleClass().add("problem-note");
    Label slides = new Label(words.get("dataset.slides"));
    slides.getStyleClass().add("section-title");
    VBox box =
        new VBox(
            12,
            slides,
            new SlideList(model, words, this::addSlide),
            new DataSetOptionsPane(model, names, askers.files(), this::window),
            total,
            table,
            told,
            where());
    box.setPadding(new Insets(14, 14, 10, 14));
    return box;
  }

  private Window window() {
    return getDialogPane().getScene().getWindow();
  }

  private void addSlide() {
    Path near = model.slides().isEmpty() ? null : model.slides().getLast().folder().getParent();
    askers
        .folders()
        .choose(window(), words.get("dataset.slides.add.tooltip"), near)
        .ifPresent(chosen -> model.add(List.of(chosen)));
  }

  private Node where() {
    Label label = new Label(words.get("dataset.output"));
    label.setLabelFor(output);
    Button browse = new Button(words.get("export.browse"));
    browse.setId("dataset-browse");
    Tips.say(browse, words.get("export.browse.tooltip"));
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.setOnAction(
        e ->
            askers
                .folders()
                .choose(window(), words.get("export.browse.tooltip"), out().orElse(null))
                .ifPresent(chosen -> output.setText(chosen.toString())));
    HBox.setHgrow(output, Priority.ALWAYS);
    return new VBox(4, label, new HBox(6, output, browse));
  }

  /** The folder that the text names, if it names one. */
  private Optional<Path> out() {
    String text = output.getText() == null ? "" : output.getText().strip();
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(Path.of(text).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void show(PreviewState state) {
    boolean ready = state instanceof PreviewState.Ready;
    table.setVisible(ready);
    table.setManaged(ready);
    total.setText("");
    switch (state) {
      case PreviewState.Ready(DataSetPreview preview) -> {
        table.show(preview);
        total.setText(words.get("dataset.total", preview.cells(), preview.slidesTold()));
        total.setAccessibleText(total.getText() + " " + table.spoken(preview));
        told.setText(texts.warnings(preview, model.names()));
      }
      case PreviewState.NoSlides _ -> told.setText(words.get("dataset.told.noSlides"));
      case PreviewState.Counting _ -> told.setText(words.get("dataset.told.counting"));
      case PreviewState.NoShares _ -> told.setText(words.get("dataset.told.noShares"));
      case PreviewState.NoClasses(Path file, var result) ->
          told.setText(
              "⚠ "
                  + new ClassFaultText(names)
                      .of(result, file.toString(), words.get("dataset.classes.notUsed")));
      case PreviewState.Refused(var reason) -> told.setText("⚠ " + texts.sentence(reason));
      case PreviewState.Failed _ -> told.setText(words.get("dataset.told.failed"));
    }
    if (model.choice().formats().isEmpty()) {
      told.setText(words.get("dataset.told.noFormat"));
    }
    List<Path> namesakes = model.namesakes();
    if (!namesakes.isEmpty()) {
      String name = TestFolder.testIdOf(namesakes.getFirst());
      String which = model.names().namesOf(namesakes, namesakes.size());
      told.setText("⚠ " + words.get("dataset.told.twice", name, which));
    }
  }

  /** What is to be made, if enough is known for it. */
  private Optional<DataSetRequest> request() {
    Optional<Path> out = out();
    SplitShares shares = model.choice().shares();
    return out.isPresent()
            && shares != null
            && !model.choice().formats().isEmpty()
            && model.namesakes().isEmpty()
            && model.previewProperty().get() instanceof PreviewState.Ready(DataSetPreview preview)
            && preview.cells() > 0
        ? Optional.of(request(out.get(), shares, preview.groups()))
        : Optional.empty();
  }

  private DataSetRequest request(Path out, SplitShares shares, Groups groups) {
    DataSetChoice choice = model.choice();
    return new DataSetRequest(
        model.ready().stream().map(Slide.Ready::folder).map(slide -> slide.path()).toList(),
        out,
        choice.options(shares),
        groups,
        choice.classes(),
        null,
        false);
  }
}
