package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.testing.Slide;

/** Where an export may go, and what it leaves there. */
class DestinationTest extends ExportTest {

  @BeforeEach
  void makeSlide() throws Exception {
    slide.with(1, threeCells(2)).write();
  }

  private static ExportReport run(ExportPlan plan) throws Exception {
    return Exporter.run(plan, (done, all) -> {});
  }

  private static void assertRefused(ExportPlan plan, Reason reason) {
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> run(plan))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void assertWhole(Path export) {
    assertThat(FolderContent.names(export))
        .hasSize(4 + 4)
        .contains("labels.csv", "cells.csv", "export.json");
    assertThat(FolderContent.names(export.getParent())).containsExactly("s1");
  }

  @Test
  void fillsEmptyFolder() throws Exception {
    Files.createDirectories(destination);

    run(Plans.of(slide, root));

    assertWhole(destination);
  }

  @Test
  void replacesExportOnlyWhenAsked() throws Exception {
    run(Plans.of(slide, root));
    Files.writeString(destination.resolve("9_9.jpg"), "of an older slide");
    Files.writeString(destination.resolve(".DS_Store"), "litter");
    Files.writeString(destination.resolve("annotation/Thumbs.db"), "litter");
    Map<String, String> before = FolderContent.hashes(root);

    assertRefused(Plans.of(slide, root), Reason.EXPORT_EXISTS);
    assertThat(FolderContent.hashes(root)).isEqualTo(before);

    run(Plans.replacing(slide, root));
    assertWhole(destination);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes.txt",
        "0_0.jpg.txt",
        "0_0.jpeg",
        "a_0.jpg",
        "annotation/notes.txt",
        "annotation/0_0.jpg",
        "annotation/x/0.jpg",
        "0_0.jpg/file",
        ".git/config"
      })
  void neverReplacesOtherFiles(String name) throws Exception {
    run(Plans.of(slide, root));
    Path other = destination.resolve(name);
    Files.deleteIfExists(destination.resolve("0_0.jpg"));
    Files.createDirectories(other.getParent());
    Files.writeString(other, "mine");
    Map<String, String> before = FolderContent.hashes(root);

    assertRefused(Plans.replacing(slide, root), Reason.HOLDS_OTHER_FILES);

    assertThat(FolderContent.hashes(root)).isEqualTo(before);
    assertThat(FolderContent.names(root)).containsExactly("s1");
  }

  @Test
  void neverReplacesPicturesThatAreOnlyNamedLikeCrops() throws Exception {
    Files.createDirectories(destination);
    Files.writeString(destination.resolve("20240101_123456.jpg"), "a holiday");
    Map<String, String> before = FolderContent.hashes(root);

    assertRefused(Plans.replacing(slide, root), Reason.HOLDS_OTHER_FILES);

    assertThat(FolderContent.hashes(root)).isEqualTo(before);
  }

  @Test
  void neverReplacesLink() throws Exception {
    Path elsewhere = temp.resolve("elsewhere");
    run(Plans.of(slide, elsewhere));
    Files.createDirectories(root);
    link(destination, elsewhere.resolve("s1"));

    assertRefused(Plans.replacing(slide, root), Reason.HOLDS_OTHER_FILES);

    assertWhole(elsewhere.resolve("s1"));
  }

  @Test
  void refusesFileInPlaceOfFolder() throws Exception {
    Files.createDirectories(root);
    Files.writeString(destination, "mine");
    assertRefused(Plans.replacing(slide, root), Reason.NOT_A_FOLDER);
    assertRefused(Plans.replacing(slide, destination), Reason.NOT_A_FOLDER);
    assertRefused(Plans.replacing(slide, destination.resolve("a/b")), Reason.NOT_A_FOLDER);
    assertThat(destination).hasContent("mine");
  }

  @Test
  void refusesSlideWithoutName() {
    Slide nameless = Slide.at(Path.of("/")).with(1, threeCells(1));

    assertRefused(Plans.of(nameless, root), Reason.NO_NAME);
    assertThat(root).doesNotExist();
  }

  @Test
  void neverWritesIntoTheTestFolder() throws Exception {
    Path folder = slide.folder().path();
    Map<String, String> before = FolderContent.hashes(folder);
    Path link = temp.resolve("link");
    link(link, folder);
    for (Path into :
        List.of(
            folder,
            folder.getParent(),
            folder.resolve("tidy_data"),
            folder.resolve("x/../y"),
            link,
            link.resolve("deep/er"))) {
      assertRefused(Plans.replacing(slide, into), Reason.INSIDE_TEST_FOLDER);
    }
    assertThat(FolderContent.hashes(folder)).isEqualTo(before);
    assertThat(FolderContent.names(folder.getParent())).containsExactly("s1");
  }

  @Test
  void neverTakesTheTestFolderForItsOwnLeftover() throws Exception {
    Slide inside = Slide.at(root.resolve(".s1.partial/s1"));
    inside.with(1, threeCells(1)).write();

    assertRefused(Plans.of(inside, root), Reason.INSIDE_TEST_FOLDER);

    assertThat(inside.folder().fields().getFirst().planes().getFirst().file()).exists();
  }

  @Test
  void refusesSlideWithoutFieldsAndLeavesNoFolder() {
    Slide empty = Slide.at(slide.folder().path());

    assertRefused(Plans.of(empty, temp.resolve("x/y")), Reason.NOTHING_TO_READ);

    assertThat(temp.resolve("x")).doesNotExist();
  }

  @Test
  void cleansUpAfterRunThatDied() throws Exception {
    Files.createDirectories(root.resolve(".s1.partial/annotation"));
    Files.writeString(root.resolve(".s1.partial/0_0.jpg"), "half");
    Files.writeString(root.resolve(".s1.lock"), "");

    run(Plans.of(slide, root));

    assertWhole(destination);
  }

  @Test
  void putsStrandedExportBackBeforeAnythingElse() throws Exception {
    run(Plans.of(slide, root));
    Map<String, String> before = FolderContent.hashes(destination);
    Files.move(destination, root.resolve(".s1.old"));

    assertRefused(Plans.of(slide, root), Reason.EXPORT_EXISTS);

    assertThat(FolderContent.hashes(destination)).isEqualTo(before);
    assertWhole(destination);
  }

  @Test
  void deletesOldExportThatWasReplaced() throws Exception {
    run(Plans.of(slide, root));
    Files.createDirectories(root.resolve(".s1.old/annotation"));
    Files.writeString(root.resolve(".s1.old/0_0.jpg"), "older");

    run(Plans.replacing(slide, root));

    assertWhole(destination);
  }

  @ParameterizedTest
  @ValueSource(strings = {".s1.old", ".s1.partial"})
  void leavesFolderAloneThatOnlyHasTheNameOfLeftover(String name) throws Exception {
    Files.createDirectories(root.resolve(name));
    Files.writeString(root.resolve(name + "/thesis.txt"), "mine");

    run(Plans.of(slide, root));

    assertThat(root.resolve(name + "/thesis.txt")).hasContent("mine");
    assertThat(FolderContent.names(root)).containsExactlyInAnyOrder("s1", name);
    assertThat(FolderContent.names(destination)).hasSize(4 + 4);
  }

  @Test
  void doesNotFollowALinkInThePlaceOfTheFolderThatItFills() throws Exception {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.createDirectories(root);
    link(root.resolve(".s1.partial"), elsewhere);
    link(root.resolve(".s1.lock"), elsewhere.resolve("lock"));

    run(Plans.of(slide, root));

    assertThat(elsewhere).isEmptyDirectory();
    assertThat(FolderContent.names(destination)).hasSize(4 + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {".s1.partial", ".s1.old", ".s1.lock", ".s1.partial-2"})
  void refusesSlideThatIsCalledLikeWhatIsBesideAnExport(String name) throws Exception {
    Slide odd = Slide.at(temp.resolve("slides").resolve(name));
    odd.with(1, threeCells(1)).write();

    assertRefused(Plans.of(odd, root), Reason.RESERVED_NAME);

    assertThat(root).doesNotExist();
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "No links here: " + e);
    }
  }
}
