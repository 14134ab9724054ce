package org.leukostack.crop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.Region;
import org.leukostack.jpeg.TestPictures;
import org.leukostack.model.CropWindow;

class CropperTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void padsWithBlackOnTheRightAndAtTheBottom(int channels) throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.noise(60, 50, channels, 1));
    Picture whole =
        Jpegs.reader().read(jpeg, List.of(new Region(0, 0, 60, 50))).pictures().getFirst();
    List<CropWindow> windows =
        List.of(
            new CropWindow(0, 0, 80),
            new CropWindow(60, 0, 80),
            new CropWindow(5, 7, 40),
            new CropWindow(0, 50, 20),
            new CropWindow(40, 30, 40));

    List<Picture> crops = Cropper.cut(Jpegs.reader(), jpeg, windows).pictures();

    for (int i = 0; i < windows.size(); i++) {
      assertThat(crops.get(i).channels()).isEqualTo(channels);
      assertThat(crops.get(i).samples()).isEqualTo(expected(whole, windows.get(i)));
    }
  }

  @Test
  void cutsTheSameOutOfWhatIsOnTheScreen() throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.noise(60, 50, 3, 2));
    ArgbPicture plane = Jpegs.reader().readWhole(jpeg);
    for (CropWindow window :
        List.of(new CropWindow(3, 4, 30), new CropWindow(50, 45, 30), new CropWindow(99, 99, 9))) {
      Picture fromFile = Cropper.cut(Jpegs.reader(), jpeg, List.of(window)).pictures().getFirst();

      assertThat(Cropper.cut(plane, window).samples()).isEqualTo(fromFile.samples());
    }
  }

  private static byte[] expected(Picture whole, CropWindow window) {
    int size = window.size();
    int channels = whole.channels();
    byte[] samples = new byte[size * size * channels];
    for (int i = 0; i < samples.length; i++) {
      int x = window.x() + i / channels % size;
      int y = window.y() + i / channels / size;
      if (x < whole.width() && y < whole.height()) {
        samples[i] = whole.samples()[(y * whole.width() + x) * channels + i % channels];
      }
    }
    return samples;
  }
}
