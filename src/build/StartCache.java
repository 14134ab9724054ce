import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The AOT cache of a start. The program exports the example some times over, checks it and opens it
 * in a window without a display; the JVM keeps what it learns of that.
 *
 * @param java the program with which the cache will be used
 * @param options of the JVM, as a start has them
 * @param classPath as a start has it
 */
record StartCache(Path java, List<String> options, String classPath) {

  private static final Path EXAMPLE = Path.of("examples/miLab_test");

  /** So many slides let the JVM see what is called often. */
  private static final int SLIDES = 16;

  /**
   * Makes the cache.
   *
   * @param work a folder for what the training needs
   */
  void train(Path cache, Path work) throws IOException, InterruptedException {
    Files.deleteIfExists(cache);
    Trees.delete(work);
    List<String> slides = new ArrayList<>();
    for (int i = 1; i <= SLIDES; i++) {
      slides.add(Trees.copyFiles(EXAMPLE, work.resolve("slide-" + i)).toAbsolutePath().toString());
    }
    // Most starts find settings and a review: they are there from the second time on.
    rehearse(work, List.of(), slides.subList(0, 1));
    rehearse(
        work,
        List.of(
            "-XX:AOTCacheOutput=" + cache.toAbsolutePath(),
            // What is compiled by then is compiled at once at each start: only the optimising
            // compiler would take too long for that.
            "-XX:TieredStopAtLevel=2"),
        slides);
    if (!Files.exists(cache)) {
      throw new IOException("The training left no cache: " + cache);
    }
    Trees.delete(work);
  }

  private void rehearse(Path work, List<String> training, List<String> slides)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java.toAbsolutePath().toString());
    command.addAll(options);
    command.addAll(training);
    command.add("-Dglass.platform=Headless");
    command.add("-Dleukostack.home=" + work.resolve("home").toAbsolutePath());
    command.add("-Dleukostack.firstFrame=exit");
    command.addAll(List.of("-cp", classPath, "org.leukostack.Rehearsal"));
    command.add(work.resolve("tidy_data").toAbsolutePath().toString());
    command.addAll(slides);
    Programs.runQuietly(new ProcessBuilder(command));
  }
}
