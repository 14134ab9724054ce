package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.Split;
import org.leukostack.json.Json;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;

/**
 * The layout of YOLO's trainers: {@code data.yaml}, {@code images/<split>/} and {@code
 * labels/<split>/}, which has a line for each cell with the number of its class, from 0, and its
 * box: middle, width and height as shares of the image.
 */
public final class YoloWriter implements FormatWriter {

  private final ImageFiles files;

  /**
   * @param files of the data set, which all formats share
   */
  public YoloWriter(ImageFiles files) {
    this.files = files;
  }

  @Override
  public void write(DataSet set, Path into) throws IOException, InterruptedException {
    List<String> names = set.labels().stream().map(Label::name).toList();
    for (Split split : Split.values()) {
      List<FieldImage> images = FieldImage.of(set, split);
      files.put(images, into.resolve("images").resolve(split.spelling()));
      Path labels = Files.createDirectories(into.resolve("labels").resolve(split.spelling()));
      for (FieldImage image : images) {
        write(labels.resolve(image.name() + ".txt"), lines(image, names));
      }
    }
    write(into.resolve("data.yaml"), description(names));
  }

  /** Paths in it are relative to the file: the data set can be moved. */
  private static String description(List<String> names) {
    StringBuilder yaml = new StringBuilder();
    for (Split split : Split.values()) {
      yaml.append(split.spelling()).append(": images/").append(split.spelling()).append('\n');
    }
    yaml.append("nc: ").append(names.size()).append("\nnames:\n");
    for (int number = 0; number < names.size(); number++) {
      String name = Json.text(Json.MAPPER.valueToTree(names.get(number)));
      yaml.append("  ").append(number).append(": ").append(name).append('\n');
    }
    return yaml.toString();
  }

  private static String lines(FieldImage image, List<String> names) {
    StringBuilder lines = new StringBuilder();
    for (FieldImage.Seen seen : image.seen()) {
      lines.append(names.indexOf(seen.cell().label())).append(shares(seen.box(), image.size()));
    }
    return lines.toString();
  }

  /** So many digits give the pixels back, however large the image. */
  private static String shares(BoundingBox box, ImageSize image) {
    return String.format(
        Locale.ROOT,
        " %.8f %.8f %.8f %.8f\n",
        (box.x() + box.width() / 2.0) / image.width(),
        (box.y() + box.height() / 2.0) / image.height(),
        (double) box.width() / image.width(),
        (double) box.height() / image.height());
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
