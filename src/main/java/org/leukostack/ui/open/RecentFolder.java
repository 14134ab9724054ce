package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.review.Tally;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;

/** A folder that was open lately: where it is, and of a slide how far its review. */
final class RecentFolder extends HBox {

  private final Words words;
  private final String folder;
  private final Hyperlink link;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label said = new Label("…");

  RecentFolder(String folder, Words words, Consumer<Path> open) {
    this.words = words;
    this.folder = folder;
    link = new Hyperlink(folder);
    Tips.say(link, folder);
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    link.setOnAction(e -> open.accept(Path.of(folder)));
    link.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getStyleClass().add("recent-progress");
    bar.setVisible(false);
    said.getStyleClass().addAll("quiet", "recent-said");
    said.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("recent-slide");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(8);
    getChildren().addAll(link, space, bar, said);
  }

  void show(FolderGlance found) {
    bar.setVisible(found instanceof FolderGlance.OfSlide);
    said.setText(
        switch (found) {
          case FolderGlance.OfSlide(Tally tally) -> {
            bar.setProgress(tally.fraction());
            yield words.get("welcome.recent.tally", tally.reviewed(), tally.cells());
          }
          case FolderGlance.Worklist _ -> words.get("welcome.recent.worklist");
          case FolderGlance.Unknown _ -> words.get("welcome.recent.gone");
        });
    link.setAccessibleText(words.get("welcome.recent.spoken", folder, said.getText()));
    bar.setAccessibleText(said.getText());
  }
}
