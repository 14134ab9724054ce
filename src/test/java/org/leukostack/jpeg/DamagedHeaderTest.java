package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.leukostack.jpeg.MutationSources.Source;
import org.leukostack.jpeg.RegionReader.Decoded;

/** Of a header that lies, our decoder makes nothing that the JDK's reader does not make of it. */
class DamagedHeaderTest {

  private static final int FILES = Integer.getInteger("leukostack.damaged", 1_000);
  private static final long SEED = Long.getLong("leukostack.seed", 1);

  private static final Mutation[] OF_SEGMENTS = {
    Mutation.LIE,
    Mutation.SPLICE_SEGMENT,
    Mutation.REPEAT_SEGMENT,
    Mutation.REMOVE_SEGMENT,
    Mutation.MOVE_SEGMENT
  };

  private final RegionReader jdk = new JdkRegionReader();
  private final RegionReader reader = new BaselineRegionReader(jdk);
  private int pictures;
  private int refused;

  @Test
  void isReadAsTheJdkReadsIt() throws Exception {
    compare(MutationSources.ofTheProject());
  }

  @Test
  void ofTheSharedDataIsReadAsTheJdkReadsIt() throws Exception {
    compare(MutationSources.ofTheSharedData());
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
    assertThat(refused).as("refused").isGreaterThan(FILES / 10);
  }

  private void compare(byte[] jpeg, String what) {
    byte[] ours = samples(reader, jpeg);
    if (ours.length == 0) {
      refused++;
      return;
    }
    pictures++;
    assertThat(Arrays.equals(ours, samples(jdk, jpeg))).as(what).isTrue();
  }

  /** Of the whole picture; none if it is refused. */
  private static byte[] samples(RegionReader reader, byte[] jpeg) {
    try {
      JpegHeader header = JpegHeader.parse(jpeg);
      Region whole = new Region(0, 0, header.width(), header.height());
      Decoded decoded = reader.read(jpeg, List.of(whole));
      return decoded.pictures().getFirst().samples();
    } catch (JpegException e) {
      return new byte[0];
    }
  }
}
