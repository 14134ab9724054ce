package org.leukostack.ui.fields;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.text.Words;
import org.leukostack.ui.counts.ClassCountsPane;
import org.leukostack.ui.problems.ProblemsPane;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Icons;

/** What there is of the whole slide: its fields, its problems and its counts, in a tab each. */
public final class SideTabs extends TabPane {

  public SideTabs(SlideModel model, ClassNames classNames, Words words) {
    Tab fields = new Tab(words.get("fields.title"), new FieldListPane(model, words));
    sign(fields, Icons.of(Feather.LIST));
    Tab problems = later(() -> new ProblemsPane(model, words));
    problems.textProperty().bind(ProblemsPane.title(model, words));
    sign(problems, howManyProblems(model, words));
    Tab counts = later(() -> new ClassCountsPane(model, classNames, words));
    counts.setId("counts-tab");
    counts.setText(words.get("counts.title"));
    sign(counts, Icons.of(Feather.PIE_CHART));
    getTabs().addAll(fields, problems, counts);
    getStyleClass().add("side-tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setMinWidth(160);
  }

  /** A tab whose content is made when it is chosen first. */
  private static Tab later(Supplier<Node> content) {
    Tab tab = new Tab();
    tab.setOnSelectionChanged(
        e -> {
          if (tab.getContent() == null) {
            tab.setContent(content.get());
          }
        });
    return tab;
  }

  private static Label howManyProblems(SlideModel model, Words words) {
    Label many = new Label("", Icons.of(Feather.ALERT_TRIANGLE));
    many.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.problems().isEmpty()
                        ? ""
                        : String.format(words.locale(), "%,d", model.problems().size()),
                model.problems()));
    return many;
  }

  /** What stands for a tab that is not chosen: the words of all do not fit beside each other. */
  private static void sign(Tab tab, Node sign) {
    tab.setGraphic(sign);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(tab.textProperty());
    tab.setTooltip(tip);
  }
}
