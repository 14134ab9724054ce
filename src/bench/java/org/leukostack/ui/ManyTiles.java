package org.leukostack.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Field;
import org.leukostack.model.TestFolder;

/**
 * The planes of another slide with many more cells, at random places, which nobody has reviewed.
 */
final class ManyTiles {

  static final int CELLS = 3000;

  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1200;
  private static final int PLANES = 10;

  private ManyTiles() {}

  /** Makes the slide anew; the planes are those of the other one, linked. */
  static Path in(Path folder, Path painted) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> files = Files.list(painted)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).toList()) {
        Files.createLink(folder.resolve(file.getFileName()), file);
      }
    }
    Files.writeString(
        folder.resolve(TestFolder.ANALYSIS_FILE),
        analysis(TestFolderReader.read(painted).fields()));
    return folder;
  }

  private static String analysis(List<Field> fields) {
    SplittableRandom random = new SplittableRandom(3);
    TreeMap<Integer, StringJoiner> cells = new TreeMap<>();
    for (int i = 0; i < CELLS; i++) {
      StringJoiner here = cells.computeIfAbsent(i % fields.size(), f -> new StringJoiner(", "));
      here.add(
          "\"%d\": {\"prediction\": %d, \"location\": [%d, %d, 100, 100], \"focus\": %d}"
              .formatted(
                  i / fields.size(),
                  random.nextInt(2, 12),
                  random.nextInt(WIDTH - 100),
                  random.nextInt(HEIGHT - 100),
                  random.nextInt(PLANES)));
    }
    StringJoiner all = new StringJoiner(",\n", "{", "}");
    cells.forEach(
        (field, here) ->
            all.add(
                "\"%d\": {\"img_name\": \"%s\", \"cell_prediction\": {%s}}"
                    .formatted(
                        fields.get(field).imageNumber() - 1,
                        fields.get(field).planes().getFirst().fileName(),
                        here)));
    return all.toString();
  }
}
