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
 * Opens a slide in a window and judges one cell after the other with real keys, or many at a time
 * in the gallery, until somebody kills the process. Says on stdout what it found at the start,
 * before each key what it is going to do, and after it that the window shows it.
 */
final class JudgeUntilKilled {

  private static final KeyCode[] KEYS = {KeyCode.SPACE, KeyCode.F, KeyCode.X};

  private JudgeUntilKilled() {}

  /** The folder of the slide, that of the settings, and whether many are judged at a time. */
  public static void main(String[] args) throws Exception {
    Path slide = Path.of(args[0]);
    TestWindow window = TestWindow.start(Path.of(args[1]));
    window.open(slide);
    Workbench bench = window.bench();
    System.out.println("FOUND " + verdicts(bench));
    FxThread.onFx(() -> bench.loop().advancesProperty().set(false));
    if (Boolean.parseBoolean(args[2])) {
      Keyboard.push(KeyCode.G);
    }
    for (int i = 0; ; i++) {
      if (bench.gallery().isShown()) {
        select(i);
      }
      KeyCode key = KEYS[i % KEYS.length];
      System.out.println("DO");
      Keyboard.push(key);
      if (key == KeyCode.X) {
        Keyboard.push(KeyCode.ENTER);
      }
      System.out.println("SHOWN " + verdicts(bench));
      if (bench.gallery().isShown()) {
        Keyboard.push(KeyCode.ESCAPE); // none is selected
      }
      Keyboard.push(KeyCode.RIGHT);
      if (i % 7 == 6) {
        Keyboard.push(KeyCode.LEFT);
        Keyboard.push(KeyCode.LEFT);
      }
    }
  }

  /** The group by turns with all there are. */
  private static void select(int act) {
    Keyboard.push(KeyCode.CONTROL, KeyCode.A);
    if (act % 2 == 0) {
      Keyboard.push(KeyCode.CONTROL, KeyCode.A);
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
