package org.leukostack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;

/**
 * The planes on which decoder and encoder are measured: the stack of the first field of a test
 * folder that has a white cell.
 *
 * @param field the field of view
 * @param jpegs its planes in stack order, as they are in their files
 */
public record SampleStack(Field field, List<byte[]> jpegs) {

  /** The system property with the test folder, for the processes in which JMH measures. */
  static final String FOLDER_PROPERTY = "leukostack.bench.stack";

  private static final ImageSize PLANE_SIZE = new ImageSize(1920, 1200);

  /** The stack that the property names. */
  public static SampleStack load() throws IOException, InterruptedException {
    return in(Path.of(System.getProperty(FOLDER_PROPERTY, "")));
  }

  static SampleStack in(Path folder) throws IOException, InterruptedException {
    Field field =
        TestFolderReader.read(folder).fields().stream()
            .filter(f -> !f.whiteCells().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IOException("no field with a white cell in " + folder));
    List<byte[]> jpegs = new ArrayList<>();
    for (Plane plane : field.planes()) {
      jpegs.add(Files.readAllBytes(plane.file()));
    }
    return new SampleStack(field, jpegs);
  }

  private int middle() {
    return jpegs.size() / 2;
  }

  public byte[] middleJpeg() {
    return jpegs.get(middle());
  }

  String middleName() {
    return field.planes().get(middle()).fileName();
  }

  /** The crop window of the first white cell. */
  public CropWindow cellWindow() {
    Cell cell = field.whiteCells().getFirst();
    return CropWindow.of(cell.box(), CropWindow.DEFAULT_SIZE, PLANE_SIZE);
  }
}
