package org.leukostack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;
import org.leukostack.export.ExportException;
import org.leukostack.home.AppLog;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.Words;

/** Turns exceptions into a sentence; keeps the trace of those nobody expected. */
final class FailureText {

  private final Words words;
  private final ExportErrorText exportErrors;

  FailureText(Words words) {
    this.words = words;
    exportErrors = new ExportErrorText(words.locale());
  }

  /**
   * @param subject the folder that the command was busy with
   */
  String sentence(Throwable failure, Path subject) {
    return switch (failure) {
      case ExportException e -> exportSentence(e);
      case UncheckedIOException e -> fileSentence(Objects.requireNonNull(e.getCause()), subject);
      case IOException e -> fileSentence(e, subject);
      default -> words.get("failure.with", subject, sentence(failure));
    };
  }

  String sentence(Throwable failure) {
    return switch (failure) {
      case InterruptedException _ -> words.get("cancelled");
      case OutOfMemoryError _ -> logged("outOfMemory", failure);
      default -> logged("unexpected", failure);
    };
  }

  /** Says what nobody expected, and gives the exit status for it. */
  int tell(Throwable failure, Terminal terminal) {
    terminal.failure(sentence(failure));
    return ExitStatus.FAILED.code();
  }

  private String exportSentence(ExportException failure) {
    if (failure.getCause() != null) {
      AppLog.warning("Export to " + failure.path(), failure);
    }
    return words.get(
        "sentences", exportErrors.sentence(failure), exportErrors.adviceForCommandLine(failure));
  }

  private String fileSentence(IOException failure, Path subject) {
    AppLog.warning("With " + subject, failure);
    IOException root = failure.getCause() instanceof IOException cause ? cause : failure;
    return switch (root) {
      case FileAlreadyExistsException _ -> words.get("file.notEmpty", subject);
      case NotDirectoryException _ -> words.get("file.notAFolder", subject);
      case NoSuchFileException e -> words.get("file.missing", nameOr(e, subject));
      case AccessDeniedException e -> words.get("file.denied", nameOr(e, subject));
      case FileSystemException e when e.getReason() != null ->
          words.get("file.other", nameOr(e, subject), e.getReason());
      default -> words.get("file.other", subject, String.valueOf(root.getMessage()));
    };
  }

  private static String nameOr(FileSystemException failure, Path subject) {
    return failure.getFile() == null ? subject.toString() : failure.getFile();
  }

  private String logged(String key, Throwable failure) {
    AppLog.error("Unexpected on the command line", failure);
    return words.get(key, AppLog.file());
  }
}
