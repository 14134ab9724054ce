package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.leukostack.classes.CellClass;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.Groups;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitPlan;
import org.leukostack.export.SlideInputs;
import org.leukostack.files.Sha256;
import org.leukostack.home.AppVersion;
import org.leukostack.json.Json;
import org.leukostack.model.CropWindow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code dataset.json}: what a data set was made of, and how. The same inputs and options give the
 * same bytes: it has no time, no path and no word of a language.
 */
final class DataSetNote {

  static final String FORMAT_VERSION = "1.0";

  private static final double PER_MILLION = 1e6;

  private final ObjectNode note = Json.object();

  /** Begins with the options of a request. */
  DataSetNote(DataSetRequest request) {
    DataSetOptions options = request.options();
    note.put("format_version", FORMAT_VERSION);
    note.put("app_version", AppVersion.get());
    ObjectNode node = note.putObject("options");
    ArrayNode formats = node.putArray("formats");
    options.formats().stream().map(Format::spelling).forEach(formats::add);
    ArrayNode shares = node.putArray("split");
    for (Split split : Split.values()) {
      shares.add(options.shares().percent(split));
    }
    node.put("seed", options.seed());
    node.put("planes", options.planes().spelling());
    node.put("only", options.only().spelling());
    node.put("crop_size", CropWindow.DEFAULT_SIZE);
    node.put("reading", request.reading() == null ? null : request.reading().text());
    node.put("groups_known", request.groups().areKnown());
  }

  /** Adds classes and splits. */
  void add(SplitPlan plan, List<Label> labels, DataSetRequest request) {
    ArrayNode classes = note.putArray("classes");
    for (Label label : labels) {
      ObjectNode node = classes.addObject();
      int number = label.preClass().number();
      node.put("label", label.name());
      node.put("class", number);
      node.put("name", request.classes().find(number).map(CellClass::name).orElse(""));
      for (SplitPlan.Row row : plan.rows()) {
        if (row.classNumber() == number) {
          for (Split split : Split.values()) {
            node.put(split.spelling(), row.in(split));
          }
          node.put("groups", row.groups());
          node.put("deviation", rounded(row.deviation()));
        }
      }
    }
    note.put("deviation", rounded(plan.deviation()));
    ObjectNode splits = note.putObject("splits");
    for (Split split : Split.values()) {
      ObjectNode node = splits.putObject(split.spelling());
      node.put("cells", plan.cells(split));
      plan.groups(split).forEach(node.putArray("groups")::add);
    }
  }

  /** So that nobody need read 17 digits. */
  private static double rounded(double value) {
    return Math.round(value * PER_MILLION) / PER_MILLION;
  }

  /** Adds the slides, those of which nothing is in it last. */
  void add(List<PartRecord> parts, List<LeftOutSlide> leftOut, Groups groups) {
    ArrayNode slides = note.putArray("slides");
    for (PartRecord record : parts) {
      SlidePart part = record.part();
      SlideInputs inputs = record.inputs();
      ObjectNode node = slides.addObject();
      node.put("test_id", part.testId());
      node.put("group", groups.of(part.testId()));
      node.put("reading", part.reading().text());
      node.put("cells", part.cells().size());
      node.put("left_out", part.made().leftOut());
      node.put("errors", part.made().errors());
      node.put("warnings", part.made().warnings());
      inputs.write(node.putObject("inputs"));
      if (!inputs.readings().isEmpty()) {
        inputs.writeReadings(node.putArray("readings"));
      }
    }
    ArrayNode without = note.putArray("left_out_slides");
    for (LeftOutSlide slide : leftOut) {
      without
          .addObject()
          .put("test_id", slide.folder().testId())
          .put("group", groups.of(slide.folder().testId()))
          .put("reason", slide.reason().spelling());
    }
  }

  /** Adds the digest of a file that stands beside it, and writes it. */
  void write(Path folder, Map<String, String> digests) throws IOException {
    digests.forEach(note.putObject("digests")::put);
    String text = note.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    Files.write(folder.resolve(DataSetLayout.NOTE), text.getBytes(StandardCharsets.UTF_8));
  }

  static String digest(Path file) throws IOException {
    return Sha256.ofFile(file);
  }
}
