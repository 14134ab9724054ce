package org.leukostack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Does what users do most, while the JVM trains the AOT cache that starts begin from: exports a
 * slide, checks it, then opens it in the window and walks through some of its cells.
 */
final class Rehearsal {

  /** The packages in which JavaFX has what is special to a desktop. */
  private static final List<String> DESKTOPS =
      List.of(
          "com.sun.glass.ui",
          "com.sun.javafx.application.preferences",
          "com.sun.glass.ui.gtk",
          "com.sun.glass.ui.win",
          "com.sun.glass.ui.mac",
          "com.sun.glass.ui.delegate",
          "com.sun.prism.es2",
          "com.sun.prism.d3d",
          "com.sun.prism.mtl");

  /** What these need of Java. */
  private static final List<String> FOR_DESKTOPS =
      List.of(
          "java.util.concurrent.BlockingDeque",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.LinkedBlockingDeque$Node");

  private Rehearsal() {}

  /** The arguments: a test folder, and where its export goes. */
  public static void main(String[] args) throws IOException {
    loadDesktops();
    Main.run("export", args[0], "-o", args[1], "--json", "--force");
    Main.run("check", args[0], "--json");
    Main.run(args[0]);
  }

  /** The window of a rehearsal has no desktop: what it would load there is loaded by its names. */
  private static void loadDesktops() throws IOException {
    FOR_DESKTOPS.forEach(Rehearsal::load);
    URI known = uriOf(DESKTOPS.getFirst(), "Application");
    if (known.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(known, Map.of())) {
        loadDesktops(jar.getPath("/"));
      }
    } else { // jrt:/javafx.graphics/com/...
      loadDesktops(Path.of(URI.create("jrt:/" + known.getPath().split("/")[1])));
    }
  }

  private static void loadDesktops(Path javaFx) throws IOException {
    for (String desktop : DESKTOPS) {
      Path folder = javaFx.resolve(desktop.replace('.', '/'));
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(folder, "*.class")) {
          for (Path file : classes) {
            load(desktop + "." + file.getFileName().toString().replace(".class", ""));
          }
        }
      }
    }
  }

  private static URI uriOf(String folder, String name) throws IOException {
    String file = folder.replace('.', '/') + "/" + name + ".class";
    URL url = Rehearsal.class.getClassLoader().getResource(file);
    if (url == null) {
      throw new FileNotFoundException(file);
    }
    return URI.create(url.toString());
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, Rehearsal.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      System.err.println("Not in the cache: " + name + ": " + e);
    }
  }
}
