package org.leukostack.ui.filter;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.leukostack.review.CellOrder;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;

/** The choice of the order. */
final class OrderMenu extends MenuButton {

  private final FilterModel model;
  private final FilterText text;

  OrderMenu(FilterModel model, FilterText text) {
    this.model = model;
    this.text = text;
    Words words = text.words();
    setId("order");
    Tips.say(this, words.get("order.tooltip"));
    ToggleGroup group = new ToggleGroup();
    for (CellOrder order : CellOrder.values()) {
      RadioMenuItem item = new RadioMenuItem(text.of(order));
      item.setUserData(order);
      item.setToggleGroup(group);
      item.setOnAction(e -> model.order(order));
      getItems().add(item);
    }
    setOnShowing(
        e -> getItems().forEach(i -> i.setDisable(!model.canOrder((CellOrder) i.getUserData()))));
    show(model.order());
  }

  /** Shows the order in force. */
  void update() {
    show(model.order());
  }

  private void show(CellOrder order) {
    setText(text.words().get("order.button", text.of(order)));
    setAccessibleText(text.words().get("order.spoken", text.of(order)));
    getItems().forEach(item -> ((RadioMenuItem) item).setSelected(order == item.getUserData()));
  }
}
