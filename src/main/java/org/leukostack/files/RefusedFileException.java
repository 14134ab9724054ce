package org.leukostack.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that this program does not read or lock although the system would let it. */
public final class RefusedFileException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  private final IoFault.Kind kind;

  public RefusedFileException(Path file, IoFault.Kind kind) {
    super(file.toString(), null, kind.name());
    this.kind = kind;
  }

  public IoFault.Kind kind() {
    return kind;
  }
}
