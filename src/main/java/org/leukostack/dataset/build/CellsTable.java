package org.leukostack.dataset.build;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.Sample;
import org.leukostack.export.tidy.CsvWriter;
import org.leukostack.export.tidy.SlideCrops;
import org.leukostack.model.SpreadsheetText;

/**
 * {@code cells.csv} of a data set: the rows of the tables of its slides, each with what became of
 * the cell before it.
 */
final class CellsTable {

  private static final List<Object> FIRST = List.of("file", "label", "split", "group", "left_out");

  private final Map<String, Map<Integer, Sample>> samples = new HashMap<>();
  private final DataSet set;
  private final boolean hasFolder;

  CellsTable(DataSet set, List<Format> formats) {
    this.set = set;
    hasFolder = formats.contains(Format.FOLDER);
    for (Sample sample : set.samples()) {
      samples.computeIfAbsent(sample.testId(), id -> new HashMap<>()).put(sample.crop(), sample);
    }
  }

  /**
   * The table of one slide.
   *
   * @param file its {@code cells.csv}
   * @param whyOut one a row, empty for a cell that is in
   */
  record OfSlide(String testId, Path file, String group, List<String> whyOut) {}

  /**
   * Writes the table.
   *
   * @param slides in the order of the rows, at least one
   */
  void write(Path file, List<OfSlide> slides) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      boolean isFirst = true;
      for (OfSlide slide : slides) {
        try (BufferedReader in = Files.newBufferedReader(slide.file(), StandardCharsets.UTF_8)) {
          String header = record(in);
          if (isFirst) {
            out.write(values(FIRST) + "," + header + "\n");
            isFirst = false;
          }
          rows(slide, in, out);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void rows(OfSlide slide, BufferedReader in, BufferedWriter out) throws IOException {
    Map<Integer, Sample> ofSlide = samples.getOrDefault(slide.testId(), Map.of());
    Iterator<String> whyOut = slide.whyOut().iterator();
    for (String row = record(in); row != null; row = record(in)) {
      String crop = row.substring(0, row.indexOf(','));
      Sample sample = crop.isEmpty() ? null : ofSlide.get(Integer.valueOf(crop));
      String why = whyOut.next();
      out.write(values(first(sample, slide.group(), why)) + "," + row + "\n");
    }
  }

  private List<Object> first(@Nullable Sample sample, String group, String why) {
    String harmless = SpreadsheetText.harmless(group);
    return sample == null
        ? List.of("", "", "", harmless, why)
        : List.of(
            SpreadsheetText.harmless(file(sample)),
            sample.label(),
            sample.split().spelling(),
            harmless,
            "");
  }

  /** The best crop in the format {@code folder}; nothing where a data set does not have that. */
  private String file(Sample sample) {
    if (!hasFolder) {
      return "";
    }
    String end = set.planes() == DataSet.Planes.ALL ? "_" + sample.best() : "";
    return "folder/"
        + sample.split().spelling()
        + "/"
        + sample.label()
        + "/"
        + sample.name()
        + end
        + ".jpg";
  }

  private static String values(List<Object> values) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = new CsvWriter(text)) {
      csv.row(values.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text takes all
    }
    return text.toString().substring(0, text.toString().length() - 1); // without the line end
  }

  /** The next record, with the line ends that quoted values have in it; null at the end. */
  private static @Nullable String record(BufferedReader in) throws IOException {
    StringBuilder record = new StringBuilder();
    boolean quoted = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n' && !quoted) {
        return record.toString();
      }
      quoted ^= c == '"';
      record.append((char) c);
    }
    return record.isEmpty() ? null : record.toString();
  }

  /** How the tables of slides are called. */
  static Path of(Path part) {
    return part.resolve(SlideCrops.CELLS);
  }
}
