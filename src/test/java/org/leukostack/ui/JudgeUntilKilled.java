package org.leukostack.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.testing.FxThread;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.work.Desktop;
import org.leukostack.ui.work.FileAsker;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;

/**
 * Opens a slide in a window and judges one cell after the other with real keys until somebody kills
 * the process. Says on stdout what it found at the start, before each key what it is going to do,
 * and after it that the window shows it.
 */
final class JudgeUntilKilled {

  private static final KeyCode[] KEYS = {KeyCode.SPACE, KeyCode.F, KeyCode.X};

  private JudgeUntilKilled() {}

  /** The folder of the slide, and that of the settings. */
  public static void main(String[] args) throws Exception {
    Path slide = Path.of(args[0]);
    FxThread.start();
    FxToolkit.registerStage(Stage::new);
    LeukostackApp app =
        (LeukostackApp)
            FxToolkit.setupApplication(
                () ->
                    new LeukostackApp(
                        new Desktop(
                            (owner, title, initial) -> Optional.empty(),
                            FileAsker.NOBODY,
                            folder -> true),
                        SettingsStore.open(Path.of(args[1])),
                        null));
    Workbench bench = app.workbench();
    FxThread.onFx(() -> bench.opening().open(slide));
    FxThread.await(
        "the slide is open",
        () -> bench.opening().stateProperty().get() instanceof OpenState.Opened);
    System.out.println("FOUND " + verdicts(bench));
    FxThread.onFx(() -> bench.loop().advancesProperty().set(false));
    BaseRobot keys = new FxRobot().robotContext().getBaseRobot();
    for (int i = 0; ; i++) {
      KeyCode key = KEYS[i % KEYS.length];
      System.out.println("DO");
      press(keys, key);
      if (key == KeyCode.X) {
        press(keys, KeyCode.ENTER);
      }
      System.out.println("SHOWN " + verdicts(bench));
      press(keys, KeyCode.RIGHT);
      if (i % 7 == 6) {
        press(keys, KeyCode.LEFT);
        press(keys, KeyCode.LEFT);
      }
    }
  }

  private static void press(BaseRobot keys, KeyCode key) {
    keys.pressKeyboard(key);
    keys.releaseKeyboard(key);
    FxThread.onFx(() -> {});
  }

  private static String verdicts(Workbench bench) {
    return FxThread.onFx(
        () -> {
          Map<CellId, String> all = new TreeMap<>();
          for (Map.Entry<CellId, CellReview> cell :
              bench
                  .review()
                  .stateProperty()
                  .get()
                  .known()
                  .orElseThrow()
                  .review()
                  .cells()
                  .entrySet()) {
            all.put(cell.getKey(), cell.getValue().verdict().spelling());
          }
          StringBuilder text = new StringBuilder();
          all.forEach(
              (id, verdict) ->
                  text.append(id.imageNumber())
                      .append('/')
                      .append(id.key())
                      .append('=')
                      .append(verdict)
                      .append(' '));
          return text.toString().strip();
        });
  }
}
