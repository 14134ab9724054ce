package org.leukostack.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The system's own words for why a file cannot be read. */
public final class SystemWords {

  private SystemWords() {}

  /** The reason in one line, without the file's name; its exceptions often have nothing else. */
  public static String of(IOException e) {
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return switch (e) {
      case NoSuchFileException gone -> "No such file";
      case AccessDeniedException denied -> "Permission denied";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
