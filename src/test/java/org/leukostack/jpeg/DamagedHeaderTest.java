package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.jpeg.MutationSources.Source;
import org.leukostack.jpeg.RegionReader.Decoded;

/**
 * Of a header that lies, our decoder makes what Pillow makes of it, where that is there; and
 * nothing else than the JDK's reader, where that one takes it and goes by the same rules.
 */
class DamagedHeaderTest {

  private static final int FILES = Integer.getInteger("leukostack.damaged", 250);
  private static final long SEED = Long.getLong("leukostack.seed", 1);

  private static final Mutation[] OF_SEGMENTS = {
    Mutation.LIE,
    Mutation.SPLICE_SEGMENT,
    Mutation.REPEAT_SEGMENT,
    Mutation.REMOVE_SEGMENT,
    Mutation.MOVE_SEGMENT
  };

  private final RegionReader jdk = new JdkRegionReader();
  private final PillowJudge pillow = new PillowJudge();
  private int pictures;
  private int refused;
  private int compared;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isReadAsOthersReadIt(MutationSources.Origin origin) throws Exception {
    compare(origin.read());
  }

  private void compare(MutationSources sources) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < FILES; i++) {
      Source source = sources.draw(random, false);
      byte[] other = sources.draw(random, false).jpeg();
      Mutation mutation = OF_SEGMENTS[random.nextInt(OF_SEGMENTS.length)];
      byte[] jpeg = mutation.of(source.jpeg().clone(), other, random);
      compare(jpeg, mutation + " " + i + " of " + source.name());
    }
    assertThat(pictures).as("decoded all the same").isGreaterThan(FILES / 10);
    assertThat(compared).as("as the JDK does").isGreaterThan(FILES / 10);
    assertThat(refused).as("refused").isGreaterThan(FILES / 10);
    Pillow.assumeThere(); // to say so where the rest is not tested
    assertThat(pillow.disputed(folder)).isEmpty();
  }

  private void compare(byte[] jpeg, String what) {
    Decoded ours = pillow.decode(what, jpeg);
    if (ours == null) {
      refused++;
      return;
    }
    pictures++;
    Decoded theirs = decode(jpeg);
    if (theirs != null && hasOneMeaning(jpeg, ours)) {
      compared++;
      assertThat(ours.pictures().getFirst().samples())
          .as(what)
          .isEqualTo(theirs.pictures().getFirst().samples());
    }
  }

  private @Nullable Decoded decode(byte[] jpeg) {
    try {
      JpegHeader header = JpegHeader.parse(jpeg);
      return jdk.read(jpeg, List.of(new Region(0, 0, header.width(), header.height())));
    } catch (JpegException e) {
      return null; // takes no standard tables, nor other things that libjpeg-turbo takes
    }
  }

  /**
   * Whether libjpeg 6b, which the JDK has, goes by the rules of libjpeg-turbo: colours are told by
   * JFIF alone, no component is halved only vertically, and there is nothing to smooth.
   */
  private static boolean hasOneMeaning(byte[] jpeg, Decoded ours) {
    if (ours.damage().contains(JpegDamage.SCANS_MISSING)) {
      return false;
    }
    Segments segments = Segments.of(jpeg);
    byte[] frame = segments.parts.get(segments.frame());
    if (frame[9] == 1) {
      return true;
    }
    boolean whole = true;
    for (int i = 0; i < 3; i++) {
      whole &=
          (frame[11 + 3 * i] & 15) == (frame[11] & 15) || (frame[11 + 3 * i] >> 4) < frame[11] >> 4;
    }
    return whole && segments.find(Markers.APP0) > 0 && segments.find(Markers.APP14) < 0;
  }
}
