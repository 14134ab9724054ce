package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leukostack.model.Problem;
import org.leukostack.text.ProblemParts;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.BoundCommand;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/**
 * What the window shows while no slide is open: how to open one, that one is being read, or why one
 * cannot be shown.
 */
public final class WelcomePane extends VBox {

  private final Words words;
  private final BoundCommand choose;
  private final Consumer<Path> open;

  /**
   * @param choose asks for a folder
   * @param open opens one
   */
  public WelcomePane(Words words, BoundCommand choose, Consumer<Path> open) {
    this.words = words;
    this.choose = choose;
    this.open = open;
    getStyleClass().add("welcome");
    setAlignment(Pos.CENTER);
    setSpacing(14);
  }

  public void showNothing(List<String> recentFolders) {
    getChildren()
        .setAll(
            icon(Feather.LAYERS),
            heading(words.get("welcome.title")),
            text(words.get("welcome.text")),
            chooseButton());
    addRecent(recentFolders);
  }

  public void showOpening(Path folder, Runnable cancel) {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(48, 48);
    Button stop = new Button(words.get("cancel"));
    stop.setId("cancel-opening");
    Tips.say(stop, words.get("opening.cancel.tooltip"));
    stop.setOnAction(e -> cancel.run());
    getChildren().setAll(busy, heading(words.get("opening.title")), text(folder.toString()), stop);
  }

  public void showFailed(Path folder, List<Problem> problems, List<String> recentFolders) {
    getChildren()
        .setAll(
            icon(Feather.ALERT_TRIANGLE),
            heading(words.get("failed.title")),
            text(folder.toString()));
    ProblemText problemText = new ProblemText(words.locale());
    problems.stream()
        .limit(5)
        .map(p -> finding(folder, p, problemText))
        .map(this::text)
        .forEach(getChildren()::add);
    if (problems.size() > 5) {
      getChildren().add(text(words.get("failed.more", problems.size() - 5)));
    }
    getChildren().addAll(text(words.get("failed.advice")), chooseButton());
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
    for (String folder : recentFolders.subList(0, Math.min(5, recentFolders.size()))) {
      Hyperlink link = new Hyperlink(folder);
      Tips.say(link, folder);
      link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      link.setOnAction(e -> open.accept(Path.of(folder)));
      links.getChildren().add(link);
    }
    getChildren().add(links);
  }

  private Button chooseButton() {
    Button button = new Button(words.get("open.button"), Icons.of(Feather.FOLDER));
    button.getStyleClass().add("accent");
    Tips.follow(button, choose.tipProperty());
    button.setDefaultButton(true);
    button.setOnAction(e -> choose.run());
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
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("welcome-text");
    return label;
  }
}
