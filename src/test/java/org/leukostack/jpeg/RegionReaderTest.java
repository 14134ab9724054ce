package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.RegionReader.Decoded;

class RegionReaderTest {

  private final RegionReader reader = Jpegs.reader();

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void regionIsPartOfWhole(int channels) throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.noise(333, 277, channels, 2));
    Picture whole = reader.read(jpeg, List.of(new Region(0, 0, 333, 277))).pictures().getFirst();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 50; i++) {
      List<Region> regions = new ArrayList<>();
      for (int r = random.nextInt(1, 5); r > 0; r--) {
        regions.add(region(random, 333, 277));
      }
      Decoded decoded = reader.read(jpeg, regions);
      assertThat(decoded.damage()).isEmpty();
      for (int r = 0; r < regions.size(); r++) {
        Picture picture = decoded.pictures().get(r);
        assertThat(picture.channels()).isEqualTo(channels);
        assertThat(picture.samples())
            .as("%s", regions.get(r))
            .isEqualTo(TestPictures.part(whole, regions.get(r)).samples());
      }
    }
  }

  @Test
  void wholeIsWhatTheJdkReads() throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(65, 43));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));

    ArgbPicture whole = reader.readWhole(jpeg);

    assertThat(whole.width()).isEqualTo(65);
    assertThat(whole.height()).isEqualTo(43);
    assertThat(whole.pixels()).isEqualTo(image.getRGB(0, 0, 65, 43, null, 0, 65));
  }

  @Test
  void wholeGreyPictureHasItsSamplesInEveryChannel() throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.grey(40, 30));
    byte[] grey = reader.read(jpeg, List.of(new Region(0, 0, 40, 30))).pictures().get(0).samples();

    int[] pixels = reader.readWhole(jpeg).pixels();

    for (int i = 0; i < grey.length; i++) {
      assertThat(pixels[i]).isEqualTo(0xFF000000 | (grey[i] & 0xFF) * 0x010101);
    }
  }

  @Test
  void noticesTheMissingEndAlsoBelowTheRegion() {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(200, 200));
    byte[] cut = Arrays.copyOf(jpeg, jpeg.length - 2);

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.read(cut, List.of(new Region(0, 0, 8, 8))))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
  }

  @Test
  void doesNotMakeUpTheEndThatASegmentSwallows() {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(200, 200));
    byte[] segment = {-1, (byte) 0xE2, -1, -1}; // 65,535 bytes of it would follow
    System.arraycopy(segment, 0, jpeg, jpeg.length / 2, segment.length);

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.read(jpeg, List.of(new Region(0, 0, 200, 200))))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED))
        .satisfies(e -> assertThat(e.offset()).isEqualTo(jpeg.length));
  }

  @Test
  void refusesATableThatGoesOnAfterTheFile() {
    Segments segments = Segments.of(TestPictures.jpeg(TestPictures.grey(1, 1)));
    segments.parts.remove(segments.find(Segments.DQT));
    byte[] table = {-1, (byte) Segments.DQT, 0, 3, 0};
    segments.parts.add(segments.find(Segments.SOS), table);

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.read(segments.join(), List.of(new Region(0, 0, 1, 1))));
  }

  @Test
  void decodesWhatIsFollowedByGarbage() throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(50, 50));
    byte[] followed = Arrays.copyOf(jpeg, jpeg.length + 500);

    assertThat(reader.readWhole(followed).pixels()).isEqualTo(reader.readWhole(jpeg).pixels());
  }

  @Test
  void takesSamplesAsTheyAreWhateverTheColourProfile() throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(50, 50));
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    ByteArrayOutputStream profiled = new ByteArrayOutputStream();
    profiled.write(jpeg, 0, 20); // start of image and JFIF segment
    DataOutputStream segment = new DataOutputStream(profiled);
    segment.writeShort(0xFFE2);
    segment.writeShort(2 + 14 + profile.length);
    segment.writeBytes("ICC_PROFILE\0\1\1");
    segment.write(profile);
    profiled.write(jpeg, 20, jpeg.length - 20);

    assertThat(reader.readWhole(profiled.toByteArray()).pixels())
        .isEqualTo(reader.readWhole(jpeg).pixels());
  }

  @Test
  void refusesRegionOutsideThePicture() {
    byte[] jpeg = TestPictures.jpeg(TestPictures.grey(40, 30));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read(jpeg, List.of(new Region(0, 0, 41, 30))));
  }

  @Test
  void throwsNothingButJpegExceptionWhateverTheBytes() {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(37, 21));
    SplittableRandom random = new SplittableRandom(4);
    int decoded = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = Mutations.damage(jpeg, random);
      try {
        if (JpegHeader.parse(damaged).width() <= 64 && JpegHeader.parse(damaged).height() <= 64) {
          reader.read(damaged, List.of(new Region(0, 0, 1, 1)));
          decoded++;
        }
      } catch (JpegException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
    assertThat(decoded).isPositive();
  }

  static Region region(SplittableRandom random, int width, int height) {
    int x = random.nextInt(width);
    int y = random.nextInt(height);
    return new Region(x, y, random.nextInt(1, width - x + 1), random.nextInt(1, height - y + 1));
  }
}
