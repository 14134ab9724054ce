package org.leukostack.text;

import java.util.Locale;
import org.leukostack.export.ExportException;

/** The words for an export that could not be made. */
public final class ExportErrorText {

  private final Words words;
  private final IoErrorText ioErrors;

  public ExportErrorText(Locale locale) {
    words = new Words("problems", locale);
    ioErrors = new IoErrorText(words);
  }

  /** What happened, and where: a whole sentence. */
  public String sentence(ExportException failure) {
    return words.get(wordKey(failure), failure.path().toString(), reason(failure));
  }

  /** Why, where it is the system that refuses; the other sentences say it themselves. */
  private String reason(ExportException failure) {
    return failure.fault().map(ioErrors::reason).orElse("");
  }

  /** What the user of the command line can do now. */
  public String adviceForCommandLine(ExportException failure) {
    return words.get(wordKey(failure) + ".commandLine");
  }

  /** What the user of the window can do now. */
  public String adviceForWindow(ExportException failure) {
    return words.get(wordKey(failure) + ".window");
  }

  private static String wordKey(ExportException failure) {
    return "exportError." + failure.reason();
  }
}
