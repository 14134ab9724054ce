package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.TightExport;
import org.leukostack.model.ProgressListener;

/** Runs that meet other runs, or do not get to their end. */
@Timeout(60)
class InterruptedExportTest extends ExportTest {

  @BeforeEach
  void makeSlide() throws Exception {
    for (int image = 1; image <= 12; image++) {
      slide.with(image, threeCells(3));
    }
    slide.write();
  }

  private ExportReport export(ProgressListener listener) throws Exception {
    return Exporter.run(Plans.of(slide, root), listener);
  }

  private void replace(ProgressListener listener) throws Exception {
    Exporter.run(Plans.replacing(slide, root), listener);
  }

  @Test
  void cancelledExportLeavesWhatWasThere() throws Exception {
    export();
    Map<String, String> before = FolderContent.hashes(root);
    for (int at = 1; at <= 12; at++) {
      int field = at;
      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(
              () ->
                  replace(
                      (done, all) -> {
                        if (done == field) {
                          Thread.currentThread().interrupt();
                        }
                      }));
      assertThat(Thread.interrupted()).isFalse();
      assertThat(FolderContent.hashes(root)).isEqualTo(before);
      assertThat(FolderContent.names(root)).containsExactly("s1");
      assertThat(ownThreads()).isZero();
    }
  }

  @Test
  void cancelledBeforeItStartsItLeavesNothing() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(this::export);

    assertThat(root).doesNotExist();
  }

  @Test
  void failureOfTheListenerLeavesNothing() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                export(
                    (done, all) -> {
                      throw new IllegalStateException("listener");
                    }));

    assertThat(root).doesNotExist();
    assertThat(ownThreads()).isZero();
  }

  @Test
  void folderThatVanishesIsNotWritable() {
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(
            () ->
                export(
                    (done, all) -> {
                      try {
                        Files.move(root.resolve(".s1.partial"), temp.resolve("gone"));
                      } catch (IOException e) {
                        // it is gone already
                      }
                    }))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE));
    assertThat(root).doesNotExist();
  }

  @Test
  void secondRunIsToldThatTheFirstIsBusy() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    FutureTask<ExportReport> first =
        new FutureTask<>(
            () ->
                export(
                    (done, all) -> {
                      started.countDown();
                      await(refused);
                    }));
    Thread.ofPlatform().start(first);
    started.await();

    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(ExportException.class)
          .isThrownBy(() -> replace((done, all) -> {}))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
    }

    refused.countDown();
    assertThat(first.get().cells()).isEqualTo(24);
    assertThat(FolderContent.names(root)).containsExactly("s1");
  }

  @Test
  void manyRunsAtOnceTakeTurnsOrAreRefused() throws Exception {
    AtomicBoolean writing = new AtomicBoolean();
    FutureTask<Integer>[] runs = newArray(6);
    for (int i = 0; i < runs.length; i++) {
      runs[i] =
          new FutureTask<>(
              () -> {
                try {
                  replace(
                      (done, all) -> {
                        if (done == 1) {
                          assertThat(writing.compareAndSet(false, true)).isTrue();
                        }
                        if (done == all) {
                          writing.set(false);
                        }
                      });
                  return 1;
                } catch (ExportException e) {
                  assertThat(e.reason()).isEqualTo(Reason.BUSY);
                  return 0;
                }
              });
      Thread.ofPlatform().start(runs[i]);
    }
    int made = 0;
    for (FutureTask<Integer> run : runs) {
      made += run.get();
    }
    assertThat(made).isPositive();
    assertThat(FolderContent.names(root)).containsExactly("s1");
    assertThat(FolderContent.hashes(root.resolve("s1"))).hasSize(24 * 4 + 3);
  }

  @SuppressWarnings("unchecked")
  private static FutureTask<Integer>[] newArray(int length) {
    return new FutureTask[length];
  }

  @Test
  void crowdedFieldIsExportedWithinItsMemory() throws Exception {
    Path out = Files.createDirectories(root.resolve("annotation")).getParent();
    CropFiles files = new CropFiles(out, null);
    ExportPlan plan = Plans.of(slide, root);
    CropNumbers numbers = new CropNumbers(plan.exportedFields());
    TightExport.run(
        plan, plan.exportedFields().getFirst(), new TidySink(files, numbers, 32), 40_000);
    Exporter.run(Plans.of(slide, temp.resolve("whole")), (done, all) -> {});

    Map<String, String> whole = FolderContent.hashes(temp.resolve("whole/s1"));
    assertThat(FolderContent.hashes(out))
        .hasSize(8)
        .allSatisfy((name, hash) -> assertThat(hash).isEqualTo(whole.get(name)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("export-"))
        .count();
  }
}
