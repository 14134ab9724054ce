package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export that replaces another links what is in both, and writes the rest. */
class CropFilesTest extends ExportTest {

  private static final Set<String> TABLES = Set.of("labels.csv", "cells.csv", "export.json");

  @BeforeEach
  void exportOnce() throws Exception {
    slide.with(1, threeCells(2)).with(4, threeCells(3)).write();
    export();
    assumeTrue(
        keyOf(destination.resolve("0_0.jpg")) != null, "files have no identity on this system");
  }

  @Test
  void whatIsTheSameStaysTheSameFile() throws Exception {
    Map<String, String> before = FolderContent.hashes(destination);
    Map<String, Object> files = files();

    Exporter.run(Plans.replacing(slide, root), (done, all) -> {});

    assertThat(FolderContent.hashes(destination)).isEqualTo(before);
    assertThat(files()).hasSize(2 * 3 + 2 * 4).isEqualTo(files);
  }

  @Test
  void whatSomebodyChangedIsWrittenAnewAndNotInPlace() throws Exception {
    Map<String, String> before = FolderContent.hashes(destination);
    Path kept = Files.createLink(temp.resolve("kept.jpg"), destination.resolve("1_0.jpg"));
    Files.write(kept, new byte[] {1, 2, 3});
    byte[] strip = Files.readAllBytes(destination.resolve("annotation/0.jpg"));
    strip[strip.length / 2]++;
    Files.write(destination.resolve("annotation/0.jpg"), strip);
    byte[] longer = Files.readAllBytes(destination.resolve("2_2.jpg"));
    Files.write(destination.resolve("2_2.jpg"), Arrays.copyOf(longer, longer.length + 1));
    Files.delete(destination.resolve("3_1.jpg"));
    Files.writeString(destination.resolve("9_9.jpg"), "of no cell");

    Exporter.run(Plans.replacing(slide, root), (done, all) -> {});

    assertThat(FolderContent.hashes(destination)).isEqualTo(before);
    assertThat(kept).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void writesWhereNothingCanBeLinked() throws Exception {
    Map<String, String> before = FolderContent.hashes(destination);
    Path out = Files.createDirectories(temp.resolve("out/annotation")).getParent();
    // A name that is taken refuses a link as a disk does that knows none.
    byte[] jpeg = Files.readAllBytes(destination.resolve("0_0.jpg"));
    Files.writeString(out.resolve("0_0.jpg"), "in the way");
    CropFiles files = new CropFiles(out, destination);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> files.writeCrop(0, 0, jpeg));
    files.writeCrop(0, 1, Files.readAllBytes(destination.resolve("0_1.jpg")));

    assertThat(out.resolve("0_0.jpg")).hasContent("in the way");
    assertThat(FolderContent.hashes(out)).containsEntry("0_1.jpg", before.get("0_1.jpg"));
    assertThat(keyOf(out.resolve("0_1.jpg"))).isNotEqualTo(keyOf(destination.resolve("0_1.jpg")));
  }

  /** What tells each crop and strip from all other files of the system. */
  private Map<String, Object> files() throws IOException {
    Map<String, Object> files = new HashMap<>();
    for (String name : FolderContent.hashes(destination).keySet()) {
      if (!TABLES.contains(name)) {
        files.put(name, keyOf(destination.resolve(name)));
      }
    }
    return files;
  }

  private static Object keyOf(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }
}
