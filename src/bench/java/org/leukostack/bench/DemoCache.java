package org.leukostack.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.leukostack.demo.DemoSlide;
import org.leukostack.model.TestFolder;

/** Painted slides, kept below {@code target} from one run to the next. */
final class DemoCache {

  private static final long SEED = 1;

  /** How often the painting says how far it is. */
  private static final int FIELDS_A_LINE = 50;

  private final Path folder;
  private final PrintStream out;

  DemoCache(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** The slide of that many fields, which is painted if it is not there yet. */
  Path slide(int fields) throws IOException, InterruptedException {
    Path slide = folder.resolve("demo-" + fields);
    if (Files.exists(slide.resolve(TestFolder.ANALYSIS_FILE))) { // the last file of a slide
      return slide;
    }
    removeUnfinished(slide);
    out.printf(
        "Painting a slide of %d field(s) into %s, for this and later runs;%n"
            + "300 fields take some minutes and 1.1 GB.%n",
        fields, slide);
    DemoSlide.write(
        slide,
        fields,
        SEED,
        done -> {
          if (done % FIELDS_A_LINE == 0) {
            out.printf("  %d of %d%n", done, fields);
          }
        });
    return slide;
  }

  private static void removeUnfinished(Path slide) throws IOException {
    if (!Files.exists(slide)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(slide)) {
      files = entries.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(slide);
  }
}
