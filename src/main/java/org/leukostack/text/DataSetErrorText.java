package org.leukostack.text;

import java.util.Locale;
import org.leukostack.dataset.DataSetException;
import org.leukostack.export.ExportException;
import org.leukostack.files.IoFault;

/** The words for a data set that could not be made. */
public final class DataSetErrorText {

  private final Words words;
  private final IoErrorText ioErrors;
  private final ExportErrorText exportErrors;

  public DataSetErrorText(Locale locale) {
    words = new Words("problems", locale);
    ioErrors = new IoErrorText(words);
    exportErrors = new ExportErrorText(locale);
  }

  /** What is wrong, and what can be done: whole sentences. */
  public String sentence(DataSetException failure) {
    Object[] arguments =
        failure.arguments().stream()
            .map(value -> value instanceof IoFault fault ? ioErrors.reason(fault) : value)
            .toArray();
    return words.get("dataSetError." + failure.reason(), arguments);
  }

  /** What happened, where it is not that of a single export. */
  public String sentence(ExportException failure) {
    String own = "dataSetError." + failure.reason();
    return words.has(own)
        ? words.get(own, failure.path().toString())
        : exportErrors.sentence(failure);
  }
}
