package org.leukostack.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.RegionReader;
import org.leukostack.model.Field;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/** Checks the planes of a whole test folder. */
public final class FolderCheck {

  private FolderCheck() {}

  /** Told what was found in a field; called by one thread at a time, fields in any order. */
  @FunctionalInterface
  public interface Listener {
    void fieldChecked(Field field, List<Problem> found, int done, int all);
  }

  /** Checks a slide that nobody reviewed. */
  public static List<Problem> run(TestFolder folder, Depth depth, int jobs, Listener listener)
      throws InterruptedException {
    return run(folder, CheckedCells.unreviewed(folder), depth, jobs, listener);
  }

  /**
   * Checks every plane, and every box against its image. Interrupting the calling thread cancels
   * it.
   *
   * @param cells of the slide
   * @param jobs how many fields are checked in parallel
   * @return the problems by ascending image number, without those that reading the folder found
   */
  public static List<Problem> run(
      TestFolder folder, CheckedCells cells, Depth depth, int jobs, Listener listener)
      throws InterruptedException {
    if (jobs < 1) {
      throw new IllegalArgumentException(jobs + " jobs");
    }
    Map<Integer, List<Problem>> byImage = new TreeMap<>();
    int threads = Math.max(1, Math.min(jobs, folder.fields().size()));
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("check-", 1).factory())) {
      try {
        collect(folder, submit(folder, cells, depth, pool), listener, byImage);
      } finally {
        pool.shutdownNow(); // closing it then waits only for what cannot be interrupted
      }
    }
    return byImage.values().stream().flatMap(List::stream).toList();
  }

  private static CompletionService<Checked> submit(
      TestFolder folder, CheckedCells cells, Depth depth, ExecutorService pool) {
    RegionReader reader = Jpegs.reader();
    CompletionService<Checked> checks = new ExecutorCompletionService<>(pool);
    for (Field field : folder.fields()) {
      checks.submit(() -> new Checked(field, FieldCheck.run(field, cells, depth, reader)));
    }
    return checks;
  }

  private static void collect(
      TestFolder folder,
      CompletionService<Checked> checks,
      Listener listener,
      Map<Integer, List<Problem>> byImage)
      throws InterruptedException {
    int all = folder.fields().size();
    for (int done = 1; done <= all; done++) {
      Checked checked = result(checks.take());
      List<Problem> found = List.copyOf(checked.found());
      byImage.put(checked.field().imageNumber(), found);
      listener.fieldChecked(checked.field(), found, done, all);
    }
  }

  static Checked result(Future<Checked> check) throws InterruptedException {
    try {
      return check.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // such as that there is not enough memory
      }
      throw new IllegalStateException("A check failed", e.getCause());
    }
  }

  record Checked(Field field, List<Problem> found) {}
}
