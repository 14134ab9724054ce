package org.leukostack.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.leukostack.Main;

/**
 * The program as users have it, in a folder that every user may read: the launcher, the JAR, the
 * libraries, and an AOT cache so that three hundred starts do not take for ever.
 *
 * @param app as {@code target/app} is laid out
 */
record Program(Path app) {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  static Program assemble(Path app) throws IOException {
    Path lib = Files.createDirectories(app.resolve("lib"));
    Path bin = Files.createDirectories(app.resolve("bin"));
    Path classes = classes();
    List<String> libraries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && Files.exists(jar)) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
        libraries.add("lib/" + jar.getFileName());
      }
    }
    Program program = new Program(app);
    pack(classes, program.jar(), String.join(" ", libraries));
    Files.copy(Path.of("src/launcher/leukostack"), program.launcher());
    Files.setPosixFilePermissions(
        bin.resolve("leukostack"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.copy(Path.of("src/launcher/jvm.options"), app.resolve("jvm.options"));
    return program;
  }

  /** Where the compiled program is: a folder, or a JAR. */
  private static Path classes() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pack(Path classes, Path jar, String libraries) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, libraries);
    attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> files = Files.walk(classes)) {
      out.setLevel(0);
      for (Path entry : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(entry).toString()));
        Files.copy(entry, out);
        out.closeEntry();
      }
    }
  }

  /** Lets the JVM learn from exports of a slide what it need not do again at every start. */
  void train(Path slide, Path work) throws IOException, InterruptedException {
    Path cache = app.resolve("export.aot");
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.add("@" + app.resolve("jvm.options"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + cache));
    command.add("-Dleukostack.home=" + work.resolve("home"));
    command.addAll(List.of("-cp", jar().toString(), Main.class.getName(), "export"));
    command.addAll(List.of("-o", work.resolve("out").toString(), slide.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0 || !Files.exists(cache)) {
      throw new IOException("The program cannot export " + slide);
    }
    Files.createLink(app.resolve("leukostack.aot"), cache);
  }

  Path jar() {
    return app.resolve("leukostack.jar");
  }

  Path launcher() {
    return app.resolve("bin/leukostack");
  }

  static Path java() {
    return JAVA_HOME.resolve("bin/java");
  }

  static Path javaHome() {
    return JAVA_HOME;
  }

  /** A class path for another main class of the product. */
  String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(app.resolve("lib"))) {
      return Stream.concat(Stream.of(jar()), jars.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
