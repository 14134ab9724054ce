package org.leukostack.ui.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.leukostack.review.CellFilter;
import org.leukostack.ui.theme.Wrapping;

/** A chart of bars, each of which can be clicked, or reached by Tab or an arrow and pressed. */
final class BarPane extends VBox {

  private static final double HEIGHT_EM = 17;

  private final Consumer<CellFilter.Picked> show;
  private final List<Node> stops = new ArrayList<>();

  /**
   * @param id of the pane; its bars have it too, with their place behind it
   * @param unit of the heights
   * @param show takes the cells of a bar
   */
  BarPane(String id, String title, String unit, List<Bar> bars, Consumer<CellFilter.Picked> show) {
    this.show = show;
    setId(id);
    getStyleClass().add("figures-chart");
    var heading = Wrapping.label(title);
    heading.getStyleClass().add("section-title");
    CategoryAxis across = new CategoryAxis();
    across.setAnimated(false);
    NumberAxis up =
        bars.stream().allMatch(Bar::isCount)
            ? CountScale.upTo(most(bars)).axis()
            : new NumberAxis();
    up.setAnimated(false);
    up.setLabel(unit);
    up.setForceZeroInRange(true);
    up.setMinorTickVisible(false);
    BarChart<String, Number> chart = new BarChart<>(across, up);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setAccessibleText(title);
    XYChart.Series<String, Number> series = new XYChart.Series<>();
    for (Bar bar : bars) {
      series.getData().add(new XYChart.Data<>(bar.label(), bar.height()));
    }
    chart.getData().add(series);
    for (int i = 0; i < bars.size(); i++) {
      prepare(series.getData().get(i).getNode(), bars.get(i), id + "-" + i);
    }
    chart.setMinHeight(0);
    chart.prefHeightProperty().bind(heading.fontProperty().map(f -> f.getSize() * HEIGHT_EM));
    getChildren().addAll(heading, chart);
  }

  private static int most(List<Bar> bars) {
    return bars.stream().mapToInt(bar -> bar.cells().size()).max().orElse(0);
  }

  private void prepare(Node node, Bar bar, String id) {
    node.setId(id);
    node.getStyleClass().add("figures-bar");
    if (bar.css() != null) {
      node.setStyle("-fx-bar-fill: " + bar.css() + ";");
    }
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.accessibleTextProperty().unbind(); // the chart says the number alone
    node.setAccessibleText(bar.said());
    Tooltip.install(node, new Tooltip(bar.said()));
    if (bar.cells().isEmpty()) {
      return;
    }
    stops.add(node);
    node.setFocusTraversable(true);
    node.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            show.accept(bar.filter());
          }
        });
    node.addEventHandler(KeyEvent.KEY_PRESSED, e -> pressed(e, node, bar));
  }

  private void pressed(KeyEvent event, Node node, Bar bar) {
    int step = 0;
    switch (event.getCode()) {
      case ENTER, SPACE -> show.accept(bar.filter());
      case LEFT -> step = -1;
      case RIGHT -> step = 1;
      default -> {
        return;
      }
    }
    event.consume();
    int next = stops.indexOf(node) + step;
    if (step != 0 && next >= 0 && next < stops.size()) {
      stops.get(next).requestFocus();
    }
  }
}
