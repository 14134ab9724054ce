package org.leukostack.export.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.export.ExportReport;
import org.leukostack.testing.Slide;

/** A slide, of which nothing is written yet, and where its export goes. */
abstract class ExportTest {

  @TempDir Path temp;

  Slide slide;

  /** Not there yet, nor is the folder that it is in. */
  Path root;

  /** The folder of the export. */
  Path destination;

  @BeforeEach
  final void begin() {
    slide = Slide.at(temp.resolve("slides/s1"));
    root = temp.resolve("a/root");
    destination = root.resolve("s1");
  }

  ExportReport export() throws Exception {
    return Exporter.run(Plans.of(slide, root), (done, all) -> {});
  }

  /** The names in a folder of the export. */
  List<String> exported(String... folder) {
    return FolderContent.names(destination.resolve(Path.of("", folder)));
  }

  /** All that is at the root, by its hashes. */
  Map<String, String> there() throws Exception {
    return FolderContent.hashes(root);
  }
}
