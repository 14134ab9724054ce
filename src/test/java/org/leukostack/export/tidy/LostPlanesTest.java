package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.LeftOut;
import org.leukostack.files.IoFault;
import org.leukostack.testing.Slide;

/** A slide that goes away while it is exported, as with a disk that is unplugged. */
class LostPlanesTest {

  @TempDir Path temp;
  private Path root;
  private Slide slide;
  private ExportPlan plan;

  @BeforeEach
  void makeSlide() throws Exception {
    root = temp.resolve("root");
    slide = Slide.at(temp.resolve("slides/s1")).with(1, threeCells(2)).with(2, threeCells(2));
    slide.write();
    plan = Plans.of(slide, root);
  }

  private static ExportReport run(ExportPlan plan) throws Exception {
    return Exporter.run(plan, (done, all) -> {});
  }

  private Path plane() {
    return slide.folder().fields().getFirst().planes().getFirst().file();
  }

  private void assertLost(ExportPlan of, Path plane, IoFault.Kind why) {
    ExportException failure = catchThrowableOfType(ExportException.class, () -> run(of));
    assertThat(failure.reason()).isEqualTo(Reason.PLANE_LOST);
    assertThat(failure.path()).isEqualTo(plane);
    assertThat(failure.fault()).contains(IoFault.of(why));
  }

  @Test
  void aPlaneThatIsGoneFailsTheRunAndNothingIsWritten() throws Exception {
    Files.delete(plane());

    assertLost(plan, plane(), IoFault.Kind.MISSING);
    assertThat(root).doesNotExist();
  }

  /** As by a swap that another program makes; by its time it came after the run began. */
  @Test
  void whatTakesThePlaceOfAPlaneWhileItRunsFailsTheRun() throws Exception {
    Files.delete(plane());
    Files.createDirectory(plane());
    Files.setLastModifiedTime(plane(), FileTime.from(Instant.now().plusSeconds(3600)));

    assertLost(plan, plane(), IoFault.Kind.IS_A_FOLDER);
  }

  @Test
  void whatNeverWasAPlaneLeavesOutItsField() throws Exception {
    Files.delete(plane());
    Files.createDirectory(plane());
    Files.setLastModifiedTime(plane(), FileTime.from(Instant.now().minusSeconds(3600)));

    assertThat(run(plan).fields()).isEqualTo(1);
  }

  @Test
  void theEarlierExportStaysAsItIs() throws Exception {
    run(plan);
    Map<String, String> before = FolderContent.hashes(root.resolve("s1"));
    Files.delete(plane());

    assertLost(plan.replacing(), plane(), IoFault.Kind.MISSING);
    assertThat(FolderContent.hashes(root.resolve("s1"))).isEqualTo(before);
    assertThat(FolderContent.names(root)).containsExactly("s1");
  }

  @Test
  void theEarlierExportStaysWhenTheWholeSlideIsGone() throws Exception {
    run(plan);
    Map<String, String> before = FolderContent.hashes(root.resolve("s1"));
    Files.move(temp.resolve("slides"), temp.resolve("unplugged"));

    assertLost(plan.replacing(), plane(), IoFault.Kind.MISSING);
    assertThat(FolderContent.hashes(root.resolve("s1"))).isEqualTo(before);
  }

  /**
   * It may have been so before; only an earlier export, whose crops of it are good, weighs more.
   */
  @Test
  void aLinkToNothingIsLeftOutUnlessAnEarlierExportHasItsPlane() throws Exception {
    run(plan);
    Map<String, String> before = FolderContent.hashes(root.resolve("s1"));
    Files.delete(plane());
    Files.createSymbolicLink(plane(), temp.resolve("away.jpg"));

    assertLost(plan.replacing(), plane(), IoFault.Kind.MISSING);
    assertThat(FolderContent.hashes(root.resolve("s1"))).isEqualTo(before);

    assertThat(run(Plans.of(slide, temp.resolve("other"))).leftOut())
        .containsExactly(
            new LeftOut.WholeField(
                slide.folder().fields().getFirst(), 2, LeftOut.Cause.UNREADABLE_PLANE));
  }

  @Test
  void aPlaneThatMayNotBeReadIsLeftOutUnlessAnEarlierExportHasIt() throws Exception {
    run(plan);
    Map<String, String> before = FolderContent.hashes(root.resolve("s1"));
    assertThat(plane().toFile().setReadable(false)).isTrue();
    assumeFalse(Files.isReadable(plane()), "the superuser may read everything");

    assertLost(plan.replacing(), plane(), IoFault.Kind.DENIED);
    assertThat(FolderContent.hashes(root.resolve("s1"))).isEqualTo(before);
    assertThat(run(Plans.of(slide, temp.resolve("other"))).cells()).isEqualTo(2);
  }

  /** It never was a plane, so that the earlier export has nothing of it. */
  @Test
  void whatIsNoFileIsNotLost() throws Exception {
    run(plan);
    Files.delete(plane());
    Files.createDirectory(plane());

    assertThat(run(plan.replacing()).cells()).isEqualTo(2);
  }
}
