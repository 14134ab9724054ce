package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.leukostack.review.CellOrder;
import org.leukostack.testing.XKeyboard;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.slide.Labels;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Gives every command of the window by its key, on the keyboard layout of an X server, and looks
 * whether it was done. Prints a line a command: what, the key, "ok" or what was there instead; ends
 * with status 1 if one was not done. {@code src/package/every-keyboard.sh} runs it on many layouts.
 */
final class EveryKeyboard extends CommandTries {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final XKeyboard keyboard;
  private final Path slide;
  private int failed;

  private EveryKeyboard(XKeyboard keyboard, Path folder) throws Throwable {
    super(
        keyboard.needsShift('2'),
        keyboard.writes('1', '+'),
        SmallSlide.in(folder.resolve("other")).folder());
    this.keyboard = keyboard;
    slide = SmallSlide.in(folder.resolve("slide")).folder();
  }

  /**
   * @param arguments which of the layouts that are set is in force, from 0
   */
  public static void main(String[] arguments) throws Throwable {
    int group = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("keyboards");
    try (XKeyboard keyboard = new XKeyboard(group)) {
      EveryKeyboard all = new EveryKeyboard(keyboard, folder);
      all.start(folder.resolve("config"));
      all.list();
      all.run();
      System.exit(all.failed == 0 ? 0 : 1);
    }
  }

  private void start(Path config) throws Exception {
    window = TestWindow.show(standIns, config, null, s -> stage = s);
    window.awaitWhole();
    window.open(slide);
    await("the window has the keys", stage::isFocused);
  }

  private void run() throws Throwable {
    for (Command command : untried()) {
      if (command != Command.HIDE_BOXES) {
        say(command.name(), "", "is not tried");
      }
    }
    for (Try one : tries()) {
      reset();
      onFx(() -> one.before().run());
      settle();
      for (String key : one.keys().split(" ")) {
        keyboard.push(key);
        settle();
      }
      say(one.what(), one.keys(), happens(one.isDone()) ? "ok" : "NOT DONE: " + whatIsThere());
    }
    holdToHide();
  }

  private void say(String what, String keys, String result) {
    failed += result.equals("ok") ? 0 : 1;
    System.out.println(what + "\t" + keys + "\t" + result);
  }

  private String whatIsThere() {
    return onFx(
        () ->
            bench().loop().promptProperty().get()
                + " "
                + stage.getScene().getRoot().lookupAll("#status-key").stream()
                    .map(n -> ((Label) n).getText())
                    .toList());
  }

  private static boolean happens(Question question) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE.toMillis(), TimeUnit.MILLISECONDS, () -> onFx(question::isTrue));
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** Closes, ends and takes back all, and goes to the second plane of the first cell. */
  private void reset() {
    onFx(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(w -> w != stage)
                .forEach(Window::hide));
    if (!onFx(() -> bench().opening().stateProperty().get()).equals(new OpenState.Opened(slide))) {
      window.open(slide);
    }
    onFx(
        () -> {
          bench().gallery().clearSelection();
          bench().gallery().leave();
          bench().editor().stop();
          bench().loop().end();
          bench().filter().order(CellOrder.SLIDE);
          bench().filter().clear();
          while (bench().review().undoActProperty().get() != null) {
            bench().review().undo();
          }
          model().labelsProperty().set(Labels.CLASS);
          model().go(FIRST);
          model().showPlane(1);
          image().fit();
          stage.requestFocus();
          image().requestFocus();
        });
    await("the window has the keys", stage::isFocused);
    window.awaitPicture();
  }

  /** Boxes are hidden as long as the key is down. */
  private void holdToHide() throws Throwable {
    reset();
    boolean shown = happens(() -> paintedBoxes() > 0);
    keyboard.press("H");
    boolean hidden = happens(() -> paintedBoxes() == 0);
    keyboard.release("H");
    boolean back = happens(() -> paintedBoxes() > 0);
    say(Command.HIDE_BOXES.name(), "H", shown && hidden && back ? "ok" : "NOT DONE");
  }
}
