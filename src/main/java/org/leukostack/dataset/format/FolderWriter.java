package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.Sample;
import org.leukostack.dataset.Split;
import org.leukostack.export.tidy.CsvWriter;

/**
 * A folder a split with a folder a label, as ImageFolder reads it, and a table beside them that
 * names each file first.
 */
final class FolderWriter implements FormatWriter {

  private static final String TABLE = "metadata.csv";

  private final CropLinks links = new CropLinks();

  @Override
  public void write(DataSet set, Path into) throws IOException, InterruptedException {
    for (Split split : Split.values()) {
      List<Sample> samples = set.samples(split);
      if (!samples.isEmpty()) {
        Path folder = Files.createDirectory(into.resolve(split.spelling()));
        write(set, samples, folder);
      }
    }
  }

  private void write(DataSet set, List<Sample> samples, Path folder)
      throws IOException, InterruptedException {
    try (CsvWriter csv = CsvWriter.create(folder.resolve(TABLE))) {
      csv.row(header(samples.getFirst()).toArray());
      for (Sample sample : samples) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Files.createDirectories(folder.resolve(sample.label()));
        for (int stackNumber : set.taken(sample)) {
          String end = set.planes() == DataSet.Planes.ALL ? "_" + stackNumber : "";
          String file = sample.label() + "/" + sample.name() + end + ".jpg";
          links.put(sample.cropFile(stackNumber), folder.resolve(file));
          csv.row(row(file, stackNumber, sample).toArray());
        }
      }
    }
  }

  private static List<Object> header(Sample any) {
    List<Object> header = new ArrayList<>(List.of("file_name", "stack_number"));
    header.addAll(facts(any).keySet());
    return header;
  }

  private static List<Object> row(String file, int stackNumber, Sample sample) {
    List<Object> row = new ArrayList<>(List.of(file, stackNumber));
    row.addAll(facts(sample).values());
    return row;
  }

  /** Lists are not for tables. */
  private static Map<String, Object> facts(Sample sample) {
    Map<String, Object> facts = CellFacts.of(sample);
    facts.values().removeIf(List.class::isInstance);
    return facts;
  }
}
