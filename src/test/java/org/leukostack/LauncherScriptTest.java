package org.leukostack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for sh, with JDKs that only print what they are given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
class LauncherScriptTest {

  /** Prints itself, a line an argument, and ends with a status of its own. */
  private static final String FAKE_JAVA =
      """
      #!/bin/sh
      for last in "$@"; do :; done
      if [ "${last:-}" = -version ]; then
        case "$*" in *-XX:ErrorFile=*) ;; *-Xbad*) echo report >hs_err_pid$$.log ;; esac
        case "$*" in *-Xbad*) echo 'Picked up x' >&2; echo 'Unrecognized option: -Xbad' >&2; exit 1 ;; esac
        echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2
        echo 'openjdk version "@VERSION@" 2025-09-16' >&2
        exit 0
      fi
      printf 'locale %s\\n' "${LC_ALL:-}/${LC_CTYPE:-}"
      printf 'process %s\\n' "$$"
      printf '<%s>\\n' "$0" "$@"
      exit 42
      """;

  /** What the fake JDK ends with. */
  private static final int STATUS = 42;

  private static final int COULD_NOT_RUN = 3;

  @TempDir private Path temp;
  private Path app;
  private Path script;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void install() throws IOException {
    app = temp.resolve("das Gerät 'für' $HOME");
    script = Files.createDirectories(app.resolve("bin")).resolve("leukostack");
    Files.copy(Path.of("src/launcher/leukostack"), script);
    makeExecutable(script);
    environment.put("PATH", "/usr/bin:/bin");
  }

