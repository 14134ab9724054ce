package org.leukostack.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Slide;

/** The folder of a format that is not the published one: {@code crop...} files and {@code done}. */
class OutputFolderTest {

  private static final OutputLayout LAYOUT =
      new OutputLayout() {
        @Override
        public boolean belongs(Path entry) {
          String name = entry.getFileName().toString();
          return OutputLayout.isFile(entry) && (name.startsWith("crop") || name.equals("done"));
        }

        @Override
        public boolean isFinished(Path folder) {
          return OutputLayout.isFile(folder.resolve("done"));
        }
      };

  @TempDir Path temp;
  private Path root;
  private Path destination;
  private TestFolder slide;

  @BeforeEach
  void makeSlide() throws Exception {
    root = temp.resolve("a/root");
    destination = root.resolve("s1");
    slide = Slide.at(temp.resolve("slides/s1")).folder();
  }

  private OutputFolder open(boolean replace) throws Exception {
    return OutputFolder.open(root, slide, LAYOUT, replace);
  }

  private void export(String crop, boolean replace) throws Exception {
    try (OutputFolder folder = open(replace)) {
      folder.earlier();
      Files.createDirectories(folder.partial());
      Files.writeString(folder.partial().resolve(crop), "");
      Files.writeString(folder.partial().resolve("done"), "");
      folder.publish();
    }
  }

  @Test
  void isAtItsPlaceOnlyOncePublished() throws Exception {
    try (OutputFolder folder = open(false)) {
      assertThat(folder.earlier()).isEmpty();
      Files.createDirectories(folder.partial());
      Files.writeString(folder.partial().resolve("done"), "");
      assertThat(destination).doesNotExist();
      folder.publish();
      assertThat(destination.resolve("done")).exists();
    }
    assertThat(names(root)).containsExactly("s1");
  }

  @Test
  void leavesNothingUnlessPublished() throws Exception {
    try (OutputFolder folder = open(false)) {
      Files.createDirectories(folder.partial());
      Files.writeString(folder.partial().resolve("crop 1"), "");
    }

    assertThat(temp.resolve("a")).doesNotExist();
  }

  @Test
  void replacesOnlyWhatIsFinishedAndOnlyWhenAsked() throws Exception {
    export("crop 1", false);
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> export("crop 2", false))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EXPORT_EXISTS));

    export("crop 2", true);
    assertThat(names(destination)).containsExactly("crop 2", "done");

    Files.delete(destination.resolve("done"));
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> export("crop 3", true))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.HOLDS_OTHER_FILES));
    assertThat(names(destination)).containsExactly("crop 2");
  }

  @Test
  void isHeldByOneRunAtATime() throws Exception {
    try (OutputFolder _ = open(false)) {
      assertThatExceptionOfType(ExportException.class)
          .isThrownBy(() -> open(false))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
    }
    export("crop 1", false);
    assertThat(names(root)).containsExactly("s1");
  }

  @Test
  void renamesTwiceWhereTheSystemCannotExchange() throws Exception {
    export("crop old", false);
    Files.createDirectories(root.resolve(".s1.partial"));
    Files.writeString(root.resolve(".s1.partial/crop new"), "");
    Publication publication = new Publication(OutputPaths.of(root, slide), LAYOUT, true);

    publication.renameTwice();

    assertThat(names(destination)).containsExactly("crop new");
    assertThat(names(root.resolve(".s1.old"))).contains("crop old");
    publication.sweep();
    assertThat(names(root)).containsExactly("s1");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
