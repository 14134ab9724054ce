package org.leukostack.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.PreClass;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.FileDigests;
import org.leukostack.testing.Slide;

/** A data set in all formats has the same bytes whoever's computer makes it. */
class SameBytesAnywhereTest {

  @TempDir Path temp;
  private Path slides;

  @BeforeEach
  void paint() {
    slides = temp.resolve("slides");
    for (int i = 0; i < 6; i++) {
      Slide told = Slide.at(slides.resolve("Islide" + i)); // I and i are no pair in Turkish
      for (int image = 1; image <= 6; image++) {
        int x = image + i;
        PreClass preClass = new PreClass(2 + (image + i) % 4);
        told.with(image, f -> f.planes(3).cell(preClass, box(x, 9, 20, 20)));
      }
      told.write();
    }
  }

  private Map<String, String> madeWith(String name, String... options) throws Exception {
    Path out = temp.resolve(name);
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-Xmx256m", "-Djava.awt.headless=true"));
    Process process =
        ChildJvm.of(all, DataSetProcess.class, slides.toString(), out.toString())
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
    } finally {
      process.destroyForcibly();
    }
    return FileDigests.of(out);
  }

  @Test
  void languageTimeZoneEncodingAndCoresDoNotMatter() throws Exception {
    Map<String, String> here =
        madeWith("english", "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC");
    assertThat(here).hasSizeGreaterThan(300);

    assertThat(
            madeWith(
                "turkish",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Seoul",
                "-Dfile.encoding=ISO-8859-9",
                "-XX:ActiveProcessorCount=1"))
        .isEqualTo(here);
    assertThat(
            madeWith(
                "arabic", // with digits of its own
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=u-nu-arab",
                "-Duser.timezone=America/Lima",
                "-XX:ActiveProcessorCount=7"))
        .isEqualTo(here);
  }
}
