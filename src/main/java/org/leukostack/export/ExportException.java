package org.leukostack.export;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.IoFault;

/** An export that could not be made; what was there before is untouched. */
public final class ExportException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why an export could not be made. */
  public enum Reason {
    /** There is nothing to export: no field could be read at all. */
    NOTHING_TO_READ,
    /** Defects of the slide leave nothing to export, and there is an export already. */
    KEEPS_EXPORT,
    /** A plane that was there when the export began is gone, or cannot be read any more. */
    PLANE_LOST,
    /** The test folder is the root of a disk: an export is named after it. */
    NO_NAME,
    /** The test folder is called as runs call what they have beside an export. */
    RESERVED_NAME,
    /** Any user can put another folder in the place of the one that is written to. */
    OPEN_TO_ALL,
    /** The old export could not be put back to its place, and is beside it. */
    STRANDED,
    /** The destination holds an export, and replacing it was not requested. */
    EXPORT_EXISTS,
    /** The destination holds something that is no export. */
    HOLDS_OTHER_FILES,
    /** The destination is a file, or below one. */
    NOT_A_FOLDER,
    /** The destination is in the test folder. */
    INSIDE_TEST_FOLDER,
    /** Another run writes to the same destination. */
    BUSY,
    /** The disk is full. */
    NO_SPACE,
    /** The system refuses to write. */
    NOT_WRITABLE,
    /** Names that begin with that of the slide would be too long for the disk. */
    NAME_TOO_LONG
  }

  private final Reason reason;
  private final transient Path path;
  private final transient @Nullable IoFault fault;

  public ExportException(Reason reason, Path path) {
    super(reason + ": " + path);
    this.reason = reason;
    this.path = path;
    fault = null;
  }

  public ExportException(Reason reason, Path path, IoFault fault) {
    super(reason + ": " + path + ", " + fault);
    this.reason = reason;
    this.path = path;
    this.fault = fault;
  }

  public ExportException(Reason reason, Path path, Throwable cause) {
    super(reason + ": " + path, cause);
    this.reason = reason;
    this.path = path;
    fault = IoFault.of(cause);
  }

  public Reason reason() {
    return reason;
  }

  /** What the system said, if it was the system. */
  public Optional<IoFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** The file or folder in question. */
  public Path path() {
    return path;
  }
}
