package org.leukostack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at a written slide as a stranger would: by its files, with code of its own. */
class DemoSlideTest {

  private static final int FIELDS = 2;
  private static final Pattern PLANE =
      Pattern.compile("(\\d{4})_(\\d{5})_(\\d{5})_(\\d{3})_(\\d+)\\.jpg");
  private static final Pattern FIELD =
      Pattern.compile("\"(\\d+)\": \\{\\s+\"img_name\": \"(.+?)\",\\s+\"cell_prediction\"");
  private static final Pattern CELL =
      Pattern.compile(
          "\"prediction\": (\\d+),\\s+\"location\": \\[(\\d+), (\\d+), (\\d+), (\\d+)],"
              + "\\s+\"focus\": (\\d)");

  @TempDir static Path temp;
  private static Path slide;
  private static final List<Integer> doneCounts = new ArrayList<>();

  private record Plane(int image, int x, int y, int stack, int measure, Path file) {}

  private record Cell(int prediction, int x, int y, int width, int height, int focus) {
    boolean isWhite() {
      return prediction > 1;
    }
  }

  @BeforeAll
  static void writeSlide() throws Exception {
    slide = temp.resolve("made/slide");
    DemoSlide.write(slide, FIELDS, 5, doneCounts::add, 2);
  }

  @Test
  void sameSeedMakesSameBytesWhateverTheThreads() throws Exception {
    Path again = temp.resolve("again");
    DemoSlide.write(again, FIELDS, 5, done -> {}, 1);

    assertThat(names(again)).isEqualTo(names(slide));
    for (String name : names(slide)) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(slide.resolve(name));
    }
  }

  @Test
  void anotherSeedMakesAnotherSlide() throws Exception {
    Path other = temp.resolve("other");
    DemoSlide.write(other, 1, 6, done -> {}, 1);

    assertThat(other.resolve("analyze_result.json")).content().isNotEqualTo(analysis());
    assertThat(planeNames()).doesNotContainSequence(names(other).subList(0, 10));
  }

  @Test
  void namesEveryPlaneOfEveryField() throws Exception {
    assertThat(names(slide)).hasSize(FIELDS * 10 + 1).contains("analyze_result.json");
    assertThat(planeNames()).hasSize(FIELDS * 10);
    Map<Integer, List<Plane>> fields = planesByImage();
    assertThat(fields.keySet()).containsExactly(1, 2);
    for (List<Plane> planes : fields.values()) {
      assertThat(planes).extracting(Plane::stack).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(planes).extracting(p -> List.of(p.x(), p.y())).containsOnly(stage(planes.get(0)));
    }
    assertThat(fields.values().stream().map(planes -> stage(planes.get(0))).distinct())
        .hasSize(FIELDS);
  }

  @Test
  void planesAreSmallColourJpegs() throws Exception {
    long bytes = 0;
    for (Plane plane : planes()) {
      bytes += Files.size(plane.file());
    }
    assertThat(bytes).isLessThan(380_000L * FIELDS * 10);
    BufferedImage image = ImageIO.read(planes().get(0).file().toFile());
    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1200);
    // Start of frame: baseline, 3 components, the first of them sampled 2 x 2.
    String header = hex(Arrays.copyOf(Files.readAllBytes(planes().get(0).file()), 1000));
    assertThat(header).containsPattern("ffc0001108.{8}030122");
  }

  @Test
  void theNamedPlaneIsTheSharpestOfItsField() throws Exception {
    Map<Integer, List<Plane>> fields = planesByImage();
    List<MatchResult> entries = FIELD.matcher(analysis()).results().toList();
    assertThat(entries).extracting(e -> e.group(1)).containsExactly("0", "1");
    for (MatchResult entry : entries) {
      List<Plane> planes = fields.get(Integer.parseInt(entry.group(1)) + 1);
      Plane named = parse(slide.resolve(entry.group(2)));
      assertThat(planes).contains(named);
      assertThat(planes).allMatch(plane -> plane.measure() <= named.measure());
    }
  }

  @Test
  void everyFieldHasWhiteCellsInsideTheImage() throws Exception {
    assertThat(cellsByImage()).hasSize(FIELDS);
    for (List<Cell> cells : cellsByImage().values()) {
      assertThat(cells.stream().filter(Cell::isWhite).count()).isBetween(1L, 4L);
      assertThat(cells).anyMatch(cell -> cell.prediction() == 0);
      for (Cell cell : cells) {
        assertThat(cell.prediction()).isBetween(0, 12);
        assertThat(cell.x() + cell.width()).isBetween(1, 1920);
        assertThat(cell.y() + cell.height()).isBetween(1, 1200);
      }
      assertThat(cells).filteredOn(Cell::isWhite).allMatch(c -> within(c.width(), 66, 132));
      assertThat(cells).filteredOn(Cell::isWhite).allMatch(c -> within(c.height(), 54, 147));
    }
  }

  @Test
  void cellsInManyFieldsHaveWhiteCellSizes() {
    for (long seed = 0; seed < 200; seed++) {
      for (WhiteCell cell : SceneBuilder.build(seed).whiteCells()) {
        Box box = cell.box();
        assertThat(box.width()).as("seed %d %s", seed, cell).isBetween(66, 132);
        assertThat(box.height()).as("seed %d %s", seed, cell).isBetween(54, 147);
      }
    }
  }

  @Test
  void whiteCellsAreSharpestWhereListed() throws Exception {
    Map<Integer, List<Plane>> fields = planesByImage();
    for (Map.Entry<Integer, List<Cell>> entry : cellsByImage().entrySet()) {
      List<BufferedImage> stack = new ArrayList<>();
      for (Plane plane : fields.get(entry.getKey())) {
        stack.add(ImageIO.read(plane.file().toFile()));
      }
      for (Cell cell : entry.getValue()) {
        double[] sharpness =
            stack.stream().mapToDouble(image -> varianceOfLaplacian(image, cell)).toArray();
        int sharpest =
            IntStream.range(0, 10).reduce((a, b) -> sharpness[b] > sharpness[a] ? b : a).orElse(-1);
        if (cell.isWhite()) {
          assertThat(cell.focus())
              .as("%s %s", cell, Arrays.toString(sharpness))
              .isEqualTo(sharpest);
        }
      }
    }
  }

  @Test
  void tellsHowManyFieldsAreDone() {
    assertThat(doneCounts).containsExactly(1, 2);
  }

  @Test
  void leavesFolderThatIsNotEmptyUntouched() throws Exception {
    Path full = Files.createDirectory(temp.resolve("full"));
    Files.writeString(full.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> DemoSlide.write(full, 1, 1, done -> {}))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining(full.toString());
    assertThat(names(full)).containsExactly("notes.txt");
    assertThat(full.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void refusesFileInPlaceOfFolder() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "mine");

    assertThatThrownBy(() -> DemoSlide.write(file, 1, 1, done -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent("mine");
  }

  @Test
  void refusesSlideWithoutFields() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoSlide.write(temp.resolve("none"), 0, 1, done -> {}));
    assertThat(temp.resolve("none")).doesNotExist();
  }

  @Test
  void failureLeavesNoAnalysis() {
    Path broken = temp.resolve("broken");

    assertThatThrownBy(
            () ->
                DemoSlide.write(
                    broken,
                    1,
                    1,
                    done -> {
                      throw new IllegalStateException("listener");
                    }))
        .hasMessage("listener");
    assertThat(broken.resolve("analyze_result.json")).doesNotExist();
  }

  private static double varianceOfLaplacian(BufferedImage image, Cell cell) {
    int[][] grey = new int[cell.height()][cell.width()];
    for (int y = 0; y < cell.height(); y++) {
      for (int x = 0; x < cell.width(); x++) {
        int rgb = image.getRGB(cell.x() + x, cell.y() + y);
        int weighted = 9798 * (rgb >> 16 & 255) + 19235 * (rgb >> 8 & 255) + 3735 * (rgb & 255);
        grey[y][x] = (weighted + 16384) >> 15;
      }
    }
    double[] laplacian = new double[cell.width() * cell.height()];
    for (int y = 0; y < cell.height(); y++) {
      for (int x = 0; x < cell.width(); x++) {
        laplacian[y * cell.width() + x] =
            grey[reflect(y - 1, cell.height())][x]
                + grey[reflect(y + 1, cell.height())][x]
                + grey[y][reflect(x - 1, cell.width())]
                + grey[y][reflect(x + 1, cell.width())]
                - 4.0 * grey[y][x];
      }
    }
    double mean = Arrays.stream(laplacian).average().orElseThrow();
    return Arrays.stream(laplacian).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  private static int reflect(int i, int length) {
    return i < 0 ? 1 : i == length ? length - 2 : i;
  }

  private static boolean within(int value, int low, int high) {
    return value >= low && value <= high;
  }

  private static List<Integer> stage(Plane plane) {
    return List.of(plane.x(), plane.y());
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private static String analysis() throws IOException {
    return Files.readString(slide.resolve("analyze_result.json"));
  }

  private static Map<Integer, List<Cell>> cellsByImage() throws IOException {
    String json = analysis();
    List<MatchResult> entries = FIELD.matcher(json).results().toList();
    Map<Integer, List<Cell>> cells = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      int end = i + 1 < entries.size() ? entries.get(i + 1).start() : json.length();
      String entry = json.substring(entries.get(i).start(), end);
      cells.put(
          Integer.parseInt(entries.get(i).group(1)) + 1,
          CELL.matcher(entry).results().map(DemoSlideTest::cell).toList());
    }
    return cells;
  }

  private static Cell cell(MatchResult match) {
    int[] n = IntStream.rangeClosed(1, 6).map(i -> Integer.parseInt(match.group(i))).toArray();
    return new Cell(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> planeNames() throws IOException {
    return names(slide).stream().filter(name -> PLANE.matcher(name).matches()).toList();
  }

  private static List<Plane> planes() throws IOException {
    return planeNames().stream().map(slide::resolve).map(DemoSlideTest::parse).toList();
  }

  private static Map<Integer, List<Plane>> planesByImage() throws IOException {
    return planes().stream()
        .collect(Collectors.groupingBy(Plane::image, TreeMap::new, Collectors.toList()));
  }

  private static Plane parse(Path file) {
    MatchResult match = PLANE.matcher(file.getFileName().toString()).results().findFirst().get();
    Function<Integer, Integer> number = i -> Integer.parseInt(match.group(i));
    return new Plane(
        number.apply(1), number.apply(2), number.apply(3), number.apply(4), number.apply(5), file);
  }
}
