package org.leukostack.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.leukostack.testing.Slide.box;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.Main;
import org.leukostack.model.PreClass;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;

/**
 * Exports in a process of their own, by the launcher for sh with a cache that does not fit, and by
 * {@code java -jar}.
 */
@Timeout(240)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
class LaunchedExportTest {

  @TempDir static Path temp;
  private static Path launcher;
  private static Path jar;
  private static Path small;

  /** So many planes that nobody is too late to end their export. */
  private static Path large;

  @TempDir Path dir;
  private Path out;
  private Path screen;

  @BeforeAll
  static void prepare() throws Exception {
    Path app = Files.createDirectories(temp.resolve("my app"));
    launcher = Files.createDirectories(app.resolve("bin")).resolve("leukostack");
    Files.copy(Path.of("src/launcher/leukostack"), launcher);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.copy(Path.of("src/launcher/jvm.options"), app.resolve("jvm.options"));
    Files.createFile(app.resolve("export.aot"));
    jar = app.resolve("leukostack.jar");
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    small = slide("small", 2, PlaneFile.WIDTH, PlaneFile.HEIGHT);
    large = slide("large", 150, 1920, 1200);
  }

  private static Path slide(String name, int fields, int width, int height) {
    byte[] jpeg = PlaneFile.jpeg(width, height);
    Slide slide = Slide.at(temp.resolve(name));
    for (int image = 1; image <= fields; image++) {
      slide.with(
          image, f -> f.planes(4, k -> jpeg).cell(new PreClass(4), box(20, 9, 20, 20)).focus(1));
    }
    return slide.write().folder();
  }

  @BeforeEach
  void makeRoom() throws IOException {
    out = Files.createDirectory(dir.resolve("out"));
    screen = dir.resolve("screen.txt");
  }

  @Test
  void theLauncherExportsWhatTheProgramExports() throws Exception {
    Path expected = dir.resolve("expected");
    CommandRun run = CommandRun.of("export", small, "-o", expected);

    Process process = start(small);

    assertThat(process.waitFor()).isEqualTo(run.status()).isZero();
    assertThat(screen).content().startsWith(out.resolve("small") + ": 2 cells, 13 files, ");
    assertThat(contentOf(out)).isEqualTo(contentOf(expected)).isNotEmpty();
  }

  @Test
  void theJarAloneExportsTheSame() throws Exception {
    Path alone = dir.resolve("alone");
    Process process =
        start(
            Map.of(),
            java().toString(),
            "-Dleukostack.home=" + dir.resolve("home"),
            "-jar",
            jar.toString(),
            "export",
            small.toString(),
            "-o",
            alone.toString());

    assertThat(process.waitFor()).as(Files.readString(screen)).isZero();
    assertThat(start(small).waitFor()).isZero();
    assertThat(contentOf(alone)).isEqualTo(contentOf(out)).isNotEmpty();
  }

  /** The shell makes the name of bytes, so that no locale of the tests can lose them. */
  @ParameterizedTest
  @CsvSource({
    "export \"$name\", argument",
    "export small -o \"$name\", argument",
    "check \"$name\", argument",
    "\"$name\", argument",
    "export link, link",
  })
  void aJarAloneSaysWhatTheLanguageSettingHides(String command, String expected) throws Exception {
    Path work = Files.createDirectory(dir.resolve("work"));
    Files.createSymbolicLink(work.resolve("small"), small);
    String script =
        "name=$(printf '\\353\\260\\261\\355\\230\\210'); cp -r small/ \"$name\" && ln -s \"$name\""
            + " link && exec "
            + java()
            + " -Dleukostack.home="
            + dir.resolve("home")
            + " -jar '"
            + jar
            + "' "
            + command;
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(work.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start();

    assertThat(process.waitFor()).as(Files.readString(screen)).isEqualTo(ExitStatus.FAILED.code());
    assertThat(screen).content().contains("language setting").hasLineCount(1);
    assertThat(namesIn(work)).hasSize(3);
    assertThat(dir.resolve("home")).doesNotExist();
  }

  @Test
  void theStatusIsThatOfTheProgram() throws Exception {
    assertThat(start(dir.resolve("nowhere")).waitFor()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(screen).content().contains("nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void optionsFromTheEnvironmentMayNameAnotherCollector(String variable) throws Exception {
    Process process = start(small, Map.of(variable, "-Xmx256m -XX:+UseParallelGC"));

    assertThat(process.waitFor()).as(Files.readString(screen)).isZero();
    assertThat(out.resolve("small/labels.csv")).exists();
  }

  /** As a shell calls the end by a signal. */
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void tidiesUpWhenItIsAskedToEnd(String signal, int status) throws Exception {
    assumeFalse(
        signal.equals("INT") && isIgnored(2),
        "whoever started the tests in the background has turned Ctrl-C off for them");
    Process process;
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, ENTRY_CREATE);
      process = start(large);
      assertThat(watch.poll(60, TimeUnit.SECONDS)).isNotNull();
    }
    assertThat(process.children()).isEmpty();
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor())
        .isZero();

    assertThat(process.waitFor()).isEqualTo(status);
    assertThat(namesIn(out)).isEmpty();
    assertThat(screen).content().contains("Cancelled.").doesNotContain("Exception", "\tat ");
  }

  /** Whether this process ignores a signal, and so its children do. */
  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(mask -> (mask >> (signal - 1) & 1) == 1);
  }

  @Test
  void whatAKilledOneLeavesIsTidiedUpByTheNext() throws Exception {
    Process process;
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, ENTRY_CREATE);
      process = start(large);
      assertThat(watch.poll(60, TimeUnit.SECONDS)).isNotNull();
    }
    process.destroyForcibly().waitFor();
    assertThat(out.resolve("large")).doesNotExist();

    assertThat(start(large).waitFor()).as(Files.readString(screen)).isZero();

    assertThat(namesIn(out)).containsExactly("large");
  }

  private Process start(Path slide) throws IOException {
    return start(slide, Map.of());
  }

  private Process start(Path slide, Map<String, String> environment) throws IOException {
    Map<String, String> all = new TreeMap<>();
    all.put("JAVA_HOME", System.getProperty("java.home"));
    all.put("JAVA_OPTS", "-Xmx256m");
    all.put("LEUKOSTACK_HOME", dir.resolve("home").toString());
    all.put("LC_ALL", "C");
    all.putAll(environment);
    return start(all, launcher.toString(), "export", slide.toString(), "-o", out.toString());
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start();
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static Map<String, String> contentOf(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
