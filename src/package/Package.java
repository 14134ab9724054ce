import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the packages of the system that it runs on from {@code target/app}: a runtime with what is
 * used, the cache that shortens the start, the app image, the installer. The argument is the
 * version.
 */
final class Package {

  /** What jdeps finds, and what is found at run time only: the words of other languages. */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.sql,jdk.unsupported,jdk.localedata,javafx.controls";

  /** The cache knows the JARs by their times; an even second survives every kind of archive. */
  private static final FileTime JAR_TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final Path APP = Path.of("target/app");
  private static final Path WORK = Path.of("target/package");
  private static final Path MODULE_PATH = WORK.resolve("modules");
  private static final Path INPUT = WORK.resolve("input");
  private static final Path RUNTIME = WORK.resolve("runtime");
  private static final Path CACHE = INPUT.resolve("leukostack.aot");

  private enum Host {
    LINUX("linux", "deb"),
    WINDOWS("windows", "msi"),
    MACOS("macos", "dmg");

    private final String system;
    private final String installer;

    Host(String system, String installer) {
      this.system = system;
      this.installer = installer;
    }

    static Host current() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
    }

    Path libraries(Path runtime) {
      return runtime.resolve(this == WINDOWS ? "bin" : "lib");
    }
  }

  private final Host host = Host.current();
  private final String version;

  private Package(String version) {
    this.version = version;
  }

  public static void main(String[] args) throws Exception {
    new Package(args[0]).make();
  }

  private void make() throws IOException, InterruptedException {
    delete(WORK);
    sortJars();
    linkRuntime();
    stripLibraries();
    translateRules();
    trainCache();
    jpackage("@src/package/" + host.system + ".cfg", "--type", "app-image", "--input", str(INPUT));
    Path image = only(WORK.resolve("image"));
    timeJars(image);
    if (host == Host.LINUX) {
      replaceLauncher(image);
    }
    jpackage("@src/package/" + host.installer + ".cfg", "--app-image", str(image));
    if (host == Host.LINUX) {
      putOnTheDesktop(only(WORK.resolve("installer")));
    }
    System.out.printf(
        "%s (%d MB), %s (%d MB)%n",
        image,
        size(image) >> 20,
        only(WORK.resolve("installer")),
        size(only(WORK.resolve("installer"))) >> 20);
  }

  /** JavaFX goes into the runtime; everything else stays on the class path. */
  private static void sortJars() throws IOException {
    Files.createDirectories(MODULE_PATH);
    Files.createDirectories(INPUT.resolve("lib"));
    copyJar(APP.resolve("leukostack.jar"), INPUT);
    for (Path jar : list(APP.resolve("lib"))) {
      boolean isJavaFx = jar.getFileName().toString().startsWith("javafx-");
      if (!isJavaFx) {
        copyJar(jar, INPUT.resolve("lib"));
      } else if (Files.size(jar) > 1000) { // the one without a system's name is empty
        copyJar(jar, MODULE_PATH);
      }
    }
  }

  private static void copyJar(Path jar, Path folder) throws IOException {
    Files.setLastModifiedTime(Files.copy(jar, folder.resolve(jar.getFileName())), JAR_TIME);
  }

  /** jpackage copies without the times, by which the cache knows its JARs. */
  private static void timeJars(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.setLastModifiedTime(jar, JAR_TIME);
      }
    }
  }

  /**
   * JavaFX looks for its native libraries beside those of Java; from within its modules it would
   * first write them into the user's home.
   */
  private void linkRuntime() throws IOException {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--output", str(RUNTIME), "--module-path", str(MODULE_PATH)));
    options.addAll(List.of("--add-modules", MODULES, "--include-locales=en,ko"));
    options.add("--exclude-resources=" + inJavaFx("so") + inJavaFx("dll") + inJavaFx("dylib"));
    options.addAll(List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages"));
    options.add("--compress=zip-9");
    tool("jlink", options.toArray(String[]::new));
    for (Path module : list(MODULE_PATH)) {
      try (FileSystem jar = FileSystems.newFileSystem(module)) {
        for (Path file : list(jar.getPath("/"))) {
          if (file.toString().matches(".*\\.(so|dll|dylib)")) {
            Path target = host.libraries(RUNTIME).resolve(file.getFileName().toString());
            if (!Files.exists(target)) { // on Windows JavaFX brings parts of the C library too
              Files.copy(file, target);
            }
          }
        }
      }
    }
  }

  /** A sixth of the JVM is names for debuggers. */
  private void stripLibraries() throws IOException, InterruptedException {
    if (host != Host.LINUX) {
      return;
    }
    try (Stream<Path> files = Files.walk(RUNTIME.resolve("lib"))) {
      for (Path library : files.filter(file -> file.toString().endsWith(".so")).toList()) {
        run(List.of("strip", "--strip-unneeded", str(library)));
      }
    }
  }

  /** JavaFX reads our stylesheet several times faster when it need not parse it. */
  private void translateRules() throws IOException, InterruptedException {
    Path jar = INPUT.resolve("leukostack.jar");
    Path css = WORK.resolve("leukostack.css");
    Path bss = WORK.resolve("leukostack.bss");
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Path rules = files.getPath("org/leukostack/ui/theme/leukostack.css");
      Files.copy(rules, css);
      run(
          List.of(
              str(RUNTIME.resolve("bin/java").toAbsolutePath()),
              "-cp",
              classPath(),
              "org.leukostack.ui.theme.BinaryRules",
              str(css),
              str(bss)));
      Path translated = Files.copy(bss, rules.resolveSibling("leukostack.bss"));
      Files.setLastModifiedTime(translated, JAR_TIME);
    }
    Files.setLastModifiedTime(jar, JAR_TIME);
  }

  private static String inJavaFx(String suffix) {
    return "glob:/javafx.*/*." + suffix + ",";
  }

  /**
   * Runs what a start runs, on a copy of the example, without a display; the JVM keeps notes of the
   * second time, when there are settings and a review to be read, as there mostly are. The notes
   * say what to compile at once; what only the optimising compiler can do with it would be too
   * long.
   */
  private void trainCache() throws IOException, InterruptedException {
    Path slide = WORK.resolve("training/miLab_test");
    Files.createDirectories(slide);
    for (Path file : list(Path.of("examples/miLab_test"))) {
      if (Files.isRegularFile(file)) {
        Files.copy(file, slide.resolve(file.getFileName()));
      }
    }
    rehearse(slide, List.of());
    rehearse(
        slide,
        List.of(
            "-XX:AOTCacheOutput=" + CACHE.toAbsolutePath(),
            "-XX:TieredStopAtLevel=2",
            "-Xlog:aot=error")); // else it lists every class that it cannot keep
    if (!Files.exists(CACHE)) {
      throw new IOException("The training left no cache: " + CACHE);
    }
  }

  private static void rehearse(Path slide, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(str(RUNTIME.resolve("bin/java").toAbsolutePath()));
    command.addAll(options);
    command.addAll(javaOptions());
    command.add("-Dglass.platform=Headless");
    command.add("-Dleukostack.home=" + WORK.resolve("training/home").toAbsolutePath());
    command.add("-Dleukostack.firstFrame=exit");
    command.add("-cp");
    command.add(classPath());
    command.add("org.leukostack.Rehearsal");
    command.add(str(slide.toAbsolutePath()));
    command.add(str(WORK.resolve("training/tidy_data").toAbsolutePath()));
    run(command);
  }

  /** The options that the launcher will have, but for the cache itself. */
  private static List<String> javaOptions() throws IOException {
    String key = "--java-options ";
    return Files.readAllLines(Path.of("jpackage.cfg")).stream()
        .filter(line -> line.startsWith(key) && !line.contains("-XX:AOTCache"))
        .map(line -> line.substring(key.length()))
        .filter(option -> !option.startsWith("-Xlog"))
        .toList();
  }

  /** As jpackage's launcher has it: the main JAR, then the others in the order of their names. */
  private static String classPath() throws IOException {
    List<Path> jars = new ArrayList<>(List.of(INPUT.resolve("leukostack.jar")));
    jars.addAll(list(INPUT.resolve("lib")));
    return jars.stream()
        .map(jar -> jar.toAbsolutePath().toString())
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private void jpackage(String... options) {
    List<String> all = new ArrayList<>();
    boolean isImage = List.of(options).contains("app-image");
    if (isImage) {
      all.addAll(List.of("@jpackage.cfg", "--runtime-image", str(RUNTIME)));
    } else {
      all.addAll(List.of("--name", host == Host.LINUX ? "leukostack" : "Leukostack"));
      all.addAll(List.of("--description", "Prepares multi-focus white-blood-cell data"));
      all.addAll(List.of("--vendor", "Leukostack"));
    }
    all.addAll(List.of(options));
    all.addAll(List.of("--app-version", packageVersion()));
    all.addAll(List.of("--dest", str(WORK.resolve(isImage ? "image" : "installer"))));
    tool("jpackage", all.toArray(String[]::new));
  }

  /** macOS takes no version that begins with 0. */
  private String packageVersion() {
    return host == Host.MACOS && version.startsWith("0.") ? "1" + version.substring(1) : version;
  }

  /**
   * jpackage's launcher for Linux asks rpm and dpkg at every start whose file it is, which takes
   * longer than the command line does, and can crash (JDK-8380085): a script takes its place.
   */
  private static void replaceLauncher(Path image) throws IOException {
    String jars =
        list(INPUT.resolve("lib")).stream()
            .map(jar -> ":$app/lib/" + jar.getFileName())
            .collect(Collectors.joining());
    String script =
        """
        #!/bin/sh
        program=$0
        [ ! -L "$program" ] || program=$(readlink -f "$program")
        case $program in */*) ;; *) program=./$program ;; esac
        root=${program%%/*}/..
        # Without a language Java would know no names beyond ASCII.
        case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
          C | POSIX) if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
        esac
        app=$root/lib/app
        exec "$root/lib/runtime/bin/java" %s "-XX:AOTCache=$app/leukostack.aot" -Xlog:disable \\
          -cp "$app/leukostack.jar%s" org.leukostack.Main "$@"
        """
            .formatted(String.join(" ", javaOptions()), jars);
    Files.writeString(image.resolve("bin/leukostack"), script);
    Files.delete(image.resolve("lib/libapplauncher.so")); // the launcher's other half
  }

  /**
   * Adds the command, the menu entry and its icons to the package as files of its own. jpackage
   * would let scripts make them, which fails where no desktop is installed.
   */
  private static void putOnTheDesktop(Path deb) throws IOException, InterruptedException {
    Path tree = WORK.resolve("deb");
    run(List.of("dpkg-deb", "-R", str(deb), str(tree)));
    Path usr = tree.resolve("usr");
    Path bin = Files.createDirectories(usr.resolve("bin"));
    Files.createSymbolicLink(
        bin.resolve("leukostack"), Path.of("../../opt/leukostack/bin/leukostack"));
    Path menu = Files.createDirectories(usr.resolve("share/applications"));
    Files.copy(Path.of("src/package/leukostack.desktop"), menu.resolve("leukostack.desktop"));
    for (int size : new int[] {16, 32, 48, 128, 256, 512}) {
      String folder = "share/icons/hicolor/%dx%d/apps".formatted(size, size);
      Path icons = Files.createDirectories(usr.resolve(folder));
      Files.copy(Path.of("icons/leukostack-" + size + ".png"), icons.resolve("leukostack.png"));
    }
    timeJars(tree);
    run(List.of("chmod", "-R", "u+rwX,go+rX,go-w", str(tree)));
    run(List.of("dpkg-deb", "--root-owner-group", "-b", str(tree), str(deb)));
  }

  private static void tool(String name, String... options) {
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    int status = tool.run(System.out, System.err, options);
    if (status != 0) {
      throw new IllegalStateException(name + " ended with status " + status);
    }
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(command.getFirst() + " ended with status " + status);
    }
  }

  private static Path only(Path folder) throws IOException {
    return list(folder).getFirst();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static long size(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
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

  private static String str(Path path) {
    return path.toString();
  }
}
