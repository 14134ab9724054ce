package org.leukostack.ui.gallery;

import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.review.VerdictStyle;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** The line over the tiles of a group; tiles that are dropped on it take its class. */
final class GroupHeader extends HBox {

  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  /** What swatch, icons and gaps take, in sizes of the font. */
  private static final double AROUND = 8;

  private final TileText text;
  private final Keys keys;
  private final Region swatch = new Region();
  private final Label name = new Label();
  private final Label facts = new Label();
  private final Button accept = new Button();
  private final Text measure = new Text();
  private GroupFacts offered = GroupFacts.NONE;
  private double width;
  private @Nullable Group group;
  private @Nullable GroupKey dressed;
  private @Nullable String dressedName;

  GroupHeader(TileText text, Keys keys) {
    this.text = text;
    this.keys = keys;
    getStyleClass().add("group-header");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(8);
    setManaged(false);
    swatch.getStyleClass().add("swatch");
    name.getStyleClass().add("pane-title");
    Tips.whole(name);
    facts.getStyleClass().add("quiet");
    facts.setMinWidth(0);
    Tips.whole(facts);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    accept.setFocusTraversable(false); // it has its key, and the tiles keep the focus
    accept.setGraphic(Icons.of(Feather.CHECK_CIRCLE));
    accept.getStyleClass().add("accept-rest");
    accept.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(swatch, name, facts, space, accept);
    accept.fontProperty().addListener(o -> fit());
  }

  @Nullable Group group() {
    return group;
  }

  Button acceptButton() {
    return accept;
  }

  void markAsTarget(boolean target) {
    pseudoClassStateChanged(DROP, target);
  }

  /**
   * Shows a group.
   *
   * @param room the width that there is
   */
  void show(Group next, GroupFacts now, double room) {
    group = next;
    dress(next.key());
    facts.setText(text.of(next.key(), now));
    offered = now;
    width = room;
    fit();
    accept.setDisable(now.seen() == 0);
    Tips.say(
        accept,
        text.words()
            .get(
                "gallery.accept.tooltip",
                keys.text(Command.ACCEPT_REST),
                now.seen(),
                now.unreviewed()));
    setAccessibleText(text.of(next.key()) + text.words().get("filter.and") + facts.getText());
  }

  private String offer(String wordKey) {
    return offered.unreviewed() == 0
        ? text.words().get(wordKey + ".none")
        : text.words().get(wordKey, offered.seen(), offered.unreviewed());
  }

  /**
   * Where there is little room, the button counts only, and the name is shown as far as it goes.
   */
  private void fit() {
    String offer = offer("gallery.accept");
    double wanted =
        widthOf(name.getText(), name.getFont())
            + widthOf(offer, accept.getFont())
            + AROUND * name.getFont().getSize();
    boolean wide = wanted <= width;
    accept.setText(wide ? offer : offer("gallery.accept.short"));
    accept.setAccessibleText(offer);
    name.setMinWidth(wide ? Region.USE_PREF_SIZE : 0);
  }

  private double widthOf(String words, Font font) {
    measure.setText(words);
    measure.setFont(font);
    return measure.getLayoutBounds().getWidth();
  }

  private void dress(GroupKey key) {
    String called = text.of(key);
    String css = key instanceof GroupKey.OfClass(var preClass) ? text.names().css(preClass) : "";
    if (key.equals(dressed) && Objects.equals(dressedName, called + css)) {
      return;
    }
    dressed = key;
    dressedName = called + css;
    name.setText(called);
    swatch.setVisible(!css.isEmpty());
    swatch.setManaged(!css.isEmpty());
    swatch.setStyle(
        css.isEmpty() ? null : String.format(Locale.ROOT, "-fx-background-color: %s;", css));
    name.setGraphic(
        key instanceof GroupKey.OfVerdict(var verdict)
            ? Icons.of(VerdictStyle.icon(verdict))
            : null);
  }
}
