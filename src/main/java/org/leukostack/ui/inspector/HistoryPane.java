package org.leukostack.ui.inspector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.json.Spelled;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.History;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.NoticeText;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/**
 * What was done to a cell, the newest first, which can be unfolded. It is as high as all its lines:
 * what is around it scrolls.
 */
final class HistoryPane extends TitledPane {

  /** How many steps are shown before all are asked for; few cells have as many. */
  private static final int FIRST = 40;

  private static final Set<String> IN_EVERY_LINE = Set.of("time", "reviewer");
  private static final String NOTHING = "–";

  /** What the lines are made of. */
  private record Source(@Nullable CellId cell, History history, ClassList classes, boolean whole) {

    @SuppressWarnings("ReferenceEquality") // a longer history is another one, and equals is slow
    private boolean isSame(@Nullable Source other) {
      return other != null
          && history == other.history
          && classes == other.classes
          && whole == other.whole
          && Objects.equals(cell, other.cell);
    }
  }

  private final ReviewModel review;
  private final Words words;
  private final ActText text;
  private final NoticeText times;
  private final VBox lines = new VBox(5);
  private @Nullable CellId cell;
  private @Nullable Source written;
  private boolean whole;

  HistoryPane(ReviewModel review, ActText text) {
    super(text.words().get("history.title"), null);
    this.review = review;
    this.text = text;
    words = text.words();
    times = new NoticeText(words);
    lines.setId("history");
    setContent(lines);
    setMinHeight(USE_PREF_SIZE); // with all its lines
    setMinWidth(0); // its title may be wider than a narrow pane
    setExpanded(false);
    setAnimated(false);
    expandedProperty().addListener(o -> write());
  }

  /**
   * @param next null for no cell
   */
  void show(@Nullable CellId next) {
    whole &= next != null && next.equals(cell);
    cell = next;
    write();
  }

  /** Only when it is unfolded, and something changed: a plane step must not make it anew. */
  private void write() {
    Source now =
        isExpanded()
            ? new Source(cell, review.history(), text.classNames().listProperty().getValue(), whole)
            : null;
    if (now == null) {
      lines.getChildren().clear();
    } else if (!now.isSame(written)) {
      write(cell == null ? List.of() : review.history().of(cell).reversed());
    }
    written = now;
  }

  private void write(List<History.Step> steps) {
    List<Node> all =
        new ArrayList<>(
            steps.stream()
                .limit(whole ? steps.size() : FIRST)
                .map(this::line)
                .map(this::label)
                .toList());
    if (steps.isEmpty()) {
      all.add(label(words.get(cell == null ? "history.noCell" : "history.none")));
    } else if (!whole && steps.size() > FIRST) {
      all.add(more(steps.size()));
    }
    lines.getChildren().setAll(all);
  }

  /** Each can have the focus: who has no mouse scrolls by that, and it is read aloud. */
  private Label label(String line) {
    Label label = Wrapping.label(line);
    label.getStyleClass().add("history-step");
    label.setAccessibleRole(AccessibleRole.TEXT);
    label.setFocusTraversable(true);
    return label;
  }

  private Button more(int steps) {
    Button more = new Button(words.get("history.all", steps));
    more.setId("history-all");
    Tips.say(more, words.get("history.all.tooltip"));
    more.setMinWidth(0);
    Wrapping.wrap(more);
    more.setOnAction(
        e -> {
          whole = true;
          write();
        });
    return more;
  }

  private String line(History.Step step) {
    Instant time = step.time();
    String wordKey = "history.what." + (isReasonOnly(step) ? "reason" : step.what());
    String what = words.has(wordKey) ? words.get(wordKey) : step.what();
    String became = values(step.to());
    String was = values(step.from());
    return words.get(
        "history.line",
        time == null ? "" : times.time(time),
        step.reviewer(),
        words.get("history.change", what, was, became));
  }

  /** A rejected cell got its reason, or another one: its verdict stays. */
  private static boolean isReasonOnly(History.Step step) {
    Set<String> changed = new HashSet<>(step.from().keySet());
    changed.addAll(step.to().keySet());
    changed.removeAll(IN_EVERY_LINE);
    return changed.equals(Set.of("reason"));
  }

  /** What changed, in words; who did it and when are in the line already. */
  private String values(Map<String, String> members) {
    String values =
        members.entrySet().stream()
            .filter(m -> !IN_EVERY_LINE.contains(m.getKey()))
            .map(m -> value(m.getKey(), m.getValue()))
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? NOTHING : values;
  }

  /** A later version may know something else; that is shown as it is. */
  private String value(String member, String value) {
    return switch (member) {
      case "class" -> className(value);
      case "verdict" -> Spelled.find(Verdict.class, value).map(text::of).orElse(value);
      case "reason" -> Spelled.find(RejectReason.class, value).map(text::of).orElse(value);
      default -> value;
    };
  }

  private String className(String number) {
    try {
      return text.classNames().of(new PreClass(Integer.parseInt(number)));
    } catch (NumberFormatException e) {
      return number; // a later version may know something else
    }
  }
}
