package org.leukostack.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.ArrayList;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.Main;
import org.leukostack.testing.SlideFixture;

/** Exports by {@code java -jar}, with a cache beside the JAR: one that does not fit will do. */
@Timeout(240)
class SecondProcessTest {

  /** How a shell calls the end by a signal that asks for it. */
  private static final int ASKED_TO_END = 128 + 15;

  @TempDir static Path temp;
  private static Path jar;
  private static Path small;

  /** So many planes that nobody is too late to end their export. */
  private static Path large;

  @TempDir Path dir;
  private Path out;
  private Path screen;

  @BeforeAll
  static void prepare() throws Exception {
    assumeTrue(
        ProcessHandle.current().info().arguments().isPresent(),
        "this system does not tell how a process was started: exports run in one process");
    jar = temp.resolve("leukostack.jar");
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
    Files.createFile(temp.resolve("leukostack.aot"));
    small = slide("small", 2, SlideFixture.WIDTH, SlideFixture.HEIGHT);
    large = slide("large", 150, 1920, 1200);
  }

  private static Path slide(String name, int fields, int width, int height) {
    SlideFixture slide = SlideFixture.in(temp.resolve(name));
    List<String> entries = new ArrayList<>();
    for (int image = 1; image <= fields; image++) {
      for (int plane = 0; plane < 4; plane++) {
        slide.plane(image, plane, width, height);
      }
      entries.add(
          "\"%d\": {\"img_name\": \"%s\"".formatted(image - 1, SlideFixture.name(image, 0))
              + ", \"cell_prediction\": {\"0\": {\"prediction\": 4, "
              + "\"location\": [20, 9, 20, 20], \"focus\": 1}}}");
    }
    slide.analysis("{" + String.join(",", entries) + "}");
    return slide.folder();
  }

  @BeforeEach
  void makeRoom() throws IOException {
    out = Files.createDirectory(dir.resolve("out"));
    screen = dir.resolve("screen.txt");
  }

  @Test
  void anExportIsTheSameInTwoProcesses() throws Exception {
    Path alone = dir.resolve("alone");
    CommandRun oneProcess = CommandRun.of("export", small, "-o", alone);

    Process first = export(Map.of(), small);
    assertThat(second(first)).isNotNull();

    assertThat(first.waitFor()).isEqualTo(oneProcess.status()).isZero();
    assertThat(screen).content().startsWith(out.resolve("small") + ": 2 cells, 12 files, ");
    assertThat(contentOf(out)).isEqualTo(contentOf(alone)).isNotEmpty();
  }

  @Test
  void theStatusIsThatOfTheSecond() throws Exception {
    Process first = export(Map.of(), dir.resolve("nowhere"));
    assertThat(second(first)).isNotNull();

    assertThat(first.waitFor()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(screen).content().contains("nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void optionsFromTheEnvironmentKeepItToOneProcess(String variable) throws Exception {
    Process first = export(Map.of(variable, "-XX:+UseParallelGC"), small);

    assertThat(second(first)).isNull();
    assertThat(first.waitFor()).as(Files.readString(screen)).isZero();
    assertThat(out.resolve("small/labels.csv")).exists();
  }

  @Test
  void bothEndAndTidyUpWhenTheFirstIsAskedTo() throws Exception {
    ProcessHandle second;
    Process first;
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, ENTRY_CREATE);
      first = export(Map.of(), large);
      second = second(first);
      assertThat(watch.poll(60, TimeUnit.SECONDS)).isNotNull();
    }
    first.destroy();

    assertThat(first.waitFor()).isEqualTo(ASKED_TO_END);
    assertThat(second).isNotNull();
    assertThat(second.isAlive()).isFalse();
    assertThat(namesIn(out)).isEmpty();
    assertThat(screen).content().contains("Cancelled.");
  }

  @Test
  void theSecondDiesWithTheFirst() throws Exception {
    Process first = export(Map.of(), large);
    ProcessHandle second = second(first);
    assertThat(second).isNotNull();
    first.destroyForcibly().waitFor();

    second.onExit().get(30, TimeUnit.SECONDS);
    assertThat(out.resolve("large")).doesNotExist();
    Process next = export(Map.of(), large);
    assertThat(next.waitFor()).isZero();
    assertThat(namesIn(out)).containsExactly("large");
  }

  private Process export(Map<String, String> environment, Path slide) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Duser.language=en",
            "-Dleukostack.home=" + dir.resolve("home"),
            "-jar",
            jar.toString(),
            "export",
            slide.toString(),
            "-o",
            out.toString());
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start();
  }

  /** The second process, once there is one; null if the first ends without one. */
  private static ProcessHandle second(Process first) {
    while (first.isAlive()) {
      List<ProcessHandle> children = first.children().toList();
      if (!children.isEmpty()) {
        return children.getFirst();
      }
      Thread.onSpinWait();
    }
    return null;
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
