import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the licences of the product and of all that it is shipped with into {@code licenses}: one
 * file for each library, by the list that the window shows.
 */
final class Licences {

  private static final Path LIBRARIES =
      Path.of("src/main/resources/org/leukostack/ui/help/libraries.txt");

  private static final Path TEXTS = Path.of("src/licenses");

  private Licences() {}

  /**
   * @param app with the libraries in {@code lib}
   */
  static void putInto(Path app) throws IOException {
    Path folder = app.resolve("licenses");
    Trees.delete(folder);
    Files.createDirectories(folder);
    Files.copy(Path.of("LICENSE"), folder.resolve("Leukostack.txt"));
    List<Path> jars = Trees.list(app.resolve("lib"));
    for (String line : Files.readAllLines(LIBRARIES)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" *\\| *", -1);
        Files.writeString(folder.resolve(parts[0] + ".txt"), text(parts, jars));
      }
    }
  }

  private static String text(String[] parts, List<Path> jars) throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add(parts[0] + ' ' + parts[1] + ": " + parts[2] + '\n');
    for (String name : parts[4].split(" *, *")) {
      texts.add(
          Files.exists(TEXTS.resolve(name))
              ? Files.readString(TEXTS.resolve(name))
              : within(jar(parts[3].split(" *, *")[0], jars), name));
    }
    return String.join("\n", texts);
  }

  private static Path jar(String name, List<Path> jars) throws IOException {
    return jars.stream()
        .filter(jar -> jar.getFileName().toString().startsWith(name + "-"))
        .findFirst()
        .orElseThrow(() -> new IOException("There is no library " + name));
  }

  private static String within(Path jar, String entry) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return Files.readString(files.getPath("/" + entry));
    }
  }
}
