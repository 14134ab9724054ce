package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.jpeg.RegionReader.Decoded;

/**
 * Damaged files end in a picture or in the one typed error. The long run, which says how much
 * longer damaged files take than undamaged ones: {@code mvn -q test -Dtest=MutatedJpegTest
 * -Dleukostack.mutations=200000 -Dleukostack.heap=256m}.
 */
class MutatedJpegTest {

  private static final int SHORT = 1_000;

  private static final int MUTATIONS = Integer.getInteger("leukostack.mutations", SHORT);

  /** Another number, other mutations. */
  private static final long SEED = Long.getLong("leukostack.seed", 1);

  /** Where to begin: with one mutation, repeats the one that a failure names. */
  private static final int FIRST = Integer.getInteger("leukostack.first", 0);

  private static final int WARM_UP = 2_000;
  private static final long HANGS_MILLIS = 120_000;

  private final RegionReader reader = Jpegs.reader();
  private final Ratios ratios = new Ratios();
  private final AtomicReference<Object> state = new AtomicReference<>("nothing yet");
  private int pictures;
  private int refused;

  @ParameterizedTest
  @EnumSource
  void picturesOrTypedErrors(MutationSources.Origin origin) throws Exception {
    mutate(origin.read());
  }

  /** Works on a thread of its own, so that a file on which it never ends has a name. */
  private void mutate(MutationSources sources) throws InterruptedException {
    int last = FIRST + Math.max(1, MUTATIONS / 2);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    for (int i = FIRST; i < last; i++) {
                      decode(MutatedJpeg.of(sources, SEED, i), i - FIRST >= WARM_UP);
                    }
                  } catch (Throwable e) {
                    failure.set(e);
                  }
                });
    while (worker.isAlive()) {
      Object before = state.get();
      worker.join(HANGS_MILLIS);
      if (worker.isAlive() && state.get() == before) {
        fail("It does not end: " + before);
      }
    }
    if (failure.get() != null) {
      fail(state.get().toString(), failure.get());
    }
    assertThat(pictures).as("decoded in spite of the damage").isPositive();
    assertThat(refused).as("refused").isPositive();
    if (MUTATIONS > SHORT) {
      System.out.printf(
          "%,d mutated: %,d pictures, %,d refused; %s%n", last - FIRST, pictures, refused, ratios);
    }
  }

  private void decode(MutatedJpeg mutated, boolean timed) throws JpegException {
    state.set(mutated);
    JpegHeader header;
    try {
      header = JpegHeader.parse(mutated.bytes());
    } catch (JpegException e) {
      header = new JpegHeader(1, 1, 0, 0, 0, ""); // the reader must find that out, too
    }
    List<Region> regions =
        Regions.draw(
            mutated.random(), mutated.random().nextInt(4), header.width(), header.height());
    JpegHeader claim = header;
    call("read", mutated, timed, jpeg -> read(jpeg, regions, claim), this::readAsRegion);
    call("readWhole", mutated, timed, jpeg -> readWhole(jpeg, claim), reader::readWhole);
  }

  private void call(
      String kind, MutatedJpeg mutated, boolean timed, Ratios.Call damaged, Ratios.Call whole) {
    long start = System.nanoTime();
    try {
      damaged.run(mutated.bytes());
      pictures++;
    } catch (JpegException e) {
      assertThat(e.getMessage()).isNotBlank();
      assertThat(e.offset()).isBetween(-1L, (long) mutated.bytes().length);
      refused++;
    }
    if (timed && MUTATIONS > SHORT) {
      ratios.note(kind, System.nanoTime() - start, mutated, damaged, whole);
    }
  }

  private void readAsRegion(byte[] jpeg) throws JpegException {
    JpegHeader header = JpegHeader.parse(jpeg);
    reader.read(jpeg, List.of(new Region(0, 0, header.width(), header.height())));
  }

  private void read(byte[] jpeg, List<Region> regions, JpegHeader claim) throws JpegException {
    Decoded decoded = reader.read(jpeg, regions);
    assertThat(decoded.pictures()).hasSameSizeAs(regions);
    for (int i = 0; i < regions.size(); i++) {
      Picture picture = decoded.pictures().get(i);
      assertThat(picture.width()).isEqualTo(regions.get(i).width());
      assertThat(picture.height()).isEqualTo(regions.get(i).height());
      assertThat(picture.channels()).isEqualTo(claim.components());
    }
  }

  private void readWhole(byte[] jpeg, JpegHeader claim) throws JpegException {
    ArgbPicture whole = reader.readWhole(jpeg);
    assertThat(whole.width()).isEqualTo(claim.width());
    assertThat(whole.height()).isEqualTo(claim.height());
  }
}
