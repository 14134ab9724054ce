package org.leukostack.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.PreClass;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.FileDigests;
import org.leukostack.testing.Slide;

/**
 * A process that dies at any moment leaves no half data set, and the next one goes on with what it
 * did: the same bytes. {@code -Dleukostack.dataset.kills=20} kills as many.
 */
@Timeout(600)
class KilledDataSetTest {

  private static final int KILLS = Integer.getInteger("leukostack.dataset.kills", 2);

  @TempDir Path temp;

  private Path paintSlides() {
    Path slides = temp.resolve("slides");
    for (int i = 0; i < 10; i++) {
      Slide told = Slide.at(slides.resolve("s" + i));
      for (int image = 1; image <= 4; image++) {
        int x = image + i;
        PreClass preClass = new PreClass(2 + (image + i) % 4);
        told.with(image, f -> f.planes(4).cell(preClass, box(x, 9, 20, 20)));
      }
      told.write();
    }
    return slides;
  }

  @Test
  void aKilledRunIsGoneOnWithToTheSameBytes() throws Exception {
    Path slides = paintSlides();
    Path out = temp.resolve("out");
    long start = System.nanoTime();
    DataSetProcess.make(slides, out);
    int micros = (int) ((System.nanoTime() - start) / 1000);
    Map<String, String> whole = FileDigests.of(out);
    assertThat(whole).hasSizeGreaterThan(400);

    SplittableRandom random = new SplittableRandom(3);
    int unfinished = 0;
    for (int i = 0; i < KILLS; i++) {
      Path other = temp.resolve("other" + i);
      kill(slides, other, random.nextInt(micros) + 1);
      if (Files.exists(other)) {
        assertThat(FileDigests.of(other)).isEqualTo(whole);
      } else {
        unfinished++;
      }
      DataSetProcess.make(slides, other);
      assertThat(FileDigests.of(other)).isEqualTo(whole);
      try (Stream<Path> left = Files.list(temp)) {
        assertThat(left.map(path -> path.getFileName().toString()))
            .noneMatch(name -> name.startsWith("."));
      }
    }
    assertThat(unfinished).as("runs that were killed before they were done").isPositive();
  }

  private static void kill(Path slides, Path out, int micros) throws Exception {
    Process process =
        ChildJvm.of(
                List.of(
                    "-Xshare:auto",
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true"),
                DataSetProcess.class,
                slides.toString(),
                out.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream output = process.getInputStream()) {
      assertThat((char) output.read()).isEqualTo('.');
      boolean _ = process.waitFor(micros, TimeUnit.MICROSECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
