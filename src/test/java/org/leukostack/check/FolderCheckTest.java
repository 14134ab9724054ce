package org.leukostack.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leukostack.testing.Slide.box;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.files.IoFault;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

class FolderCheckTest {

  private static final FolderCheck.Listener NOBODY = (field, found, done, all) -> {};

  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource
  void soundPlanesHaveNoProblems(Depth depth) throws Exception {
    assertThat(
            check(Slide.at(dir).with(1, f -> f.planes(3)).with(2, f -> f.planes(3)).write(), depth))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyBadPlaneIsTold(Depth depth) throws Exception {
    byte[] jpeg = PlaneFile.jpeg();
    SlideOnDisk slide =
        Slide.at(dir)
            .with(
                1,
                f ->
                    f.plane(jpeg)
                        .plane(new byte[0])
                        .plane("not a JPEG")
                        .plane(PlaneFile.half(jpeg))
                        .vanished()
                        .plane(Arrays.copyOf(jpeg, 30)))
            .with(2, f -> f.planes(1))
            .write();
    Files.createDirectory(slide.planeFile(1, 4));

    List<Problem> problems = check(slide, depth);

    assertThat(problems).hasOnlyElementsOfType(Problem.UndecodablePlane.class);
    assertThat(problems)
        .extracting(p -> p.place().stackNumber() + " " + fault(p).kind())
        .containsExactly("1 EMPTY", "2 NOT_JPEG", "3 TRUNCATED", "4 UNREADABLE", "5 TRUNCATED");
    assertThat(fault(problems.get(3)))
        .isEqualTo(new PlaneFault.Unreadable(IoFault.of(IoFault.Kind.IS_A_FOLDER)));
  }

  @ParameterizedTest
  @EnumSource
  void planeThatVanishedIsUnreadable(Depth depth) throws Exception {
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(2)).write();
    TestFolder folder = slide.read();
    Files.delete(slide.planeFile(1, 1));

    assertThat(FolderCheck.run(folder, depth, 1, NOBODY))
        .containsExactly(
            new Problem.UndecodablePlane(
                folder.fields().getFirst().planes().get(1),
                new PlaneFault.Unreadable(IoFault.of(IoFault.Kind.MISSING))));
  }

