package org.leukostack.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportRequest;
import org.leukostack.slides.CommonFolder;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.FolderChooser;

/** Where exports go: a folder that is typed or chosen. */
final class OutputRow extends VBox {

  private final TextField output = new TextField();
  private final ObjectBinding<@Nullable Path> root =
      Bindings.createObjectBinding(this::typed, output.textProperty());

  /**
   * @param destination says what becomes of a folder
   */
  OutputRow(String first, Words words, FolderChooser chooser, Function<Path, String> destination) {
    super(4);
    output.setId("export-output");
    output.setPrefColumnCount(36);
    output.setText(first);
    output.setAccessibleText(words.get("export.output"));
    Label label = new Label(words.get("export.output"));
    label.setLabelFor(output);
    Button browse = new Button(words.get("export.browse"));
    Tips.say(browse, words.get("export.browse.tooltip"));
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.setOnAction(
        e ->
            chooser
                .choose(getScene().getWindow(), words.get("export.browse.tooltip"), typed())
                .ifPresent(chosen -> output.setText(chosen.toString())));
    HBox.setHgrow(output, Priority.ALWAYS);
    Label told = Wrapping.label("");
    told.getStyleClass().add("quiet");
    told.textProperty().bind(root.map(destination).orElse(words.get("export.noFolder")));
    getChildren().addAll(label, new HBox(6, output, browse), told);
  }

  /**
   * What is proposed.
   *
   * @param remembered where the last export went; null if there was none
   */
  static String proposed(@Nullable String remembered, List<Path> slides) {
    return remembered == null
        ? CommonFolder.of(slides).place(ExportRequest.DEFAULT_OUTPUT_ROOT).toString()
        : remembered;
  }

  /** The folder that the text names; null if it names none. */
  ObjectBinding<@Nullable Path> rootProperty() {
    return root;
  }

  private @Nullable Path typed() {
    String text = output.getText() == null ? "" : output.getText().strip();
    try {
      return text.isEmpty() ? null : Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
