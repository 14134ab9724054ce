package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.HeadlessRobots;

/** A dialog that is closed is gone: nothing that outlives it holds it. */
class ClosedDialogsTest extends ReviewedWindowTest {

  /** A dialog by its pane, which it has as long as it is there itself. */
  private record Closed(String name, WeakReference<DialogPane> pane) {}

  /**
   * What is let go is collected at once; more than one round is for what a reference thread holds.
   */
  private static final int ROUNDS = 20;

  private final List<Closed> closed = new ArrayList<>();

  private void openAndClose(String name, Runnable open) {
    open.run();
    await(name + " opens", () -> openDialog().isPresent());
    DialogPane pane = dialog();
    closed.add(new Closed(name, new WeakReference<>(pane)));
    answer(pane, ButtonData.CANCEL_CLOSE);
  }

  private void all() {
    openAndClose("keys", () -> choose("help-menu", 2));
    openAndClose("classes", () -> choose("review-menu", 10));
    openAndClose("guide", () -> choose("help-menu", 0));
    openAndClose("export", () -> onFx(() -> ((Button) found("#EXPORT")).fire()));
    openAndClose("log", () -> choose("help-menu", 3));
    openAndClose("about", () -> choose("help-menu", 4));
    openAndClose("reviewer", () -> choose("review-menu", 4));
    openAndClose("agreement", () -> choose("review-menu", 6));
    openAndClose("figures", () -> choose("review-menu", 7));
    openAndClose("sheet", () -> choose("review-menu", 8));
    openAndClose("data set", () -> choose("review-menu", 9));
    openAndClose("reading", () -> push(KeyCode.CONTROL, KeyCode.R));
  }

  @Test
  void nothingHoldsIt() throws Exception {
    startWith(slide.folder());
    openAndClose(
        "broken",
        () ->
            Platform.runLater(
                () -> {
                  throw new IllegalStateException("nobody expected it");
                }));
    all();
    int rest = closed.size();
    all(); // the desktop may hold the window that was there last
    push(KeyCode.RIGHT);
    HeadlessRobots.forgetWindows();
    for (int round = 0; round < ROUNDS && !stillThere(rest).isEmpty(); round++) {
      System.gc();
      settle();
    }
    assertThat(stillThere(rest)).isEmpty();
    loggingIsFine();
  }

  private List<String> stillThere(int first) {
    return closed.stream()
        .limit(first)
        .filter(one -> one.pane().get() != null)
        .map(Closed::name)
        .toList();
  }
}
