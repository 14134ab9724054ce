package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hashes are those of the files that Pillow 9.4 saves of the same pictures. */
class JpegEncoderTest {

  @ParameterizedTest
  @CsvSource({
    "1, 200, 200, 2455ba789b6b206aeb3e826390c809c2f1cd8606b05086063e1c62c73d1f42d7",
    "1, 37, 21, 875b4acd5bdcbe91822e2560066f235b53824ff9559a9f0ebf402267e102f98e",
    "1, 400, 200, da37118f42fefdd6c1e7849dd6eaf07b27f51467c118e4c022d663e22f1bad62",
    "3, 200, 200, 86a991a4c38d065cb12d9946d797b825f061798e9c23d5a774825a77b92af880",
    "3, 37, 21, 953941435a6ff23aa9a42996e4cc39048fa7ea8cf6a088d404b6807f6e35bab2",
    "3, 400, 200, 1094dbfbec848effd7a73ae208d25d80e051ef08a7766d88e3a9f0b698d734c2"
  })
  void writesAsPillowDoes(int channels, int width, int height, String hash) throws Exception {
    Picture picture =
        channels == 1 ? TestPictures.grey(width, height) : TestPictures.colour(width, height);
    assertThat(hash(TestPictures.jpeg(picture))).isEqualTo(hash);
  }

  @Test
  void writesOneAfterTheOther() {
    JpegEncoder encoder = Jpegs.encoder();
    byte[] first = encoder.encode(TestPictures.grey(20, 30));
    encoder.encode(TestPictures.colour(64, 64));
    assertThat(encoder.encode(TestPictures.grey(20, 30))).isEqualTo(first);
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
