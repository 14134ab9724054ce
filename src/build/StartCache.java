import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the AOT cache beside {@code target/app/leukostack.jar}: the program exports the example
 * some times over, and the JVM keeps what it learns of that.
 */
final class StartCache {

  private static final Path APP = Path.of("target/app");
  private static final Path WORK = Path.of("target/start-cache");
  private static final Path EXAMPLE = Path.of("examples/miLab_test");

  /** So many slides let the JVM see what is called often. */
  private static final int SLIDES = 16;

  private StartCache() {}

  public static void main(String[] args) throws Exception {
    Path cache = APP.resolve("leukostack.aot");
    Files.deleteIfExists(cache);
    delete(WORK);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:AOTCacheOutput=" + cache);
    command.add("-XX:TieredStopAtLevel=2"); // what is noted beyond it is compiled too early
    command.add("-Xlog:disable"); // else it lists every class that it cannot keep
    command.add("-Dleukostack.home=" + WORK.resolve("home").toAbsolutePath());
    command.addAll(List.of("-jar", APP.resolve("leukostack.jar").toString()));
    command.addAll(List.of("export", "--force", "-o", WORK.resolve("tidy_data").toString()));
    for (int i = 1; i <= SLIDES; i++) {
      command.add(copyOfExample(WORK.resolve("slide-" + i)).toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || !Files.exists(cache)) {
      throw new IOException("The training left no cache at " + cache + "; it said:\n" + said);
    }
    delete(WORK);
  }

  private static Path copyOfExample(Path slide) throws IOException {
    Files.createDirectories(slide);
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, slide.resolve(file.getFileName()));
      }
    }
    return slide;
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
