package org.leukostack.ui.adjudication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.leukostack.model.Progress;
import org.leukostack.model.ReadingName;
import org.leukostack.readings.Disagreement;
import org.leukostack.readings.Opinions;
import org.leukostack.review.CellReview;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** What the readers say of the selected cell, beside each other; a button takes an opinion. */
public final class OpinionsPane extends VBox {

  private static final List<Command> TAKE = List.of(Command.TAKE_FIRST, Command.TAKE_SECOND);

  private final OpinionsModel model;
  private final OpinionText text;
  private final Words words;
  private final Consumer<ReadingName> take;
  private final Label state = Wrapping.label("");
  private final GridPane table = new GridPane();
  private final Label progress = Wrapping.label("");
  private final Map<Command, Button> buttons = new EnumMap<>(Command.class);

  /**
   * @param id of the pane, which also stands before those of its parts
   * @param take takes the opinion of a reader
   */
  public OpinionsPane(
      String id,
      OpinionsModel model,
      OpinionText text,
      Commands commands,
      Consumer<ReadingName> take) {
    this.model = model;
    this.text = text;
    this.words = text.act().words();
    this.take = take;
    setId(id);
    setSpacing(4);
    Label title = Wrapping.label(words.get("opinions.title"));
    title.getStyleClass().add("section-title");
    state.setId(id + "-state");
    progress.setId(id + "-progress");
    progress.getStyleClass().add("quiet");
    table.setHgap(8);
    table.setVgap(1);
    for (Command command : TAKE) {
      buttons.put(command, dressed(commands.dress(command, new Button())));
    }
    managedProperty().bind(visibleProperty());
    getChildren().addAll(title, state, table, progress);
    model.changes().forEach(change -> change.addListener(o -> show()));
    text.act().changes().addListener(o -> show());
    show();
  }

  private static Button dressed(Button button) {
    button.getStyleClass().add("opinion-take");
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    return button;
  }

  private void show() {
    setVisible(model.isThere());
    if (!model.isThere()) {
      table.getChildren().clear();
      return;
    }
    Progress now = model.progress();
    progress.setText(words.get("opinions.progress", now.done(), now.all()));
    Opinions opinions = model.ofSelected().orElse(null);
    Set<Disagreement> disagreements = model.disagreements();
    state.setText(state(disagreements));
    table.getChildren().clear();
    if (opinions != null) {
      fill(opinions, disagreements);
    }
  }

  private String state(Set<Disagreement> disagreements) {
    String differ = text.of(disagreements);
    return model
        .how()
        .map(how -> "opinions.how." + how.name())
        .map(key -> differ.isEmpty() && words.has(key + ".same") ? key + ".same" : key)
        .map(key -> words.get(key, differ))
        .orElse(words.get("opinions.none"));
  }

  private void fill(Opinions opinions, Set<Disagreement> disagreements) {
    List<ReadingName> readers = opinions.readers();
    List<ColumnConstraints> columns = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / readers.size());
      columns.add(column);
      table.add(heading(i, readers.get(i)), i, 0);
    }
    table.getColumnConstraints().setAll(columns);
    row(
        opinions,
        "verdict",
        disagreements.contains(Disagreement.VERDICT)
            || disagreements.contains(Disagreement.JUDGED_BY_SOME),
        text::verdict);
    row(opinions, "class", disagreements.contains(Disagreement.CLASS), text::preClass);
    row(opinions, "focus", disagreements.contains(Disagreement.FOCUS), text::focus);
    if (!model.boxes().isEmpty()) {
      row(opinions, "box", disagreements.contains(Disagreement.BOX), text::box);
    }
    row(opinions, "comment", false, said -> Words.bounded(said.comment()));
  }

  private Button heading(int index, ReadingName reader) {
    String label = model.label(reader);
    Button button = index < TAKE.size() ? buttons.get(TAKE.get(index)) : dressed(new Button());
    if (button == null) {
      throw new IllegalStateException("no button for " + TAKE.get(index));
    }
    if (index >= TAKE.size()) {
      button.setOnAction(e -> take.accept(reader));
      Tips.say(button, words.get("opinions.take.tooltip", label));
    }
    button.setText(words.get("opinions.take", label));
    return button;
  }

  /** What each says of one thing, below its name; not of what nobody says. */
  private void row(
      Opinions opinions, String what, boolean differs, Function<CellReview, String> value) {
    List<String> values =
        opinions.readers().stream()
            .map(
                reader ->
                    opinions
                        .of(reader)
                        .map(value)
                        .orElse(what.equals("verdict") ? words.get("opinions.notAdded") : ""))
            .toList();
    if (values.stream().allMatch(String::isEmpty)) {
      return;
    }
    int row = table.getRowCount();
    String name = words.get("opinions.of." + what);
    Label heading = new Label(differs ? words.get("opinions.differs", name) : name);
    heading.getStyleClass().add("quiet");
    heading.setMinWidth(0);
    table.add(heading, 0, row, opinions.readers().size(), 1);
    for (int i = 0; i < values.size(); i++) {
      table.add(value(values.get(i), differs), i, row + 1);
    }
  }

  private static Node value(String text, boolean differs) {
    Label label = Wrapping.label(text.isEmpty() ? "–" : text);
    label.setMinWidth(0);
    if (differs) {
      label.getStyleClass().add("opinion-differs");
    }
    Tips.whole(label);
    return label;
  }
}
