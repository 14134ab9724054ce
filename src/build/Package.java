import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the packages of the system that it runs on from {@code target/app}: a runtime with what is
 * used, the cache that shortens the start, the app image, the installer. The argument is the
 * version.
 */
final class Package {

  /** The cache knows the JARs by their times; an even second survives every kind of archive. */
  private static final FileTime JAR_TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /** As the launchers of {@code src/launcher} have it for all but exports. */
  private static final String HEAP = "-Xmx768m";

  private static final Path APP = Path.of("target/app");
  private static final Path WORK = Path.of("target/package");
  private static final Path MODULE_PATH = WORK.resolve("modules");
  private static final Path INPUT = WORK.resolve("input");

  private final Host host = Host.current();
  private final RuntimeImage runtime = new RuntimeImage(host, WORK.resolve("runtime"));
  private final String version;

  private Package(String version) {
    this.version = version;
  }

  public static void main(String[] args) throws Exception {
    new Package(args[0]).make();
  }

  private void make() throws IOException, InterruptedException {
    Trees.delete(WORK);
    sortJars();
    runtime.link(MODULE_PATH);
    translateRules();
    new StartCache(runtime.java(), javaOptions(), classPath(), WORK.resolve("training"))
        .trainForAll(INPUT.resolve("leukostack.aot"));
    makeImage();
    Path image = Trees.only(WORK.resolve("image"));
    timeJars(image);
    if (host == Host.LINUX) {
      replaceLauncher(image);
    }
    makeInstaller(image);
    Path installer = Trees.only(WORK.resolve("installer"));
    if (host == Host.LINUX) {
      putOnTheDesktop(installer);
    }
    System.out.printf(
        "%s (%d MB), %s (%d MB)%n",
        image, Trees.size(image) >> 20, installer, Trees.size(installer) >> 20);
  }

  /** JavaFX goes into the runtime; everything else stays on the class path. */
  private static void sortJars() throws IOException {
    Files.createDirectories(MODULE_PATH);
    Files.createDirectories(INPUT.resolve("lib"));
    copyJar(APP.resolve("leukostack.jar"), INPUT);
    Files.copy(APP.resolve("leukostack.cdx.json"), INPUT.resolve("leukostack.cdx.json"));
    Trees.copyFiles(APP.resolve("licenses"), INPUT.resolve("licenses"));
    for (Path jar : Trees.list(APP.resolve("lib"))) {
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

  /** JavaFX reads our stylesheet several times faster when it need not parse it. */
  private void translateRules() throws IOException, InterruptedException {
    Path jar = INPUT.resolve("leukostack.jar");
    Path css = WORK.resolve("leukostack.css");
    Path bss = WORK.resolve("leukostack.bss");
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Path rules = files.getPath("org/leukostack/ui/theme/leukostack.css");
      Files.copy(rules, css);
      Programs.run(
          List.of(
              runtime.java().toString(),
              "-cp",
              classPath(),
              "org.leukostack.ui.theme.BinaryRules",
              css.toString(),
              bss.toString()));
      Path translated = Files.copy(bss, rules.resolveSibling("leukostack.bss"));
      Files.setLastModifiedTime(translated, JAR_TIME);
    }
    Files.setLastModifiedTime(jar, JAR_TIME);
  }

  /** The options of every start; JavaFX is a module of the runtime here, and has a name. */
  private static List<String> javaOptions() throws IOException {
    return Launchers.jvmOptions().stream()
        .map(option -> option.replace("ALL-UNNAMED", "ALL-UNNAMED,javafx.graphics"))
        .toList();
  }

  /**
   * As a start has it: our launcher names the JAR, which names the others; that of jpackage names
   * the others too, in the order of their names.
   */
  private String classPath() throws IOException {
    List<Path> jars = new ArrayList<>(List.of(INPUT.resolve("leukostack.jar")));
    if (host != Host.LINUX) {
      jars.addAll(Trees.list(INPUT.resolve("lib")));
    }
    return jars.stream()
        .map(jar -> jar.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void makeImage() throws IOException {
    List<String> options = new ArrayList<>(List.of("@jpackage.cfg"));
    options.add("@src/package/" + host.system + ".cfg");
    options.addAll(List.of("--type", "app-image", "--input", INPUT.toString()));
    options.addAll(List.of("--runtime-image", runtime.folder().toString()));
    options.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/leukostack.aot"));
    options.addAll(List.of("--java-options", HEAP));
    for (String option : javaOptions()) {
      options.addAll(List.of("--java-options", option));
    }
    jpackage(options, "image");
  }

  private void makeInstaller(Path image) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--name", host == Host.LINUX ? "leukostack" : "Leukostack"));
    options.addAll(List.of("--description", "Prepares multi-focus white-blood-cell data"));
    options.addAll(List.of("--vendor", "Leukostack"));
    options.add("@src/package/" + host.installer + ".cfg");
    options.addAll(List.of("--app-image", image.toString()));
    jpackage(options, "installer");
  }

  private void jpackage(List<String> options, String result) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--app-version", packageVersion()));
    all.addAll(List.of("--dest", WORK.resolve(result).toString()));
    Programs.tool("jpackage", all);
  }

  /** macOS takes no version that begins with 0. */
  private String packageVersion() {
    return host == Host.MACOS && version.startsWith("0.") ? "1" + version.substring(1) : version;
  }

  /**
   * jpackage's launcher for Linux asks rpm and dpkg at every start whose file it is, which takes
   * longer than the command line does, and can crash (JDK-8380085): ours takes its place.
   */
  private static void replaceLauncher(Path image) throws IOException {
    Launchers.copyScript(image.resolve("bin"));
    Files.write(image.resolve("lib/app/jvm.options"), javaOptions());
    Files.delete(image.resolve("lib/libapplauncher.so")); // the other half of jpackage's
  }

  /**
   * Adds the command, the menu entry and its icons to the package as files of its own. jpackage
   * would let scripts make them, which fails where no desktop is installed.
   */
  private static void putOnTheDesktop(Path deb) throws IOException, InterruptedException {
    Path tree = WORK.resolve("deb");
    Programs.run(List.of("dpkg-deb", "-R", deb.toString(), tree.toString()));
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
    Path slurm = Files.createDirectories(usr.resolve("share/leukostack/slurm"));
    for (String script : new String[] {"export.sh", "merge.sh", "submit.sh"}) {
      Files.copy(
          Path.of("src/package/slurm", script),
          slurm.resolve(script),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    timeJars(tree);
    Programs.run(List.of("chmod", "-R", "u+rwX,go+rX,go-w", tree.toString()));
    Programs.run(List.of("dpkg-deb", "--root-owner-group", "-b", tree.toString(), deb.toString()));
  }
}
