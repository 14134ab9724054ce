package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.leukostack.home.AppLog;

/** What nobody expected happens, and the person is told of it. */
class FaultJourneyTest extends WindowTest {

  private static long dialogs() {
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(w -> w.isShowing() && w.getScene() != null)
                .filter(w -> w.getScene().getRoot() instanceof DialogPane)
                .count());
  }

  private static void failInABackgroundThread(String message) throws InterruptedException {
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  throw new IllegalStateException(message);
                });
    thread.join();
  }

  @Test
  void aStormOpensOneDialogAndTheWindowGoesOn() throws Exception {
    startWithSmallSlide();
    push(KeyCode.SPACE);
    for (int i = 0; i < 100; i++) {
      Platform.runLater(
          () -> {
            throw new IllegalStateException("storm");
          });
    }
    DialogPane dialog = dialog();
    settle();
    assertThat(dialogs()).isEqualTo(1);
    await("it says that all is saved", () -> saying(dialog).contains(words.get("broken.saved")));
    assertThat(saying(dialog))
        .contains(words.get("broken.title"), AppLog.file().toString())
        .doesNotContain("IllegalStateException")
        .doesNotContain("at org.leukostack");
    answer(dialog, ButtonData.CANCEL_CLOSE);
    settle();
    assertThat(dialogs()).isZero();
    assertThat(onFx(stage::isShowing)).isTrue();
    push(KeyCode.D);
    await("the window goes on", () -> fieldNumber() == 7);
    loggingIsFine();
  }

  @Test
  void aBackgroundThreadIsHeardAndTheReportNamesNobody() throws Exception {
    Path slide = SmallSlide.in(temp.resolve("KIM_0042")).folder();
    startWith(slide);
    String home = System.getProperty("user.home");
    failInABackgroundThread(
        "KIM_0042 of " + System.getProperty("user.name") + " in " + home + " and " + slide);
    DialogPane dialog = dialog();
    String report = copiedBy(dialog, "#broken-copy");
    assertThat(report)
        .contains("java.lang.IllegalStateException", "Leukostack ", getClass().getName())
        .doesNotContain("KIM_0042", home + "/", slide.toString(), temp.toString());
    assertThat(report.lines().filter(l -> l.startsWith("java.lang.Ill")))
        .noneMatch(l -> l.contains(System.getProperty("user.name")));
    assertThat(onFx(() -> dialog.getScene().getWindow().isShowing())).isTrue();
    assertThat(Files.readString(AppLog.file())).as("the log is whole").contains("KIM_0042");
    answer(dialog, ButtonData.CANCEL_CLOSE);
    loggingIsFine();
  }

  @Test
  void withoutASlideItSaysSoAndCanCloseTheWindow() throws Exception {
    start();
    failInABackgroundThread("gone");
    DialogPane dialog = dialog();
    assertThat(saying(dialog)).contains(words.get("broken.nothingOpen"));
    answer(dialog, ButtonData.NO);
    await("the window is closed", () -> !stage.isShowing());
    loggingIsFine();
  }
}
