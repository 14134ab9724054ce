import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Makes a ZIP for a system that need not be this one: the program with that system's JavaFX, for a
 * machine that has a JDK. The arguments are the folder of the program, whose name is that of the
 * ZIP, and the system as JavaFX calls it.
 */
final class Portable {

  private static final List<String> SYSTEMS =
      List.of("win", "linux", "linux-aarch64", "mac", "mac-aarch64");

  private static final Path FIRST_TRY = Path.of("docs/first-try.md");

  private Portable() {}

  public static void main(String[] args) throws Exception {
    String system = args.length > 1 ? args[1] : "";
    if (!SYSTEMS.contains(system)) {
      throw new IllegalArgumentException(
          "Name the system by -Djavafx.platform=, one of " + String.join(", ", SYSTEMS));
    }
    Path app = Path.of(args[0]);
    for (Path jar : Trees.list(app.resolve("lib"))) {
      String name = jar.getFileName().toString();
      if (name.startsWith("javafx-") && Files.size(jar) > 1000 && !name.endsWith(system + ".jar")) {
        throw new IOException(name + " is left from a build for another system: run mvn clean");
      }
    }
    Launchers.copyAll(app);
    Files.copy(FIRST_TRY, app.resolve("FIRST-TRY.txt"), StandardCopyOption.REPLACE_EXISTING);
    Licences.putInto(app);
    Path zip = Zip.of(app);
    System.out.printf("%s (%d MB)%n", zip, Files.size(zip) >> 20);
  }
}
