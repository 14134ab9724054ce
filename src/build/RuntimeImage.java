import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java that a package brings: what is used of the JDK, and JavaFX.
 *
 * @param host the system that it is made on and for
 * @param folder where it goes
 */
record RuntimeImage(Host host, Path folder) {

  /** What jdeps finds, and what is found at run time only: the words of other languages. */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.sql,jdk.localedata,jdk.management,jdk.unsupported,javafx.controls";

  Path java() {
    return folder.resolve("bin/java").toAbsolutePath();
  }

  /**
   * Makes it.
   *
   * @param javaFx a folder with the modules of JavaFX
   */
  void link(Path javaFx) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--output", folder.toString(), "--module-path", javaFx.toString()));
    options.addAll(List.of("--add-modules", MODULES, "--include-locales=en,ko"));
    options.add("--exclude-resources=" + inJavaFx("so") + inJavaFx("dll") + inJavaFx("dylib"));
    options.addAll(List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages"));
    options.add("--compress=zip-9");
    Programs.tool("jlink", options);
    copyLibraries(javaFx);
    stripLibraries();
  }

  private static String inJavaFx(String suffix) {
    return "glob:/javafx.*/*." + suffix + ",";
  }

  /**
   * JavaFX looks for its native libraries beside those of Java; from within its modules it would
   * first write them into the user's home.
   */
  private void copyLibraries(Path javaFx) throws IOException {
    Path libraries = folder.resolve(host == Host.WINDOWS ? "bin" : "lib");
    for (Path module : Trees.list(javaFx)) {
      try (FileSystem jar = FileSystems.newFileSystem(module)) {
        for (Path file : Trees.list(jar.getPath("/"))) {
          if (file.toString().matches(".*\\.(so|dll|dylib)")) {
            Path target = libraries.resolve(file.getFileName().toString());
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
    try (Stream<Path> files = Files.walk(folder.resolve("lib"))) {
      for (Path library : files.filter(file -> file.toString().endsWith(".so")).toList()) {
        Programs.run(List.of("strip", "--strip-unneeded", library.toString()));
      }
    }
  }
}