  /** A JDK in the test's folder, with a file that tells its version, or without. */
  private Path jdk(String name, String version, boolean withRelease) throws IOException {
    Path jdk = temp.resolve(name);
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, FAKE_JAVA.replace("@VERSION@", version));
    makeExecutable(java);
    if (withRelease) {
      Files.writeString(
          jdk.resolve("release"),
          "IMPLEMENTOR=\"Somebody\"\nJAVA_RUNTIME_VERSION=\"1+1\"\nJAVA_VERSION=\"%s\"\nX=\"1\"\n"
              .formatted(version));
    }
    return jdk;
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int status, long pid, String out, String err) {

    /** The arguments of the JVM, and first the JVM itself. */
    List<String> command() {
      return out.lines()
          .filter(line -> line.startsWith("<"))
          .map(line -> line.substring(1, line.length() - 1))
          .toList();
    }

    List<String> argumentsOfTheProgram() {
      List<String> all = command();
      return all.subList(all.indexOf("org.leukostack.Main") + 1, all.size());
    }
  }

  private Run run(Object... command) throws Exception {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(words).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path err = temp.resolve("err.txt");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), process.pid(), out, Files.readString(err));
  }

  @Test
  void startsTheJdkOfJavaHome() throws Exception {
    Path jdk = jdk("jdk 25", "25.0.3", true);
    environment.put("JAVA_HOME", jdk.toString());

    Run run = run(script, "export", "slide");

    assertThat(run.command())
        .startsWith(jdk + "/bin/java", "@" + script.getParent() + "/../jvm.options")
        .endsWith(
            "-cp",
            script.getParent() + "/../leukostack.jar",
            "org.leukostack.Main",
            "export",
            "slide");
    assertThat(run.status()).isEqualTo(STATUS);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theProcessBecomesTheJvm() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());

    Run run = run(script);

    assertThat(run.out()).contains("process " + run.pid() + "\n");
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    String[] odd = {
      "", " ", "a b", "*", "/*", "'", "\"", "a\\b", "$HOME", "`ls`", "@file", "-x", "Gerät", "백혈구",
      ""
    };
    List<Object> command = new ArrayList<>(List.of(script));
    command.addAll(List.of(odd));

    assertThat(run(command.toArray()).argumentsOfTheProgram()).containsExactly(odd);
  }

  @Test
  void javaOptsAreWordsForTheJvmAfterItsOwn() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    environment.put("JAVA_OPTS", "  -Xmx256m   -Dx=/* ");
    Files.createFile(app.resolve("leukostack.aot"));

    assertThat(run(script).command())
        .containsSubsequence(
            "@" + script.getParent() + "/../jvm.options",
            "-XX:AOTCache=" + script.getParent() + "/../leukostack.aot",
            "-Xmx256m",
            "-Dx=/*",
            "-cp");
  }

  @Test
  void aCacheThatIsNotThereIsNotNamed() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());

    assertThat(run(script).out()).doesNotContain("AOT");
  }

  @Test
  void anExportHasItsOwnCacheIfThereIsOne() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    String caches = "-XX:AOTCache=" + script.getParent() + "/../";
    Files.createFile(app.resolve("leukostack.aot"));
    assertThat(run(script, "export", "x").command()).contains(caches + "leukostack.aot");

    Files.createFile(app.resolve("export.aot"));
    assertThat(run(script, "export", "x").command())
        .contains(caches + "export.aot")
        .doesNotContain(caches + "leukostack.aot");
    for (Run other : List.of(run(script), run(script, "check", "export"))) {
      assertThat(other.command())
          .contains(caches + "leukostack.aot")
          .doesNotContain(caches + "export.aot");
    }
  }

  @Test
  void anExportHasTheSerialCollectorUnlessAnotherIsNamed() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());

    assertThat(run(script, "export", "x").command()).contains("-XX:+UseSerialGC");
    assertThat(run(script, "x").command()).doesNotContain("-XX:+UseSerialGC");
    assertThat(run(script).command()).doesNotContain("-XX:+UseSerialGC");
    for (String variable :
        List.of("JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
      environment.put(variable, "-Xmx256m");
      assertThat(run(script, "export").command()).contains("-XX:+UseSerialGC");
      environment.put(variable, "-Xmx256m -XX:+UseParallelGC");
      assertThat(run(script, "export").command()).doesNotContain("-XX:+UseSerialGC");
      environment.remove(variable);
    }
  }

  @Test
  void allButAnExportHasABoundedHeap() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());

    assertThat(run(script).command()).contains("-Xmx768m");
    assertThat(run(script, "x").command()).contains("-Xmx768m");
    assertThat(run(script, "export", "x").command()).doesNotContain("-Xmx768m");
  }

  /** Java puts JDK_JAVA_OPTIONS before the command line, where the last one wins. */
  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void whatTheUserSaysOfTheHeapWins(String variable) throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    for (String own : List.of("-Xmx3g", "-Dx=y -Xms2g", "-XX:MaxRAMPercentage=50")) {
      environment.put(variable, own);
      assertThat(run(script).command()).as(own).doesNotContain("-Xmx768m");
    }
    environment.put(variable, "-Dx=-y");
    assertThat(run(script).command()).contains("-Xmx768m");
  }

  @Test
  void worksThroughLinks() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    Path bin = Files.createDirectories(temp.resolve("usr/bin"));
    Path relative =
        Files.createSymbolicLink(bin.resolve("first"), bin.relativize(script)); // ../../das ...
    Path absolute = Files.createSymbolicLink(bin.resolve("second"), relative.toAbsolutePath());

    for (Path link : List.of(relative, absolute)) {
      assertThat(appOf(run(link))).isEqualTo(app.toRealPath());
    }
  }

  @Test
  void worksByEveryNameOfItself() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    assertThat(
            appOf(
                run(
                    "sh",
                    "-c",
                    "cd '"
                        + script.getParent().toString().replace("'", "'\\''")
                        + "' && sh leukostack"),
                script.getParent()))
        .isEqualTo(app.toRealPath());
    environment.put("PATH", script.getParent() + ":/usr/bin:/bin");
    assertThat(appOf(run("sh", "-c", "leukostack"))).isEqualTo(app.toRealPath());
    assertThat(appOf(run("./" + temp.relativize(script)))).isEqualTo(app.toRealPath());
  }

  private Path appOf(Run run) throws IOException {
    return appOf(run, temp);
  }

  /** The folder of the JAR that was named. */
  private static Path appOf(Run run, Path workingFolder) throws IOException {
    List<String> command = run.command();
    Path jar = workingFolder.resolve(command.get(command.indexOf("-cp") + 1));
    return jar.getParent().toRealPath();
  }

  @Test
  void withoutJavaHomeItIsTheJavaOnThePath() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3", true);
    Path bin = Files.createDirectories(temp.resolve("bin of links"));
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    environment.put("PATH", bin + ":/usr/bin:/bin");

    assertThat(run(script, "x").command()).startsWith(bin + "/java").endsWith("x");

    environment.put("JAVA_HOME", "");
    assertThat(run(script, "x").status()).isEqualTo(STATUS);
  }

  @ParameterizedTest
  @CsvSource({
    "25, 42",
    "25.0.3, 42",
    "26-ea, 42",
    "110.1, 42",
    "24.0.2, 3",
    "21, 3",
    "17.0.19, 3",
    "9, 3",
    "1.8.0_402, 3",
    "dev, 3",
  })
  void theVersionIsLookedAt(String version, int status) throws Exception {
    for (boolean withRelease : List.of(true, false)) {
      Path jdk = jdk("jdk " + withRelease, version, withRelease);
      environment.put("JAVA_HOME", jdk.toString());

      Run run = run(script, "--version");

      assertThat(run.status()).isEqualTo(status);
      if (status == COULD_NOT_RUN) {
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
            .startsWith("leukostack: Java 25 or later is needed, and " + jdk + "/bin/java is ")
            .contains(version)
            .hasLineCount(1);
      }
    }
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    environment.put("PATH", temp.toString());

    Run run = run("/bin/sh", script, "export");

    assertThat(run.status()).isEqualTo(COULD_NOT_RUN);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("leukostack: There is no Java: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "a folder"})
  void saysThatJavaHomeIsNoJdk(String name) throws Exception {
    Files.createDirectories(temp.resolve("a folder/bin/java"));
    environment.put("JAVA_HOME", temp.resolve(name).toString());

    Run run = run(script);

    assertThat(run.status()).isEqualTo(COULD_NOT_RUN);
    assertThat(run.err())
        .startsWith("leukostack: JAVA_HOME names a folder without bin/java, " + temp.resolve(name))
        .hasLineCount(1);
  }

  @Test
  void aPackageStartsTheJavaThatItBrings() throws Exception {
    jdk(temp.relativize(app).resolve("lib/runtime").toString(), "25", false);
    environment.put("JAVA_HOME", jdk("old", "17", true).toString());

    assertThat(run(script, "x").command())
        .startsWith(
            script.getParent() + "/../lib/runtime/bin/java",
            "@" + script.getParent() + "/../lib/app/jvm.options")
        .endsWith(
            "-cp", script.getParent() + "/../lib/app/leukostack.jar", "org.leukostack.Main", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS"})
  void aJvmThatCannotStartIsAFailure(String variable) throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    environment.put(variable, "-Xmx64m -Xbad");

    Run run = run(script, "check", "x");

    assertThat(run.status()).isEqualTo(COULD_NOT_RUN);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("leukostack: Java cannot start ")
        .contains("-Xmx64m -Xbad", "Unrecognized option: -Xbad")
        .hasLineCount(1);
    assertThat(temp)
        .as("a JVM that dies leaves no report in the folder where the user is")
        .isDirectoryNotContaining("glob:**/hs_err*");
  }

  @Test
  void aLanguageThatIsNotInstalledIsAsGoodAsNone() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    environment.put("LANG", "xx_XX.UTF-8");

    assertThat(run(script).out().lines()).contains("locale /C.UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "LC_CTYPE, C.UTF-8, '', '', ''",
    "LC_CTYPE, C.UTF-8, '', '', C",
    "LC_ALL, C.UTF-8, C, '', ''",
    "LC_ALL, C.UTF-8, POSIX, de_DE.UTF-8, ''",
    "LC_CTYPE, C.UTF-8, '', C.UTF-8, C",
    "LC_CTYPE, '', '', '', C.UTF-8",
  })
  void withoutALanguageNamesAreUtf8(
      String variable, String expected, String all, String type, String language) throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
    environment.put("LC_ALL", all);
    environment.put("LC_CTYPE", type);
    environment.put("LANG", language);

    assertThat(run(script).out().lines())
        .contains(
            variable.equals("LC_ALL")
                ? "locale " + expected + "/" + type
                : "locale " + all + "/" + expected);
  }
}
