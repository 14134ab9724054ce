package org.leukostack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.leukostack.export.ExportException;
import org.leukostack.home.AppLog;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.Words;

/** Turns exceptions into a sentence; logs the stack trace of unexpected ones. */
final class FailureText {

  private final Words words;
  private final ExportErrorText exportErrors;
  private final IoErrorText ioErrors;

  FailureText(Words words) {
    this.words = words;
    exportErrors = new ExportErrorText(words.locale());
    ioErrors = new IoErrorText(words.locale());
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

  /** Reports an unexpected exception, and returns its exit status. */
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

  /** What can be done about a data set that could not be written; logs what the system said. */
  String adviceForDataSet(ExportException failure) {
    if (failure.getCause() != null) {
      AppLog.warning("Data set in " + failure.path(), failure);
    }
    return exportErrors.adviceForCommandLine(failure);
  }

  private String fileSentence(IOException failure, Path subject) {
    AppLog.warning("With " + subject, failure);
    return ioErrors.sentence(failure, subject);
  }

  private String logged(String wordKey, Throwable failure) {
    AppLog.error("Unexpected on the command line", failure);
    return words.get(wordKey, AppLog.file());
  }
}
