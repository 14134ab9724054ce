import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * Makes a ZIP of a folder, beside it: the same files make the same ZIP, and programs can be run
 * once it is unpacked, whatever the system on which it was made.
 */
final class Zip {

  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  private Zip() {}

  /** The argument is the folder. */
  public static void main(String[] args) throws IOException {
    System.out.println(of(Path.of(args[0])));
  }

  /**
   * @param folder whose name is that of the ZIP, and of the one folder in it; what is in its {@code
   *     bin} are programs
   */
  static Path of(Path folder) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // a ZIP has local times
    Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
    Files.deleteIfExists(zip);
    Map<String, ?> modes = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem target = FileSystems.newFileSystem(zip, modes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path inFolder = folder.relativize(file);
        String name = inFolder.toString().replace('\\', '/');
        Path entry = target.getPath(folder.getFileName().toString(), name);
        Files.createDirectories(entry.getParent());
        Files.copy(file, entry);
        settle(entry, inFolder.startsWith("bin") ? PROGRAM : FILE);
      }
      try (Stream<Path> made = Files.walk(target.getPath("/" + folder.getFileName()))) {
        for (Path each : made.filter(Files::isDirectory).toList()) {
          settle(each, PROGRAM);
        }
      }
    }
    return zip;
  }

  private static void settle(Path entry, Set<PosixFilePermission> mode) throws IOException {
    Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(TIME, TIME, TIME);
    Files.setPosixFilePermissions(entry, mode);
  }
}
