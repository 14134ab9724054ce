package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.PreClass;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/** A process that dies at any moment leaves a whole export behind, the old one or the new. */
@Timeout(120)
class KilledExportTest {

  private static final int KILLS = 8;

  @TempDir Path temp;

  @Test
  void killedExportLeavesWholeOneAndTheNextRunCleansUp() throws Exception {
    Slide told = Slide.at(temp.resolve("s1"));
    for (int image = 1; image <= 10; image++) {
      int x = image * 3;
      told.with(image, f -> f.planes(5).cell(new PreClass(4), box(x, 9, 20, 20)).focus(1));
    }
    SlideOnDisk slide = told.write();
    Path root = temp.resolve("root");
    ExportPlan plan =
        ExportPlan.of(
            ExportRequest.of(Ready.unreviewed(TestFolderReader.read(slide.folder())), root)
                .withCropSize(32)
                .withJobs(2)
                .withReplace(true));
    Exporter.run(plan, (done, all) -> {});
    Map<String, String> whole = FolderContent.hashes(root.resolve("s1"));
    assertThat(whole).hasSize(10 * 6 + 3);

    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < KILLS; i++) {
      kill(slide.folder(), root, random);

      // A replacement by renaming twice has a moment with the old export beside its place.
      Path export = root.resolve("s1");
      assertThat(FolderContent.hashes(Files.exists(export) ? export : root.resolve(".s1.old")))
          .isEqualTo(whole);
      Exporter.run(plan, (done, all) -> {});
      assertThat(FolderContent.hashes(export)).isEqualTo(whole);
      assertThat(FolderContent.names(root)).containsExactly("s1");
    }
  }

  /** Starts a process that exports, and kills it some time after it has made its first. */
  private void kill(Path slide, Path root, SplittableRandom random) throws Exception {
    Process process =
        ChildJvm.of(
                List.of(
                    "-Xshare:auto",
                    "-Xmx128m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true"),
                ExportProcess.class,
                slide.toString(),
                root.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream output = process.getInputStream()) {
      assertThat((char) output.read()).isEqualTo('.');
      boolean ended = process.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS);
      assertThat(ended).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
