package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.Making;
import org.leukostack.dataset.PartCell;
import org.leukostack.dataset.PartField;
import org.leukostack.dataset.Sample;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.Split;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;

/**
 * A data set as a test tells it, whose planes and crops are texts that say which they are: what a
 * writer puts where can be told from that.
 */
final class MadeSet {

  static final ImageSize IMAGE = new ImageSize(640, 480);
  static final int CROP = 16;

  private final Path folder;
  private final TreeMap<Integer, String> names = new TreeMap<>();
  private final TreeMap<String, SlidePart> parts = new TreeMap<>();
  private final TreeMap<String, Split> splits = new TreeMap<>();

  MadeSet(Path folder) {
    this.folder = folder;
  }

  MadeSet label(int number, String name) {
    names.put(number, name);
    return this;
  }

  static PartField field(int imageNumber, int stackSize, Integer... missing) {
    List<Integer> there =
        IntStream.range(0, stackSize).boxed().filter(k -> !List.of(missing).contains(k)).toList();
    return new PartField(
        imageNumber,
        IMAGE,
        stackSize,
        there,
        there.stream().map(k -> plane(imageNumber, k)).toList());
  }

  static String plane(int imageNumber, int stackNumber) {
    return imageNumber + "-" + stackNumber + ".jpg";
  }

  /** A cell to be put into a slide, which gives it its number. */
  record Told(PartField field, int preClass, BoundingBox box, int best) {}

  static Told cell(PartField field, int preClass, BoundingBox box, int best) {
    return new Told(field, preClass, box, best);
  }

  MadeSet slide(String testId, Split split, Told... told) throws IOException {
    Path source = Files.createDirectories(folder.resolve("slides").resolve(testId));
    Path own = Files.createDirectories(folder.resolve("parts").resolve(testId));
    List<PartCell> cells = new ArrayList<>();
    for (Told one : told) {
      int crop = cells.size();
      PreClass preClass = new PreClass(one.preClass());
      CropWindow window = CropWindow.of(one.box(), CROP, IMAGE);
      cells.add(
          new PartCell(crop, one.field(), "" + crop, preClass, one.box(), window, one.best()));
      for (int k : one.field().stackNumbers()) {
        Files.writeString(own.resolve(crop + "_" + k + ".jpg"), testId + " crop " + crop + " " + k);
        Path plane = source.resolve(one.field().plane(k));
        Files.writeString(plane, testId + " plane " + plane.getFileName());
      }
    }
    Making made = new Making(cells.size(), 0, 0, 0);
    parts.put(testId, new SlidePart(own, source, testId, ReadingName.FIRST, cells, made));
    splits.put(testId, split);
    return this;
  }

  DataSet set(Planes planes) {
    List<Label> labels =
        names.entrySet().stream()
            .map(named -> new Label(new PreClass(named.getKey()), named.getValue()))
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList();
    List<Sample> samples = new ArrayList<>();
    for (SlidePart part : parts.values()) {
      for (PartCell cell : part.cells()) {
        String label = names.getOrDefault(cell.preClass().number(), "unknown");
        Split split = splits.getOrDefault(part.testId(), Split.TRAIN);
        samples.add(new Sample(part, cell, label, "group of " + part.testId(), split));
      }
    }
    samples.sort(Sample.ORDER);
    return new DataSet(samples, List.copyOf(parts.values()), labels, planes);
  }

  /** Writes it, and gives the folder. */
  Path write(FormatWriter writer, Planes planes, String name) throws Exception {
    Path into = Files.createDirectories(folder.resolve(name));
    writer.write(set(planes), into);
    return into;
  }

  /** The text of a file. */
  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** All files below a folder, by their relative path. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
