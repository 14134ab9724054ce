import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the AOT caches from which starts begin: the program does with the example what users do,
 * and the JVM keeps what it learns of that.
 *
 * @param java the program with which a cache will be used
 * @param options of the JVM, as a start has them
 * @param classPath as a start has it
 * @param work a folder for what the training needs
 */
record StartCache(Path java, List<String> options, String classPath, Path work) {

  private static final Path EXAMPLE = Path.of("examples/miLab_test");

  /** So many slides let the JVM see what an export calls often. */
  private static final int SLIDES = 16;

  /** Judges some cells, so that the slide has a review. */
  private static final String WALK = "-Dleukostack.firstFrame=walk";

  /** For every start: the window without a display with a walk in it, and each command once. */
  void trainForAll(Path cache) throws IOException, InterruptedException {
    Trees.delete(work);
    String slide = slide("miLab_test");
    List<String> arguments = List.of("org.leukostack.Rehearsal", slide, output());
    // Most starts find settings and a review: they are there from now on.
    run(List.of(WALK), arguments);
    train(cache, arguments);
  }

  /** For exports: the JVM links all classes of its cache at once, so those of the window delay. */
  void trainForExport(Path cache) throws IOException, InterruptedException {
    Trees.delete(work);
    List<String> arguments = new ArrayList<>(List.of("org.leukostack.Main", "export"));
    arguments.addAll(List.of("--force", "-o", output()));
    for (int i = 1; i <= SLIDES; i++) {
      arguments.add(slide("slide-" + i));
    }
    train(cache, arguments);
  }

  private String slide(String name) throws IOException {
    return Trees.copyFiles(EXAMPLE, work.resolve(name)).toAbsolutePath().toString();
  }

  private String output() {
    return work.resolve("tidy_data").toAbsolutePath().toString();
  }

  private void train(Path cache, List<String> arguments) throws IOException, InterruptedException {
    Files.deleteIfExists(cache);
    List<String> training = new ArrayList<>();
    training.add("-XX:AOTCacheOutput=" + cache.toAbsolutePath());
    // What was compiled is compiled at once at a start: the optimising compiler would take too
    // long.
    training.add("-XX:TieredStopAtLevel=2");
    training.add(WALK);
    run(training, arguments);
    if (!Files.exists(cache)) {
      throw new IOException("The training left no cache: " + cache);
    }
    Trees.delete(work);
  }

  private void run(List<String> training, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java.toAbsolutePath().toString());
    command.addAll(options);
    command.addAll(training);
    command.add("-Dglass.platform=Headless");
    command.add("-Dleukostack.home=" + work.resolve("home").toAbsolutePath());
    command.addAll(List.of("-cp", classPath));
    command.addAll(arguments);
    Programs.runQuietly(new ProcessBuilder(command));
  }
}
