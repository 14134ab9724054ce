package org.leukostack.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.work.FileAsker;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Opens a slide in a window and judges one cell after the other with real keys until somebody kills
 * the process. Says on stdout what it found at the start, before each key what it is going to do,
 * and after it that the window shows it.
 */
final class JudgeUntilKilled {

  private static final KeyCode[] KEYS = {KeyCode.SPACE, KeyCode.F, KeyCode.X};

  /** The machine may be busy. */
  private static final int PATIENCE_SECONDS = 120;

  private JudgeUntilKilled() {}

  /** The folder of the slide, and that of the settings. */
  public static void main(String[] args) throws Exception {
    Path slide = Path.of(args[0]);
    FxToolkit.registerPrimaryStage();
    FxToolkit.registerStage(Stage::new);
    LeukostackApp app =
        (LeukostackApp)
            FxToolkit.setupApplication(
                () ->
                    new LeukostackApp(
                        (owner, title, initial) -> Optional.empty(),
                        FileAsker.NOBODY,
                        folder -> true,
                        SettingsStore.open(Path.of(args[1])),
                        null));
    Workbench bench = app.workbench();
    onFx(() -> bench.open(slide));
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_SECONDS * 1000L,
                () -> bench.stateProperty().get() instanceof OpenState.Opened));
    System.out.println("FOUND " + verdicts(bench));
    onFx(() -> bench.loop().advancesProperty().set(false));
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
    onFx(() -> {});
  }

  private static void onFx(Runnable what) {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_SECONDS * 1000L,
        () -> {
          what.run();
          return null;
        });
  }

  private static String verdicts(Workbench bench) {
    return WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_SECONDS * 1000L,
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
