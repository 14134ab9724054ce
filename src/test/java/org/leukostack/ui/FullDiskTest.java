package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.home.AppVersion;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewLookup;
import org.leukostack.review.SaveState;
import org.leukostack.review.Verdict;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.testing.SystemCommand;
import org.leukostack.ui.review.Notice;

/** A disk that is really full, where a small one can be made: as root on Linux. */
class FullDiskTest extends WindowTest {

  private static final String SIZE = "8m";

  private Path disk;

  @BeforeEach
  void makeDisk() throws Exception {
    disk = Files.createDirectory(temp.resolve("disk"));
    Assumptions.assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && SystemCommand.succeeds(
                "mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()),
        "SKIPPED: no small disk can be mounted here, which takes root on Linux");
  }

  @AfterEach
  void unmount() throws Exception {
    close();
    SystemCommand.succeeds("umount", disk.toString());
  }

  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] some = new byte[512];
      while (true) {
        out.write(some);
      }
    } catch (IOException e) {
      return filler; // now it is full
    }
  }

  private Review review() {
    return onFx(() -> said());
  }

  @Test
  void nothingIsLostWhenTheDiskIsFullAndRetrySavesItAll() throws Exception {
    SlideOnDisk slide = SmallSlide.in(disk.resolve("slide"));
    startWith(slide.folder());
    push(KeyCode.SPACE);
    await("saved", () -> bench().review().saveStateProperty().get() instanceof SaveState.Saved);
    String before = Files.readString(slide.folder().resolve("review.json"));
    Path filler = fill();

    push(KeyCode.SPACE);
    await(
        "the banner",
        () -> bench().review().notices().stream().anyMatch(Notice.SaveFailed.class::isInstance));
    assertThat(shownTexts("#notices").getFirst()).contains("review.json");
    push(KeyCode.X);
    push(KeyCode.DIGIT3);
    push(KeyCode.F);
    assertThat(review().cells().values().stream().map(c -> c.verdict()).sorted().toList())
        .as("the work goes on")
        .isEqualTo(List.of(Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.REJECTED, Verdict.FLAGGED));
    assertThat(Files.readString(slide.folder().resolve("review.json")))
        .as("what was saved before is whole")
        .isEqualTo(before);
    assertThat(onFx(() -> bench().review().notices().isEmpty())).as("the banner stays").isFalse();

    Files.delete(filler);
    click("#save-retry");
    await("the banner goes", () -> bench().review().notices().isEmpty());
    await("saved", () -> bench().review().saveStateProperty().get() instanceof SaveState.Saved);
    ReviewLookup lookup = ReviewFiles.find(slide.read(), temp.resolve("no-data"), AppVersion.get());
    assertThat(((ReviewLookup.Found) lookup).document().review()).isEqualTo(review());
  }
}