  @Test
  void frameHeaderBehindMuchElseIsFound() throws Exception {
    byte[] jpeg = PlaneFile.jpeg();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    for (int i = 0; i < 3; i++) {
      bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xFF, (byte) 0xFF});
      bytes.writeBytes(new byte[65_533]);
    }
    bytes.write(jpeg, 2, jpeg.length - 2);
    SlideOnDisk slide =
        Slide.at(dir)
            .with(1, f -> f.plane(PlaneFile.jpeg(32, 32)).plane(bytes.toByteArray()).plane(jpeg))
            .write();

    assertThat(check(slide, Depth.HEADERS))
        .extracting(p -> p.getClass().getSimpleName() + p.place().stackNumber())
        .containsExactly("PlaneSizeDiffers0");
  }

  @Test
  void somethingMayFollowThePicture() throws Exception {
    byte[] jpeg = PlaneFile.jpeg();
    SlideOnDisk slide =
        Slide.at(dir).with(1, f -> f.plane(Arrays.copyOf(jpeg, jpeg.length + 60_000))).write();

    assertThat(check(slide, Depth.HEADERS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void planeOfAnotherSizeThanMostIsTold(Depth depth) throws Exception {
    SlideOnDisk slide =
        Slide.at(dir).with(1, f -> f.plane(PlaneFile.jpeg(32, 16)).planes(2)).write();

    List<Problem> problems = check(slide, depth);

    assertThat(problems).hasSize(1);
    Problem.PlaneSizeDiffers problem = (Problem.PlaneSizeDiffers) problems.getFirst();
    assertThat(problem.plane().stackNumber()).isEqualTo(0);
    assertThat(problem.expected()).isEqualTo(new ImageSize(64, 48));
    assertThat(problem.found()).isEqualTo(new ImageSize(32, 16));
  }

  @Test
  void boxesAreComparedWithTheSizeOfMostPlanes() throws Exception {
    PreClass white = new PreClass(2);
    SlideOnDisk slide =
        Slide.at(dir)
            .with(
                1,
                f ->
                    f.plane(PlaneFile.jpeg(200, 200))
                        .planes(2)
                        .cell("fits", white, box(0, 0, 64, 48))
                        .cell("wide", white, box(1, 0, 64, 48))
                        .cell("high", PreClass.RED_BLOOD_CELL, box(0, 1, 64, 48))
                        .cell("left", new PreClass(1), box(-1, 0, 5, 5))
                        .cell("empty", white, box(5, 5, 0, 5))
                        .cell("both", white, box(99, 5, 0, 5))
                        .cell("huge", white, box(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 1)))
            .write();
    List<Problem> leaving =
        check(slide, Depth.HEADERS).stream()
            .filter(Problem.BoxLeavesImage.class::isInstance)
            .toList();

    assertThat(leaving)
        .extracting(p -> p.place().cellKey())
        .containsExactly("wide", "high", "left");
    assertThat(leaving)
        .allMatch(p -> ((Problem.BoxLeavesImage) p).image().equals(new ImageSize(64, 48)))
        .allMatch(p -> p.file().equals(slide.analysisFile()));
    assertThat(check(slide, Depth.HEADERS))
        .filteredOn(Problem.BoxOutsideImage.class::isInstance)
        .extracting(p -> p.place().cellKey())
        .containsExactly("both", "huge");
  }

  @Test
  void duplicatesAreLookedAtButDoNotDecideTheSize() throws Exception {
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(1)).write();
    slide.file("1_1_1_0_1.jpg", PlaneFile.jpeg(32, 32)).file("1_1_1_0_2.jpg", "no");
    slide.file("1_1_1_0_3.jpg", PlaneFile.jpeg(32, 32));

    assertThat(check(slide, Depth.HEADERS))
        .extracting(p -> p.file().getFileName().toString())
        .containsExactly("1_1_1_0_2.jpg");
  }

  @Test
  void problemsAreOrderedByImageWhateverTheThreads() throws Exception {
    Slide slide = Slide.at(dir);
    for (int image = 1; image <= 20; image++) {
      slide.with(image, f -> f.planes(1).plane("no"));
    }
    List<String> told = new ArrayList<>();
    Set<Field> fields = ConcurrentHashMap.newKeySet();

    List<Problem> problems =
        FolderCheck.run(
            slide.write().read(),
            Depth.DECODE,
            4,
            (field, found, done, all) -> {
              fields.add(field);
              assertThat(found).hasSize(1);
              told.add(done + "/" + all);
            });

    assertThat(problems).extracting(p -> p.place().imageNumber()).isSorted().hasSize(20);
    assertThat(fields).hasSize(20);
    assertThat(told).hasSize(20).startsWith("1/20", "2/20").endsWith("20/20");
  }

  @Test
  void interruptCancelsAndLeavesNoThread() throws Exception {
    Slide slide = Slide.at(dir);
    for (int image = 1; image <= 50; image++) {
      slide.with(image, f -> f.planes(4));
    }
    TestFolder folder = slide.write().read();
    List<Integer> told = new ArrayList<>();
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    assertThatThrownBy(
            () ->
                FolderCheck.run(
                    folder,
                    Depth.DECODE,
                    2,
                    (field, found, done, all) -> {
                      told.add(done);
                      Thread.currentThread().interrupt();
                    }))
        .isInstanceOf(InterruptedException.class);

    assertThat(told).containsExactly(1);
    assertNoThreadStaysBut(before);
  }

  @Test
  void listenersFailureEndsTheCheckAndItsThreads() throws Exception {
    TestFolder folder =
        Slide.at(dir).with(1, f -> f.planes(1)).with(2, f -> f.planes(1)).write().read();

    assertThatThrownBy(
            () ->
                FolderCheck.run(
                    folder,
                    Depth.HEADERS,
                    2,
                    (field, found, done, all) -> {
                      throw new IllegalStateException("listener");
                    }))
        .hasMessage("listener");
    assertNoThreadStaysBut(Set.of());
  }

  @Test
  void lackOfMemoryStaysThat() {
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");

    assertThatThrownBy(() -> FolderCheck.result(CompletableFuture.failedFuture(error)))
        .isSameAs(error);
  }

  @Test
  void emptyFolderAndWrongJobs() throws Exception {
    TestFolder folder = Slide.at(dir).write().read();

    assertThat(FolderCheck.run(folder, Depth.DECODE, 8, NOBODY)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FolderCheck.run(folder, Depth.DECODE, 0, NOBODY));
  }

  /** A pool is done a moment before its last thread is. */
  private static void assertNoThreadStaysBut(Set<Thread> others) throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("check-") && !others.contains(thread)) {
        assertThat(thread.join(Duration.ofSeconds(10))).as(thread.getName()).isTrue();
      }
    }
  }

  private static List<Problem> check(SlideOnDisk slide, Depth depth) throws Exception {
    return FolderCheck.run(slide.read(), depth, 2, NOBODY);
  }

  private static PlaneFault fault(Problem problem) {
    return ((Problem.UndecodablePlane) problem).fault();
  }
}
