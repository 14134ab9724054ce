import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Completes {@code target/app}: the launchers in {@code bin}, the options that they give the JVM,
 * the AOT caches that they name, and the licences.
 */
final class Launchers {

  private static final Path SOURCES = Path.of("src/launcher");
  private static final Path APP = Path.of("target/app");
  private static final Path WORK = Path.of("target/start-cache");

  private Launchers() {}

  public static void main(String[] args) throws Exception {
    Path bin = copyAll(APP);
    Licences.putInto(APP);
    for (Path library : Trees.list(APP.resolve("lib"))) {
      if (library.getFileName().toString().startsWith("picocli-")) {
        StackMaps.addTo(library);
      }
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String jar = APP.resolve("leukostack.jar").toAbsolutePath().toString();
    StartCache cache = new StartCache(java, jvmOptions(), jar, WORK);
    cache.trainForAll(APP.resolve("leukostack.aot"));
    cache.trainForExport(APP.resolve("export.aot"));
    checkThatItFits(bin, "--help");
    checkThatItFits(bin, "export", "--help");
  }

  /**
   * Puts the launchers and the options that they give the JVM into the folder of a program.
   *
   * @return the folder of the launchers
   */
  static Path copyAll(Path app) throws IOException {
    Path bin = Files.createDirectories(app.resolve("bin"));
    copyScript(bin);
    copy(SOURCES.resolve("leukostack.cmd"), bin);
    copy(SOURCES.resolve("jvm.options"), app);
    return bin;
  }

  /** The options of {@code jvm.options}, without its comments. */
  static List<String> jvmOptions() throws IOException {
    return Files.readAllLines(SOURCES.resolve("jvm.options")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The launcher for sh. */
  static void copyScript(Path bin) throws IOException {
    Path script = copy(SOURCES.resolve("leukostack"), bin);
    boolean _ = script.toFile().setExecutable(true, false);
  }

  private static Path copy(Path file, Path folder) throws IOException {
    Path target = folder.resolve(file.getFileName());
    return Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** With this mode the JVM does not start without the cache that the launcher names. */
  private static void checkThatItFits(Path bin, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
      command.addAll(List.of("cmd", "/c", bin.resolve("leukostack.cmd").toString()));
    } else {
      command.add(bin.resolve("leukostack").toString());
    }
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().put("JAVA_HOME", System.getProperty("java.home"));
    program.environment().put("JAVA_OPTS", "-XX:AOTMode=on");
    Programs.runQuietly(program);
  }
}
