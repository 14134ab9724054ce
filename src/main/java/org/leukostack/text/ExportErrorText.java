package org.leukostack.text;

import java.io.IOException;
import java.util.Locale;
import org.leukostack.export.ExportException;
import org.leukostack.model.SystemWords;

/** The words for an export that could not be made. */
public final class ExportErrorText {

  private final Words words;

  public ExportErrorText(Locale locale) {
    words = new Words("problems", locale);
  }

  /** What happened, and where: a whole sentence. */
  public String sentence(ExportException failure) {
    return words.get(key(failure), failure.path().toString(), reason(failure));
  }

  /** The system's words where it is the system that refuses. */
  private static String reason(ExportException failure) {
    return failure.getCause() instanceof IOException e
        ? SystemWords.of(e)
        : String.valueOf(failure.getMessage());
  }

  /** What a person at the command line can do now. */
  public String adviceForCommandLine(ExportException failure) {
    return words.get(key(failure) + ".commandLine");
  }

  /** What a person at the window can do now. */
  public String adviceForWindow(ExportException failure) {
    return words.get(key(failure) + ".window");
  }

  private static String key(ExportException failure) {
    return "exportError." + failure.reason();
  }
}
