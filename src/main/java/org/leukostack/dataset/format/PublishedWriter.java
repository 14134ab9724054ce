package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.Sample;
import org.leukostack.export.tidy.CsvWriter;

/**
 * The layout of the published data set: every plane of every cell under a running number, and which
 * label and which slide each number is; and the map to test ids, groups and splits that it lacks.
 */
final class PublishedWriter implements FormatWriter {

  private final CropLinks links = new CropLinks();

  @Override
  public void write(DataSet set, Path into) throws IOException, InterruptedException {
    Map<String, Sample> slides = new LinkedHashMap<>();
    set.samples().forEach(sample -> slides.putIfAbsent(sample.testId(), sample));
    List<String> testIds = List.copyOf(slides.keySet());
    try (CsvWriter labels = CsvWriter.create(into.resolve("labels.csv"));
        CsvWriter numbers = CsvWriter.create(into.resolve("slide_number.csv"))) {
      labels.row("img_num", "label");
      numbers.row("img_num", "slide_num");
      int slide = -1;
      String last = null;
      for (int n = 0; n < set.samples().size(); n++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Sample sample = set.samples().get(n);
        if (!sample.testId().equals(last)) {
          last = sample.testId();
          slide++;
        }
        for (int stackNumber : sample.stackNumbers()) {
          links.put(sample.cropFile(stackNumber), into.resolve(n + "_" + stackNumber + ".jpg"));
        }
        labels.row(n, sample.label());
        numbers.row(n, slide);
      }
    }
    try (CsvWriter groups = CsvWriter.create(into.resolve("groups.csv"))) {
      groups.row("slide_num", "test_id", "group", "split");
      for (int slide = 0; slide < testIds.size(); slide++) {
        String testId = testIds.get(slide);
        Sample any = slides.getOrDefault(testId, set.samples().getFirst());
        groups.row(slide, testId, any.group(), any.split().spelling());
      }
    }
  }
}
