package org.leukostack.demo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A synthetic miLab test folder: painted blood smears, plane by plane, with their analysis. The
 * same seed makes the same bytes on every machine.
 */
public final class DemoSlide {

  private static final String ANALYSIS = "analyze_result.json";

  /** What a thread holds while it paints, generously. */
  private static final long BYTES_PER_THREAD = 160L << 20;

  /** Image numbers have four digits. */
  private static final int MOST_FIELDS = 9999;

  private DemoSlide() {}

  /**
   * Writes a slide of {@code fields} fields x 10 planes, 1920 x 1200 pixels, into {@code folder}.
   * The analysis is written last: a folder without it is not a finished slide.
   *
   * @param folder made if missing; must be empty
   * @param fields 1 to 9999, about 3.7 MB each
   * @param seed of all that is random
   * @param fieldsDone is told the number of finished fields, by the threads that paint, one at a
   *     time
   * @throws FileAlreadyExistsException if the folder is not empty; it is left untouched
   * @throws IOException if the folder or a file cannot be written; what was written stays
   * @throws InterruptedException if the thread is interrupted; what was written stays
   */
  public static void write(Path folder, int fields, long seed, IntConsumer fieldsDone)
      throws IOException, InterruptedException {
    long memory = Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_THREAD;
    int threads = (int) Math.min(Runtime.getRuntime().availableProcessors(), memory);
    write(folder, fields, seed, fieldsDone, Math.max(1, threads));
  }

  static void write(Path folder, int fields, long seed, IntConsumer fieldsDone, int threads)
      throws IOException, InterruptedException {
    if (fields < 1 || fields > MOST_FIELDS) {
      throw new IllegalArgumentException(
          "A slide has 1 to %d fields, not %d".formatted(MOST_FIELDS, fields));
    }
    makeEmptyFolder(folder);
    Crew crew = new Crew(folder, seed, fieldsDone, Math.min(threads, fields));
    try {
      writeAnalysis(folder, crew.write(fields));
    } finally {
      crew.dismiss();
    }
  }

  private static void makeEmptyFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Files.createDirectories(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new FileAlreadyExistsException(folder.toString());
      }
    }
  }

  private static void writeAnalysis(Path folder, List<AnalyzedField> analyzed) throws IOException {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < analyzed.size(); i++) {
      json.append(i == 0 ? "\n" : ",\n");
      analyzed.get(i).appendTo(json);
    }
    json.append("\n}\n");
    Path part = folder.resolve(ANALYSIS + ".part");
    Files.writeString(part, json, StandardOpenOption.CREATE_NEW);
    Files.move(part, folder.resolve(ANALYSIS), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The threads that paint, each with a painter of its own that goes from field to field. */
  private static final class Crew {

    private final Path folder;
    private final long seed;
    private final IntConsumer fieldsDone;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<FieldWriter> idle = new ConcurrentLinkedQueue<>();
    private int done;

    Crew(Path folder, long seed, IntConsumer fieldsDone, int size) {
      this.folder = folder;
      this.seed = seed;
      this.fieldsDone = fieldsDone;
      threads = Executors.newFixedThreadPool(size, Thread.ofPlatform().daemon().factory());
    }

    List<AnalyzedField> write(int fields) throws IOException, InterruptedException {
      List<Future<AnalyzedField>> running = new ArrayList<>();
      for (int image = 1; image <= fields; image++) {
        int number = image;
        running.add(threads.submit(() -> writeField(number)));
      }
      List<AnalyzedField> analyzed = new ArrayList<>();
      for (Future<AnalyzedField> field : running) {
        analyzed.add(result(field));
      }
      return analyzed;
    }

    private AnalyzedField writeField(int image) throws IOException {
      FieldWriter writer = idle.poll();
      if (writer == null) {
        writer = new FieldWriter(folder);
      }
      AnalyzedField field = writer.write(image, seed);
      idle.add(writer);
      tellDone();
      return field;
    }

    private synchronized void tellDone() {
      done++;
      fieldsDone.accept(done);
    }

    private static AnalyzedField result(Future<AnalyzedField> field)
        throws IOException, InterruptedException {
      try {
        return field.get();
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case IOException failure -> throw failure;
          case RuntimeException failure -> throw failure;
          case Error failure -> throw failure;
          case null, default -> throw new IllegalStateException(e);
        }
      }
    }

    /** Stops what still runs, and waits until no thread writes into the folder any more. */
    void dismiss() throws InterruptedException {
      threads.shutdownNow();
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
  }
}
