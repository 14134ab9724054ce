package org.leukostack.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.files.Moves;
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
    return OutputFolder.open(root, slide.testId(), slide, LAYOUT, replace);
  }

  private void export(String crop, boolean replace) throws Exception {
    try (OutputFolder folder = open(replace)) {
      folder.earlier();
      Files.writeString(folder.partial().resolve(crop), "");
      Files.writeString(folder.partial().resolve("done"), "");
      folder.publish();
    }
  }

  @Test
  void isAtItsPlaceOnlyOncePublished() throws Exception {
    try (OutputFolder folder = open(false)) {
      assertThat(folder.earlier()).isEmpty();
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
    exportAndBeginAnother();
    Files.writeString(root.resolve(".s1.partial/crop new"), "");
    Publication publication =
        new Publication(OutputPaths.of(root, slide.testId(), slide), LAYOUT, true, Moves::move);

    publication.renameTwice();

    assertThat(names(destination)).containsExactly("crop new");
    assertThat(names(root.resolve(".s1.old"))).contains("crop old");
    publication.sweep();
    assertThat(names(root)).containsExactly("s1");
  }

  /** An old export, and beside it a new one that is not there yet. */
  private void exportAndBeginAnother() throws Exception {
    export("crop old", false);
    Files.createDirectories(root.resolve(".s1.partial"));
  }

  private interface Happening {
    void happen() throws IOException;
  }

  /** Nothing can be moved to that place; each try makes something happen first. */
  private Publication thatCannotMoveTo(Path refused, Happening before) throws ExportException {
    return new Publication(
        OutputPaths.of(root, slide.testId(), slide),
        LAYOUT,
        true,
        (from, to) -> {
          if (to.equals(refused)) {
            before.happen();
            throw new AccessDeniedException(from.toString());
          }
          Moves.move(from, to);
        });
  }

  /** As on Windows, where a folder cannot be moved while a file in it is open. */
  @Test
  void anExportIsThereAlsoIfTheOldOneCannotBeMovedBack() throws Exception {
    exportAndBeginAnother();
    Path old = root.resolve(".s1.old");
    Publication publication = thatCannotMoveTo(destination, () -> {});

    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(publication::renameTwice);

    assertThat(names(destination)).containsExactly("crop old", "done");
    assertThat(names(old)).containsExactly("crop old", "done");
    export("crop new", true);
    assertThat(names(root)).containsExactly("s1");
  }

  @Test
  void saysWhereTheOldExportIsIfItCannotBePutBackAtAll() throws Exception {
    exportAndBeginAnother();
    Path old = root.resolve(".s1.old");
    Publication publication =
        thatCannotMoveTo(destination, () -> Files.writeString(destination, "in the way"));

    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(publication::renameTwice)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STRANDED))
        .satisfies(e -> assertThat(e.path()).isEqualTo(old.toRealPath()));

    assertThat(names(old)).containsExactly("crop old", "done");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
  void nobodyElseEntersWhatIsNotPublished() throws Exception {
    Files.createDirectories(root);
    Set<PosixFilePermission> usual =
        Files.getPosixFilePermissions(Files.createDirectory(root.resolve("usual")));
    try (OutputFolder folder = open(false)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.partial())))
          .isEqualTo("rwx------");
      Files.writeString(folder.partial().resolve("done"), "");
      folder.publish();
    }
    assertThat(Files.getPosixFilePermissions(destination)).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({"777, true", "1777, false", "775, false", "770, false", "772, false"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
  void whereAnyUserCanSwapFoldersNothingIsWritten(String mode, boolean refused) throws Exception {
    Files.createDirectories(root);
    Files.setAttribute(root, "unix:mode", Integer.parseInt(mode, 8));
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));

    if (refused) {
      assertThatExceptionOfType(ExportException.class)
          .isThrownBy(() -> export("crop 1", false))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OPEN_TO_ALL))
          .satisfies(e -> assertThat(e.path()).isEqualTo(root.toRealPath()));
      assertThat(root).isEmptyDirectory();
    } else {
      export("crop 1", false);
      assertThat(names(root)).containsExactly("s1");
    }
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
    export("crop 2", true); // others do not get there any more
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
