package org.leukostack.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.files.AtomicFile;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewPlace;
import org.leukostack.testing.Slide;

/** Paths as Windows has them: drives, backslashes, and upper and lower case as one. */
class WindowsPathsTest {

  private static final OutputLayout LAYOUT =
      new OutputLayout() {
        @Override
        public boolean belongs(Path entry) {
          return OutputLayout.isFile(entry) && entry.getFileName().toString().equals("done");
        }

        @Override
        public boolean isFinished(Path folder) {
          return OutputLayout.isFile(folder.resolve("done"));
        }
      };

  private FileSystem windows;

  @BeforeEach
  void start() throws Exception {
    windows = Jimfs.newFileSystem(Configuration.windows());
    Files.createDirectories(windows.getPath("C:\\Slides\\S1"));
  }

  @AfterEach
  void stop() throws Exception {
    windows.close();
  }

  private TestFolder slide(String path) {
    return Slide.at(windows.getPath(path)).folder();
  }

  private OutputFolder open(String root, String slide, boolean replace) throws Exception {
    TestFolder source = slide(slide);
    return OutputFolder.open(windows.getPath(root), source.testId(), source, LAYOUT, replace);
  }

  private void export(String root, String slide, boolean replace) throws Exception {
    try (OutputFolder folder = open(root, slide, replace)) {
      folder.earlier();
      Files.createFile(folder.partial().resolve("done"));
      folder.publish();
    }
  }

  private static void assertRefused(Reason reason, Export export) {
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(export::run)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @FunctionalInterface
  private interface Export {
    void run() throws Exception;
  }

  @Test
  void upperAndLowerCaseNameOneDestination() throws Exception {
    export("C:\\Out", "C:\\Slides\\S1", false);

    assertRefused(Reason.EXPORT_EXISTS, () -> export("c:\\OUT", "c:\\slides\\s1", false));
    export("c:\\OUT", "c:\\slides\\s1", true);

    assertThat(windows.getPath("C:\\Out\\S1\\done")).exists();
    try (var files = Files.list(windows.getPath("C:\\Out"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theTestFolderIsKeptOutOfInAnyCase() {
    assertRefused(
        Reason.INSIDE_TEST_FOLDER,
        () -> export("c:\\SLIDES\\s1\\tidy_data", "C:\\Slides\\S1", false));
    assertRefused(Reason.INSIDE_TEST_FOLDER, () -> export("c:\\slides", "C:\\Slides\\S1", false));
  }

  @Test
  void aDriveHasNoName() {
    assertRefused(Reason.NO_NAME, () -> export("C:\\Out", "C:\\", false));
    assertThat(slide("C:\\Slides\\S1\\").testId()).isEqualTo("S1");
    assertThat(slide("C:\\Slides\\S1\\.").testId()).isEqualTo("S1");
  }

  @Test
  void filesAreReplacedThere() throws Exception {
    Path file = windows.getPath("C:\\settings.json");
    AtomicFile.write(file, "1".getBytes(StandardCharsets.US_ASCII));
    AtomicFile.write(file, "2".getBytes(StandardCharsets.US_ASCII));

    assertThat(file).hasContent("2");
  }

  /** Reserved names, ends that Windows drops, and letters that it does not take. */
  @Test
  void reviewsInTheDataFolderHaveNamesThatWindowsTakes() {
    for (String id :
        List.of("CON", "nul", "COM1", "LPT9", "s1.", "s1 ", "a:b", "a?*|\"<>", "AUX.x")) {
      TestFolder folder =
          new TestFolder(windows.getPath("C:\\Slides\\S1"), id, List.of(), List.of());
      String name =
          ReviewPlace.inUserData(folder, windows.getPath("C:\\Data"))
              .file()
              .getFileName()
              .toString();

      assertThat(name).as(id).doesNotMatch(".*[<>:\"/\\\\|?*].*").doesNotMatch(".*[. ]");
      assertThat(name.split("\\.", 2)[0])
          .as(id)
          .doesNotMatch("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");
    }
  }

  @Test
  void upperAndLowerCaseNameOneReview() {
    Path data = windows.getPath("C:\\Data");

    assertThat(ReviewPlace.inUserData(slide("c:\\slides\\s1"), data).file())
        .isEqualTo(ReviewPlace.inUserData(slide("C:\\Slides\\S1"), data).file());
  }
}
