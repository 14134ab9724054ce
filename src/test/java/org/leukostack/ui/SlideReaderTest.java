package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.planes.Prefetch;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SlideReaderTest {

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
    SlideReader reader = new SlideReader(slide);
    reader.begin();
    Files.delete(first.file());
    assertThat(reader.read(slide)).isEqualTo(whole);
    assertThat(reader.read(slide)).isEqualTo(TestFolderReader.read(slide)).isNotEqualTo(whole);
  }

  @Test
  void itsFirstPlaneIsDecodedOnceThenAnew() throws Exception {
    byte[] jpeg = Files.readAllBytes(first.file());
    SlideReader reader = new SlideReader(slide);
    reader.begin();
    Files.delete(first.file());
    assertShows(reader.decode(first), jpeg);
    assertThatThrownBy(() -> reader.decode(first)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherPlaneIsDecodedAsItIs() throws Exception {
    SlideReader reader = new SlideReader(slide);
    reader.begin();
    Plane other = whole.fields().getLast().planes().getLast();
    assertShows(reader.decode(other), Files.readAllBytes(other.file()));
    assertShows(reader.decode(first), Files.readAllBytes(first.file()));
  }

  @Test
  void aFirstPlaneThatCannotBeDecodedSaysWhyWhenItIsWanted() throws Exception {
    Files.writeString(first.file(), "no picture");
    SlideReader reader = new SlideReader(slide);
    reader.begin();
    assertThat(reader.read(slide)).isEqualTo(whole);
    assertThatThrownBy(() -> reader.decode(first)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherSlideThanTheOneBegunIsRead() throws Exception {
    Path other = SmallSlide.in(temp.resolve("other")).folder();
    SlideReader reader = new SlideReader(slide);
    reader.begin();
    assertThat(reader.read(other)).isEqualTo(TestFolderReader.read(other));
  }

  @Test
  void aFileStandsForItsFolder() throws Exception {
    SlideReader begun = new SlideReader(first.file());
    begun.begin();
    assertThat(begun.read(first.file())).isEqualTo(whole);
    assertThat(new SlideReader(null).read(first.file())).isEqualTo(whole);
  }

  @Test
  void aSlideThatIsNotThereIsAProblemOfTheResult() throws Exception {
    Path missing = temp.resolve("missing");
    SlideReader reader = new SlideReader(missing);
    reader.begin();
    assertThat(reader.read(missing).problems())
        .hasOnlyElementsOfType(Problem.FolderMissing.class)
        .hasSize(1);
  }

  @Test
  void whoComesBeforeItIsReadWaits() throws Exception {
    SlideReader reader = new SlideReader(slide);
    Thread beginning = Thread.ofPlatform().start(reader::begin);
    assertThat(reader.read(slide)).isEqualTo(whole);
    assertShows(reader.decode(first), Files.readAllBytes(first.file()));
    beginning.join();
  }
}
