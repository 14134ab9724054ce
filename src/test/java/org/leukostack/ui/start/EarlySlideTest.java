package org.leukostack.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.FxThread;
import org.leukostack.ui.SmallSlide;
import org.leukostack.ui.planes.PlaneDecoder;
import org.leukostack.ui.planes.Prefetch;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(FxThread.class)
class EarlySlideTest {

  @TempDir Path temp;
  private Path slide;
  private TestFolder whole;
  private Plane first;

  @BeforeEach
  void write() throws Exception {
    slide = SmallSlide.in(temp.resolve("slide")).folder();
    whole = TestFolderReader.read(slide);
    first = Prefetch.ofStart(whole.fields()).getFirst();
  }

  /** As the JDK's reader has it, but for what JavaFX saves at the accuracy of colours. */
  private static void assertShows(Image image, byte[] jpeg) throws IOException {
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(image.getWidth()).isEqualTo(expected.getWidth());
    assertThat(image.getHeight()).isEqualTo(expected.getHeight());
    long differences = 0;
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        Color shown = image.getPixelReader().getColor(x, y);
        int rgb = expected.getRGB(x, y);
        differences += Math.abs(Math.round(255 * shown.getRed()) - (rgb >> 16 & 0xFF));
        differences += Math.abs(Math.round(255 * shown.getGreen()) - (rgb >> 8 & 0xFF));
        differences += Math.abs(Math.round(255 * shown.getBlue()) - (rgb & 0xFF));
      }
    }
    assertThat(differences / 3.0 / expected.getWidth() / expected.getHeight()).isLessThan(2.5);
  }

  /** As the JDK's reader has it. */
  private static void assertShows(ArgbPicture picture, byte[] jpeg) throws IOException {
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(jpeg));
    int[] argb =
        expected.getRGB(
            0, 0, expected.getWidth(), expected.getHeight(), null, 0, expected.getWidth());
    assertThat(picture.width()).isEqualTo(expected.getWidth());
    assertThat(picture.pixels()).isEqualTo(argb);
  }

  @Test
  void theSlideBegunIsReadOnceThenAnew() throws Exception {
    EarlySlide early = new EarlySlide(slide);
    early.beginToRead();
    Files.delete(first.file());
    assertThat(early.read(slide)).isEqualTo(whole);
    assertThat(early.read(slide)).isEqualTo(TestFolderReader.read(slide)).isNotEqualTo(whole);
  }

  @Test
  void itsFirstPlaneIsPreviewedOnceThenAnew() throws Exception {
    byte[] jpeg = Files.readAllBytes(first.file());
    EarlySlide early = new EarlySlide(slide);
    early.beginToRead();
    early.beginPreview();
    Files.delete(first.file());
    assertShows(early.preview(first), jpeg);
    assertThatThrownBy(() -> early.preview(first)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherPlaneIsLookedAtAsItIs() throws Exception {
    EarlySlide early = new EarlySlide(slide);
    early.beginToRead();
    early.beginPreview();
    Plane other = whole.fields().getLast().planes().getLast();
    assertShows(early.preview(other), Files.readAllBytes(other.file()));
    assertShows(early.preview(first), Files.readAllBytes(first.file()));
  }

  @Test
  void aPreviewBeforeItHasBegunWaits() throws Exception {
    EarlySlide early = new EarlySlide(slide);
    FutureTask<Image> previewing = new FutureTask<>(() -> early.preview(first));
    Thread asking = Thread.ofPlatform().start(previewing);
    early.beginToRead();
    early.beginPreview();
    asking.join();
    assertShows(previewing.get(), Files.readAllBytes(first.file()));
  }

  @Test
  void aFirstPlaneThatIsNoPictureSaysWhyWhenItIsWanted() throws Exception {
    Files.writeString(first.file(), "no picture");
    EarlySlide early = new EarlySlide(slide);
    early.beginToRead();
    early.beginPreview();
    assertThat(early.read(slide)).isEqualTo(whole);
    assertThatThrownBy(() -> early.preview(first)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PlaneDecoder.decodeFile(first)).isInstanceOf(IOException.class);
  }

  /** A header that claims four billion pixels is not believed. */
  @Test
  void aVeryLargePlaneIsNotLookedAt() throws Exception {
    byte[] jpeg = Files.readAllBytes(first.file());
    int frame = 2;
    while (jpeg[frame + 1] != (byte) 0xC0) {
      frame += 2 + ((jpeg[frame + 2] & 0xFF) << 8 | jpeg[frame + 3] & 0xFF);
    }
    Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF); // height and width
    Files.write(first.file(), jpeg);
    assertThatThrownBy(() -> new EarlySlide(null).preview(first)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherSlideThanTheOneBegunIsRead() throws Exception {
    Path other = SmallSlide.in(temp.resolve("other")).folder();
    EarlySlide early = new EarlySlide(slide);
    early.beginToRead();
    assertThat(early.read(other)).isEqualTo(TestFolderReader.read(other));
  }

  @Test
  void aFileStandsForItsFolder() throws Exception {
    EarlySlide begun = new EarlySlide(first.file());
    begun.beginToRead();
    assertThat(begun.read(first.file())).isEqualTo(whole);
    assertThat(new EarlySlide(null).read(first.file())).isEqualTo(whole);
  }

  @Test
  void aSlideThatIsNotThereIsAProblemOfTheResult() throws Exception {
    Path missing = temp.resolve("missing");
    EarlySlide early = new EarlySlide(missing);
    early.beginToRead();
    assertThat(early.read(missing).problems())
        .hasOnlyElementsOfType(Problem.FolderMissing.class)
        .hasSize(1);
  }

  @Test
  void whoComesBeforeItIsReadWaits() throws Exception {
    EarlySlide early = new EarlySlide(slide);
    Thread beginning = Thread.ofPlatform().start(early::beginToRead);
    assertThat(early.read(slide)).isEqualTo(whole);
    assertShows(PlaneDecoder.decodeFile(first), Files.readAllBytes(first.file()));
    beginning.join();
  }
}
