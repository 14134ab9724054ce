package org.leukostack.ui.help;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/** What had the focus last, before a menu took it: help is asked for about that. */
final class FocusTrail {

  private @Nullable Node last;

  void follow(Scene scene) {
    scene
        .focusOwnerProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null && !(now instanceof MenuButton)) {
                last = now;
              }
            });
  }

  @Nullable Node last() {
    return last;
  }
}
