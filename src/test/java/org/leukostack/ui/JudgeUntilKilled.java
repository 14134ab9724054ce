package org.leukostack.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Keyboard;

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
    TestWindow window = TestWindow.start(Path.of(args[1]));
    window.open(slide);
    Workbench bench = window.bench();
    System.out.println("FOUND " + verdicts(bench));
    FxThread.onFx(() -> bench.loop().advancesProperty().set(false));
    for (int i = 0; ; i++) {
      KeyCode key = KEYS[i % KEYS.length];
      System.out.println("DO");
      Keyboard.push(key);
      if (key == KeyCode.X) {
        Keyboard.push(KeyCode.ENTER);
      }
      System.out.println("SHOWN " + verdicts(bench));
      Keyboard.push(KeyCode.RIGHT);
      if (i % 7 == 6) {
        Keyboard.push(KeyCode.LEFT);
        Keyboard.push(KeyCode.LEFT);
      }
    }
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
                      .append(id.cellKey())
                      .append('=')
                      .append(verdict)
                      .append(' '));
          return text.toString().strip();
        });
  }
}
