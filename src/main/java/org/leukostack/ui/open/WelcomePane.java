package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leukostack.model.Problem;
import org.leukostack.model.Progress;
import org.leukostack.model.ReadingTerms;
import org.leukostack.text.ProblemParts;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.open.SlideOrWelcome.Beginnings;
import org.leukostack.ui.open.SlideOrWelcome.Recent;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/**
 * What the window shows while no slide is open: how to open one, that one is being read, or why one
 * cannot be shown.
 */
final class WelcomePane extends VBox {

  private final Words words;
  private final Beginnings beginnings;
  private final Recent recent;
  private final Consumer<Path> open;

  /**
   * @param open opens a folder
   */
  WelcomePane(Words words, Beginnings beginnings, Recent recent, Consumer<Path> open) {
    this.words = words;
    this.beginnings = beginnings;
    this.recent = recent;
    this.open = open;
    getStyleClass().add("welcome");
    setAlignment(Pos.CENTER);
    setSpacing(14);
  }

  void showNothing(List<String> recentFolders) {
    getChildren()
        .setAll(
            icon(Feather.LAYERS),
            heading(words.get("welcome.title")),
            text(words.get("welcome.text")),
            chooseButton());
    addRecent(recentFolders);
    addBeginnings();
  }

  void showOpening(Path folder, Runnable cancel) {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(48, 48);
    getChildren()
        .setAll(
            busy, heading(words.get("opening.title")), text(folder.toString()), stopButton(cancel));
  }

  void showPainting(ReadOnlyObjectProperty<Progress> progress, Runnable cancel) {
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().add("painting-progress");
    bar.progressProperty().bind(progress.map(Progress::fraction));
    Label far = text("");
    far.textProperty().bind(progress.map(p -> words.get("painting.far", p.done(), p.all())));
    bar.accessibleTextProperty().bind(far.textProperty());
    getChildren()
        .setAll(
            icon(Feather.IMAGE),
            heading(words.get("painting.title")),
            text(words.get("painting.text")),
            bar,
            far,
            stopButton(cancel));
  }

  private Button stopButton(Runnable cancel) {
    Button stop = new Button(words.get("cancel"));
    stop.setId("cancel-opening");
    Tips.say(stop, words.get("opening.cancel.tooltip"));
    stop.setOnAction(e -> cancel.run());
    return stop;
  }

  void showFailed(Path folder, List<Problem> problems, List<String> recentFolders) {
    getChildren()
        .setAll(
            icon(Feather.ALERT_TRIANGLE),
            heading(words.get("failed.title")),
            text(folder.toString()));
    ProblemText problemText = new ProblemText(words.locale());
    boolean hidesClasses = recent.reading().blindness().hidesClasses();
    problems.stream()
        .limit(5)
        .map(p -> hidesClasses ? p.withoutClasses() : p)
        .map(p -> finding(folder, p, problemText))
        .map(this::text)
        .forEach(getChildren()::add);
    if (problems.size() > 5) {
      getChildren().add(text(words.get("failed.more", problems.size() - 5)));
    }
    getChildren().addAll(text(words.get("failed.advice")), chooseButton());
    if (beginnings.worklist().executableProperty().get()) {
      Button back = new Button(words.get("failed.worklist"), Icons.of(Feather.LIST));
      back.setId("back-to-worklist");
      Tips.follow(back, beginnings.worklist().tipProperty());
      back.setOnAction(e -> beginnings.worklist().run());
      getChildren().add(back);
    }
    addRecent(recentFolders);
  }

  /**
   * What was expected, and what found. Not what follows from it, of which the title and the advice
   * tell: planes that could be viewed all the same, if there were any, are no help here.
   */
  private String finding(Path folder, Problem problem, ProblemText problemText) {
    ProblemParts said = problemText.parts(problem);
    String finding = words.get("problems.finding", said.expected(), said.found());
    if (problem.file().equals(folder)) {
      return finding; // its name is above
    }
    String where =
        said.place().isEmpty() ? said.file() : words.get("failed.where", said.file(), said.place());
    return words.get("failed.finding", where, finding);
  }

  private void addRecent(List<String> recentFolders) {
    if (recentFolders.isEmpty()) {
      return;
    }
    Label title = new Label(words.get("welcome.recent"));
    title.getStyleClass().add("section-title");
    VBox links = new VBox(2, title);
    links.getStyleClass().add("welcome-links");
    Map<Path, RecentFolder> rows = new LinkedHashMap<>();
    for (String folder : recentFolders.subList(0, Math.min(5, recentFolders.size()))) {
      rows.put(Path.of(folder), new RecentFolder(folder, words, open));
    }
    links.getChildren().addAll(rows.values());
    recent
        .glances()
        .look(
            List.copyOf(rows.keySet()),
            (folder, found) -> Optional.ofNullable(rows.get(folder)).ifPresent(r -> r.show(found)));
    getChildren().add(links);
  }

  /** For who has no slide at hand, or does not know the program. */
  private void addBeginnings() {
    Button example = new Button(words.get("welcome.example"), Icons.of(Feather.IMAGE));
    example.setId("open-example");
    Tips.say(example, words.get("welcome.example.tooltip"));
    example.setOnAction(e -> beginnings.example().run());
    Button tour = new Button(words.get("welcome.tour"), Icons.of(Feather.COMPASS));
    tour.setId("begin-tour");
    Tips.say(tour, words.get("welcome.tour.tooltip"));
    tour.setOnAction(e -> beginnings.tour().run());
    Button reads = new Button(words.get("welcome.reading"), Icons.of(Feather.USERS));
    reads.setId("choose-reading");
    Tips.say(reads, words.get("welcome.reading.tooltip"));
    reads.setOnAction(e -> beginnings.reading().run());
    FlowPane buttons = new FlowPane(10, 8, tour, example, reads);
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(text(words.get("welcome.new")), buttons);
    ReadingTerms chosen = recent.reading().ofAllProperty().get();
    if (chosen != null) {
      Label said = text(words.get("welcome.reads", ReadingText.terms(chosen, words)));
      said.setId("welcome-reading");
      getChildren().add(said);
    }
  }

  private Button chooseButton() {
    Button button = new Button(words.get("open.button"), Icons.of(Feather.FOLDER));
    button.getStyleClass().add("accent");
    Tips.follow(button, beginnings.open().tipProperty());
    button.setDefaultButton(true);
    button.setOnAction(e -> beginnings.open().run());
    return button;
  }

  private static FontIcon icon(Feather ikon) {
    FontIcon icon = Icons.of(ikon);
    icon.getStyleClass().add("welcome-icon");
    return icon;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("welcome-title");
    return label;
  }

  private Label text(String text) {
    Label label = Wrapping.label(text);
    label.getStyleClass().add("welcome-text");
    return label;
  }
}
