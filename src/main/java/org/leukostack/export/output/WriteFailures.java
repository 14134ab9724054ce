package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.files.IoFault;
import org.leukostack.files.WriteFailure;

/** Tells a full disk from one that must not be written to. */
public final class WriteFailures {

  private WriteFailures() {}

  /**
   * @param folder where it was going to write
   */
  public static ExportException translate(IOException failure, Path folder) {
    if (IoFault.of(failure).kind() == IoFault.Kind.NAME_TOO_LONG) {
      return new ExportException(Reason.NAME_TOO_LONG, folder, failure);
    }
    Reason reason =
        switch (WriteFailure.of(failure, folder)) {
          case DISK_FULL -> Reason.NO_SPACE;
          case NOT_ALLOWED, OTHER -> Reason.NOT_WRITABLE;
        };
    return new ExportException(reason, folder, failure);
  }
}
