package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;

/**
 * A new folder that only its user can enter until it is published, so that nobody can put links
 * into it. Where there are no POSIX permissions it is like any other.
 */
final class PrivateFolder {

  /** Whoever may rename or delete only what is his. */
  private static final int STICKY = 01000;

  /** File systems whose permissions are made up: those of the disk's server or of Windows count. */
  private static final Set<String> WITHOUT_PERMISSIONS =
      Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "9p", "drvfs", "cifs", "smb3");

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path path;
  private final @Nullable Set<PosixFilePermission> permissions;

  private PrivateFolder(Path path, @Nullable Set<PosixFilePermission> permissions) {
    this.path = path;
    this.permissions = permissions;
  }

  /**
   * Makes a folder.
   *
   * @throws IOException if it cannot be made, or something is there
   */
  static PrivateFolder make(Path path) throws IOException {
    Files.createDirectory(path);
    try {
      Set<PosixFilePermission> usual =
          Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      return new PrivateFolder(path, usual);
    } catch (UnsupportedOperationException | IOException e) {
      return new PrivateFolder(path, null);
    }
  }

  /** Whether it is a folder, no link, that belongs to a user and that no other one can change. */
  static boolean isOneOf(UserPrincipal owner, Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        || !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
      return false;
    }
    try {
      return isMadeUp(path)
          || !Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
              .anyMatch(OF_OTHERS::contains);
    } catch (UnsupportedOperationException e) {
      return true; // no such permissions here
    }
  }

  /** Gives the folder the permissions that it would have had. */
  void open() throws IOException {
    if (permissions != null) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /**
   * Refuses a folder in which any user can put something in the place of what was just made.
   *
   * @param folder its real path; it is there
   */
  static void check(Path folder) throws ExportException, IOException {
    Path at = folder.getRoot();
    if (at == null || isMadeUp(folder)) {
      return;
    }
    for (Path name : folder) {
      int mode = mode(at);
      if ((mode & 02) != 0 && (mode & STICKY) == 0) {
        throw new ExportException(Reason.OPEN_TO_ALL, at);
      }
      if ((mode & 01) == 0) {
        return; // others do not get below it
      }
      at = at.resolve(name);
    }
    int mode = mode(at);
    if ((mode & 02) != 0 && (mode & 01) != 0 && (mode & STICKY) == 0) {
      throw new ExportException(Reason.OPEN_TO_ALL, at);
    }
  }

  private static boolean isMadeUp(Path folder) throws IOException {
    String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
    return WITHOUT_PERMISSIONS.contains(type);
  }

  /** 0 where there is none. */
  private static int mode(Path path) throws IOException {
    try {
      return Files.getAttribute(path, "unix:mode") instanceof Integer mode ? mode : 0;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return 0;
    }
  }
}
