package org.leukostack.testing;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The mouse's pointer, for what it does without moving on the screen; for the FX thread. */
public final class Pointer {

  private Pointer() {}

  /** Tells a node that the pointer has come to it. */
  public static void enter(Node node) {
    Event.fireEvent(node, event(MouseEvent.MOUSE_ENTERED_TARGET, MouseButton.NONE, 1, 1));
  }

  /** Tells a node that it was clicked. */
  public static void click(Node node) {
    Event.fireEvent(node, event(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, 1, 1));
  }

  /** Drags a node sideways, also one that is too narrow to be hit. */
  public static void drag(Node node, double by) {
    Event.fireEvent(node, event(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 0, 0));
    Event.fireEvent(node, event(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, by, 0));
    Event.fireEvent(node, event(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, by, 0));
  }

  /**
   * Something that is dragged meets a node, as the platform says it: its robot for tests knows no
   * such drags.
   *
   * @param source where the drag began
   * @param x in the scene
   * @param y in the scene
   */
  public static MouseDragEvent drag(
      EventType<MouseDragEvent> type, Node source, double x, double y) {
    return new MouseDragEvent(
        type,
        x,
        y,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        null,
        source);
  }

  /**
   * Clicks a point of a node, with Ctrl or without: the robot for tests holds no key meanwhile.
   *
   * @param at in the node
   */
  public static void click(Node node, Point2D at, boolean control) {
    Point2D inScene = node.localToScene(at);
    Event.fireEvent(
        node, event(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, inScene, 1, control));
    Event.fireEvent(
        node, event(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, inScene, 1, control));
  }

  /**
   * Presses the button on a point of a node.
   *
   * @param at in the node
   * @param clicks 2 for the second press of a double click
   */
  public static void press(Node node, Point2D at, int clicks) {
    Point2D inScene = node.localToScene(at);
    Event.fireEvent(
        node, event(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, inScene, clicks, false));
  }

  /**
   * Lets the button go on a point of a node.
   *
   * @param at in the node
   * @param clicks 2 for the second of a double click
   */
  public static void release(Node node, Point2D at, int clicks) {
    Point2D inScene = node.localToScene(at);
    Event.fireEvent(
        node, event(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, inScene, clicks, false));
  }

  /** Turns the wheel over a node: up (above 0) or down, in pixels. */
  public static void wheel(Node node, double by) {
    wheel(node, by, false);
  }

  /** The same with Ctrl held. */
  public static void wheelWithControl(Node node, double by) {
    wheel(node, by, true);
  }

  private static void wheel(Node node, double by, boolean control) {
    Event.fireEvent(
        node,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            0,
            0,
            0,
            0,
            false,
            control,
            false,
            false,
            false,
            false,
            0,
            by,
            0,
            by,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private static MouseEvent event(
      EventType<MouseEvent> type, MouseButton button, double x, double y) {
    return event(type, button, new Point2D(x, y), 1, false);
  }

  private static MouseEvent event(
      EventType<MouseEvent> type, MouseButton button, Point2D at, int clicks, boolean control) {
    boolean down = button == MouseButton.PRIMARY;
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        button,
        down ? clicks : 0,
        false,
        control,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        false,
        null);
  }
}
