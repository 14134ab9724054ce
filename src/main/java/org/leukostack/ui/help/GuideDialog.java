package org.leukostack.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Wrapping;

/** The guide, part by part, with a search; the window can be worked in beside it. */
final class GuideDialog extends Dialog<Void> {

  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final Keys keys;
  private final Words words;
  private final TextField search = new TextField();
  private final FilteredList<GuideTopic> topics =
      new FilteredList<>(FXCollections.observableArrayList(GuideTopic.values()));
  private final ListView<GuideTopic> list = new ListView<>(topics);
  private final VBox page = new VBox(10);
  private final ScrollPane scroll = new ScrollPane(page);

  GuideDialog(Window owner, Keys keys, Words words) {
    this.keys = keys;
    this.words = words;
    Dialogs.makePage(this, owner, "guide", words.get("guide.title"), DialogSize.TABLE, words);
    initModality(Modality.NONE);
    search.setId("guide-search");
    search.setPromptText(words.get("guide.search"));
    search.setAccessibleText(words.get("guide.search"));
    search.textProperty().addListener(o -> find());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::intoTheList);
    list.setId("guide-topics");
    list.setAccessibleText(words.get("guide.topics"));
    Label none = new Label(words.get("guide.none"));
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setCellFactory(v -> new TopicCell());
    list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> show(now));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(8, search, list);
    left.getStyleClass().add("guide-left");
    page.setId("guide-page");
    page.getStyleClass().add("guide-page");
    page.setAccessibleRole(AccessibleRole.TEXT);
    page.setFocusTraversable(true);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("guide-scroll");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    HBox content = new HBox(12, left, scroll);
    content.getStyleClass().add("guide-content");
    getDialogPane().setContent(content);
    setOnShown(e -> Platform.runLater(search::requestFocus));
    list.getSelectionModel().selectFirst();
  }

  /** Shows a part. */
  void open(GuideTopic topic) {
    search.clear();
    list.getSelectionModel().select(topic);
    list.scrollTo(topic);
  }

  private void intoTheList(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      event.consume();
    }
  }

  private String title(GuideTopic topic) {
    return words.get("guide." + topic.name() + ".title");
  }

  private List<String> paragraphs(GuideTopic topic) {
    Object[] shown = topic.commands().stream().map(keys::text).toArray();
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> "guide." + topic.name() + "." + n)
        .takeWhile(words::has)
        .map(wordKey -> shown.length == 0 ? words.get(wordKey) : words.get(wordKey, shown))
        .toList();
  }

  private String wanted() {
    return search.getText().strip().toLowerCase(Locale.ROOT);
  }

  private boolean has(String text) {
    return text.toLowerCase(Locale.ROOT).contains(wanted());
  }

  private void find() {
    GuideTopic before = list.getSelectionModel().getSelectedItem();
    topics.setPredicate(
        topic ->
            Stream.concat(Stream.of(title(topic)), paragraphs(topic).stream()).anyMatch(this::has));
    if (before != null && topics.contains(before)) {
      list.getSelectionModel().select(before);
      show(before);
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  private void show(@Nullable GuideTopic topic) {
    page.getChildren().clear();
    if (topic == null) {
      page.setAccessibleText(words.get("guide.none"));
      return;
    }
    Label heading = Wrapping.label(title(topic));
    heading.getStyleClass().add("guide-heading");
    page.getChildren().add(heading);
    for (String paragraph : paragraphs(topic)) {
      Label label = Wrapping.label(paragraph);
      label.pseudoClassStateChanged(FOUND, !wanted().isEmpty() && has(paragraph));
      label.getStyleClass().add("guide-paragraph");
      page.getChildren().add(label);
    }
    page.setAccessibleText(title(topic) + ". " + String.join(" ", paragraphs(topic)));
    scroll.setVvalue(0);
  }

  private final class TopicCell extends ListCell<GuideTopic> {

    TopicCell() {
      setWrapText(true);
      setPrefWidth(0); // it takes the width of the list, which then has no need to scroll sideways
    }

    @Override
    protected void updateItem(@Nullable GuideTopic topic, boolean empty) {
      super.updateItem(topic, empty);
      setText(topic == null || empty ? null : title(topic));
    }
  }
}
