package org.leukostack.export.tidy;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.leukostack.model.SpreadsheetText;

/**
 * Writes rows as Python's csv module does with minimal quoting, in UTF-8: a value is quoted only if
 * it holds a comma, a quote or a line end, and lines end with LF.
 */
public final class CsvWriter implements Closeable {

  private final Writer writer;
  private final UnaryOperator<String> texts;

  /**
   * @param texts what is written of a text
   */
  private CsvWriter(Writer writer, UnaryOperator<String> texts) {
    this.writer = writer;
    this.texts = texts;
  }

  public CsvWriter(Writer writer) {
    this(writer, UnaryOperator.identity());
  }

  /**
   * The same, of texts that a spreadsheet would run as a formula, too; on a writer that is open.
   */
  public static CsvWriter harmless(Writer writer) {
    return new CsvWriter(writer, SpreadsheetText::harmless);
  }

  /** The same for people who open it in a spreadsheet: no text is run as a formula. */
  public static CsvWriter harmless(Path file) throws IOException {
    return new CsvWriter(writer(file), SpreadsheetText::harmless);
  }

  /**
   * Writes to a new file. A name that is no valid text must not stop it, so it may lose letters.
   */
  public static CsvWriter create(Path file) throws IOException {
    return new CsvWriter(writer(file));
  }

  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), StandardCharsets.UTF_8));
  }

  /** Writes a row of values, each as its own text says it. */
  public void row(Object... values) throws IOException {
    String separator = "";
    for (Object value : values) {
      writer.write(separator);
      writer.write(quoted(value instanceof String text ? texts.apply(text) : value.toString()));
      separator = ",";
    }
    writer.write('\n');
  }

  /** A value as a row has it: in quotes if it has to be. */
  public static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
