package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;
import org.leukostack.testing.SharedData;

/** The files on which decoders differ are what Pillow makes of them, by the digests beside them. */
class JpegLawTest {

  private static final String FOLDER = "data/jpeg-law/";

  private static final String INCOMPLETE = "07-progressive-last-scans-missing.jpg";

  private static final List<BoundingBox> BOXES =
      List.of(new BoundingBox(100, 90, 30, 40), new BoundingBox(280, 250, 60, 60));

  private final RegionReader reader = Jpegs.reader();

  /** A row of the table: a file and its two crops. */
  private record Expected(String file, List<String> crops) {}

  @Test
  void cropsArePillows() throws Exception {
    List<Expected> table =
        Files.readAllLines(SharedData.path(FOLDER + "README.md")).stream()
            .filter(line -> line.matches("\\| \\d\\d-.*\\|"))
            .map(line -> line.split(" *\\| *"))
            .map(cells -> new Expected(cells[1], List.of(cells[3], cells[4])))
            .toList();
    assertThat(table).hasSize(6);
    for (Expected expected : table) {
      Decoded decoded = cut(expected.file);
      if (!expected.file.equals(INCOMPLETE)) {
        assertThat(crops(decoded)).as(expected.file).isEqualTo(expected.crops);
      }
    }
  }

  @Test
  void damageIsTold() throws Exception {
    assertThat(cut("05-eight-bytes-lost-in-interval.jpg").damage()).isNotEmpty();
    assertThat(cut(INCOMPLETE).damage()).contains(JpegDamage.SCANS_MISSING);
    for (String sound :
        List.of(
            "01-440.jpg",
            "03-comment.jpg",
            "04-fill-before-restart.jpg",
            "08-jfif-and-adobe-transform-0.jpg",
            "10-bit-flip-no-warning.jpg")) {
      assertThat(cut(sound).damage()).as(sound).isEmpty();
    }
  }

  @Test
  void onlyTheFileWithACommentHasOne() throws Exception {
    assertThat(cut("03-comment.jpg").comment()).isNotEmpty();
    assertThat(cut("01-440.jpg").comment()).isEmpty();
  }

  @Test
  void moreScansThanTheBoundAreRefusedAndTheBoundIsSaid() throws Exception {
    byte[] jpeg = bytes("progressive-882-scans-18kB.jpg");
    long start = System.nanoTime();

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.readWhole(jpeg))
        .withMessageContaining("scans")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_SCANS));
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  /** Of which checking a plane reads all, and exporting cells only what they need. */
  @Test
  void aSecondFrameBehindTheScanIsRefusedWhateverTheRegion() throws Exception {
    byte[] jpeg = bytes("sof-after-sos-9kB.jpg");
    JpegHeader header = JpegHeader.parse(jpeg);

    for (Region region :
        List.of(
            new Region(0, 0, 1, 1), new Region(header.width() - 1, header.height() - 1, 1, 1))) {
      assertThatExceptionOfType(JpegException.class)
          .isThrownBy(() -> reader.read(jpeg, List.of(region)))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT));
    }
    assertThat(reader.readTwo(jpeg, jpeg, List.of(new Region(0, 0, 1, 1)))).isEmpty();
  }

  private Decoded cut(String file) throws IOException {
    byte[] jpeg = bytes(file);
    JpegHeader header = JpegHeader.parse(jpeg);
    ImageSize size = new ImageSize(header.width(), header.height());
    List<CropWindow> windows = BOXES.stream().map(box -> CropWindow.of(box, 200, size)).toList();
    return Cropper.cut(reader, jpeg, windows);
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(SharedData.path(FOLDER + file));
  }

  private static List<String> crops(Decoded decoded) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    JpegEncoder encoder = Jpegs.encoder();
    return decoded.pictures().stream()
        .map(picture -> encoder.encode(picture, decoded.comment()))
        .map(jpeg -> HexFormat.of().formatHex(digest.digest(jpeg)))
        .toList();
  }
}
