package org.leukostack.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a file or folder cannot be read or written, as a value: it becomes words where it is shown.
 *
 * @param kind what is wrong
 * @param message of the system for {@link Kind#OTHER}, or of the exception for {@link
 *     Kind#INTERNAL}, to be quoted; empty for the other kinds, which say it all
 */
public record IoFault(Kind kind, String message) {

  /** What is wrong. */
  public enum Kind {
    MISSING("no such file", "cannot find the file", "cannot find the path"),
    DENIED("permission denied", "access is denied", "not permitted"),
    EXISTS("file exists"),
    NOT_A_FOLDER("not a directory"),
    IS_A_FOLDER("is a directory"),
    NOT_EMPTY("directory not empty"),
    /** A named pipe, a socket or a device, on which reading might never end. */
    NOT_REGULAR,
    DANGLING_LINK,
    LINK_LOOP("levels of symbolic links"),
    /** A link to a file of another user, which is not written to. */
    FOREIGN_LINK,
    /** Larger than {@link SmallFile} reads. */
    TOO_LARGE,
    /** The disk, or the user's share of it, is full. */
    DISK_FULL("no space left", "not enough space", "disk full", "quota exceeded"),
    READ_ONLY("read-only", "write protected"),
    NAME_TOO_LONG("name too long"),
    /** Its letters are lost in the locale of the process. */
    GARBLED_NAME,
    TOO_MANY_OPEN("too many open files"),
    /** Another program has it. */
    BUSY("resource busy", "text file busy", "used by another process"),
    /** The disk itself fails. */
    DEVICE("input/output error"),
    /** A file of a network disk that its server does not know any more. */
    STALE("stale file handle", "stale nfs file handle"),
    NOT_UTF8,
    /** A fault of the program while it read or wrote. */
    INTERNAL,
    /** Nothing of these. */
    OTHER;

    /** What systems say in lower case; they have no numbers for it that Java would pass on. */
    private final List<String> messages;

    Kind(String... messages) {
      this.messages = List.of(messages);
    }

    private static Optional<Kind> said(String message) {
      String lower = message.toLowerCase(Locale.ROOT);
      for (Kind kind : values()) {
        if (kind.messages.stream().anyMatch(lower::contains)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public static IoFault of(Kind kind) {
    return new IoFault(kind, "");
  }

  /** What an exception means; an IOException that wraps another means what that one does. */
  public static IoFault of(Throwable failure) {
    return switch (failure) {
      case RefusedFileException e -> of(e.kind());
      case NoSuchFileException _ -> of(Kind.MISSING);
      case AccessDeniedException _ -> of(Kind.DENIED);
      case FileAlreadyExistsException _ -> of(Kind.EXISTS);
      case NotDirectoryException _ -> of(Kind.NOT_A_FOLDER);
      case DirectoryNotEmptyException _ -> of(Kind.NOT_EMPTY);
      case FileSystemLoopException _ -> of(Kind.LINK_LOOP);
      case FileSystemException e -> said(e, e.getReason());
      case CharacterCodingException _ -> of(Kind.NOT_UTF8);
      case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
      case IOException e -> e.getCause() == null ? said(e, e.getMessage()) : of(e.getCause());
      default -> new IoFault(Kind.INTERNAL, failure.toString());
    };
  }

  private static IoFault said(IOException failure, @Nullable String message) {
    if (message == null || message.isBlank()) {
      return new IoFault(Kind.OTHER, failure.getClass().getSimpleName());
    }
    return Kind.said(message).map(IoFault::of).orElseGet(() -> new IoFault(Kind.OTHER, message));
  }
}
