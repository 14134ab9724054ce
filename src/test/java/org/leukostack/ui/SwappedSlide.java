package org.leukostack.ui;

import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.leukostack.demo.DemoSlide;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewPlace;
import org.leukostack.testing.Slide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An invented slide on which a tenth of the white cells have the classes of others, by chance.
 *
 * @param right the classes of all white cells by right
 * @param swapped what the file says of a tenth of them
 */
record SwappedSlide(Path folder, Map<CellId, Integer> right, Map<CellId, Integer> swapped) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEMO_SEED = 5;

  /** Of noise: what its cells look like says nothing of their classes. */
  static SwappedSlide small(Path folder, int fields, int cellsAField) throws IOException {
    Slide slide = Slide.at(folder);
    for (int image = 1; image <= fields; image++) {
      slide.with(
          image,
          f -> {
            SmallSlide.planes(f, 1 + f.imageNumber() % 2);
            for (int i = 0; i < cellsAField; i++) {
              f.cell(
                  new PreClass(2 + (f.imageNumber() + i) % 5),
                  box(30 + 70 * i, 100 + 30 * (i % 3), 90, 90));
            }
          });
    }
    return swap(slide.write().folder());
  }

  /** Of painted cells, which look as their classes do. */
  static SwappedSlide demo(Path folder, int fields) throws IOException, InterruptedException {
    DemoSlide.write(folder, fields, DEMO_SEED, done -> {});
    return swap(folder);
  }

  /** The planes of a slide that is there already, which stays as it is. */
  static SwappedSlide like(Path painted, Path folder) throws IOException {
    Files.createDirectory(folder);
    try (Stream<Path> files = Files.list(painted)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.equals(TestFolder.ANALYSIS_FILE)) {
          Files.copy(file, folder.resolve(name));
        } else if (!name.contains(ReviewPlace.FILE)) {
          Files.createLink(folder.resolve(name), file);
        }
      }
    }
    return swap(folder);
  }

  private static SwappedSlide swap(Path folder) throws IOException {
    Path analysis = folder.resolve(TestFolder.ANALYSIS_FILE);
    JsonNode root = JSON.readTree(Files.readString(analysis));
    Map<CellId, ObjectNode> white = new LinkedHashMap<>();
    Map<CellId, Integer> right = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      for (Map.Entry<String, JsonNode> cell :
          field.getValue().path("cell_prediction").properties()) {
        CellId id = new CellId(Integer.parseInt(field.getKey()) + 1, cell.getKey());
        int prediction = cell.getValue().path("prediction").asInt();
        if (prediction > 1) {
          white.put(id, (ObjectNode) cell.getValue());
          right.put(id, prediction);
        }
      }
    }
    Map<CellId, Integer> swapped = someOf(right);
    swapped.forEach((id, number) -> white.get(id).put("prediction", number));
    Files.writeString(analysis, JSON.writeValueAsString(root));
    return new SwappedSlide(folder, right, swapped);
  }

  private static Map<CellId, Integer> someOf(Map<CellId, Integer> right) {
    List<CellId> cells = new ArrayList<>(right.keySet());
    List<Integer> kinds = right.values().stream().distinct().sorted().toList();
    SplittableRandom random = new SplittableRandom(20_261_128);
    Map<CellId, Integer> swapped = new LinkedHashMap<>();
    while (swapped.size() < Math.max(1, right.size() / 10)) {
      CellId cell = cells.get(random.nextInt(cells.size()));
      int other = kinds.get(random.nextInt(kinds.size()));
      if (other != right.get(cell)) {
        swapped.put(cell, other);
      }
    }
    return swapped;
  }
}
