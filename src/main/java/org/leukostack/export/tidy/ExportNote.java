package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.SlideInputs;
import org.leukostack.files.Sha256;
import org.leukostack.home.AppVersion;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.ReadingName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code export.json}: how an export was made, so that anybody can tell later. The same inputs and
 * options give the same bytes: it has no time and no path.
 *
 * @param version of the program
 * @param testId the slide
 * @param tables SHA-256 of each table, by its name
 */
public record ExportNote(
    String version,
    String testId,
    Options options,
    SlideInputs inputs,
    Counts counts,
    Map<String, String> tables) {

  /**
   * What was asked for.
   *
   * @param cropSize in pixels
   * @param only which cells, as {@link org.leukostack.export.Which#spelling} has it
   * @param reading the one that was taken
   */
  public record Options(int cropSize, String only, String reading) {

    static Options of(ExportRequest request) {
      ReadingName reading = request.slide().terms().name();
      return new Options(request.cropSize(), request.which().spelling(), reading.text());
    }
  }

  /**
   * What came of it.
   *
   * @param fields of which cells were exported
   * @param cells that were exported, each with a strip
   * @param crops files, without the strips
   * @param bytes of all crops and strips
   * @param leftOut what was left out, other than by the review
   * @param errors problems of the slide that are errors
   */
  public record Counts(int fields, int cells, int crops, long bytes, int leftOut, int errors) {

    /** Whether nothing is missing or doubtful. */
    public boolean isComplete() {
      return leftOut == 0 && errors == 0;
    }
  }

  private static final String VERSION = "1.0";

  private static final String APP_VERSION = "app_version";
  private static final String TEST_ID = "test_id";
  private static final String READING = "reading";
  private static final String OPTIONS = "options";
  private static final String CROP_SIZE = "crop_size";
  private static final String ONLY = "only";
  private static final String INPUTS = "inputs";
  private static final String COUNTS = "counts";
  private static final String TABLES = "tables";
  private static final String READINGS = "readings";

  public ExportNote {
    tables = Map.copyOf(tables);
  }

  /**
   * The note of an export whose tables are written.
   *
   * @throws IOException if they cannot be read again
   */
  static ExportNote of(ExportRequest request, SlideInputs inputs, Counts counts, Path export)
      throws IOException {
    return new ExportNote(
        AppVersion.get(),
        request.testId(),
        Options.of(request),
        inputs,
        counts,
        digestsOfTables(export));
  }

  /** Those that are there. */
  static Map<String, String> digestsOfTables(Path export) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String table : ExportFolder.TABLES) {
      Path file = export.resolve(table);
      if (Files.exists(file)) {
        digests.put(table, Sha256.ofFile(file));
      }
    }
    return digests;
  }

  /**
   * Writes the file.
   *
   * @param began when the run did: the file has this date, so that what changed since is newer
   */
  void write(Path export, Instant began) throws IOException {
    Path file = export.resolve(ExportFolder.NOTE);
    String text = json().toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    try {
      Files.setLastModifiedTime(file, FileTime.from(began));
    } catch (IOException e) {
      // a disk without dates of files: what changed in the meantime cannot be told there
    }
  }

  private ObjectNode json() {
    ObjectNode note = Json.object();
    note.put("format_version", VERSION);
    note.put(APP_VERSION, version);
    note.put(TEST_ID, testId);
    note.put(READING, options.reading);
    note.putObject(OPTIONS).put(CROP_SIZE, options.cropSize).put(ONLY, options.only);
    inputs.write(note.putObject(INPUTS));
    note.putObject(COUNTS)
        .put("fields", counts.fields)
        .put("cells", counts.cells)
        .put("crops", counts.crops)
        .put("bytes", counts.bytes)
        .put("left_out", counts.leftOut)
        .put("errors", counts.errors);
    ObjectNode digests = note.putObject(TABLES);
    new TreeMap<>(tables).forEach(digests::put);
    if (!inputs.readings().isEmpty()) {
      inputs.writeReadings(note.putArray(READINGS));
    }
    return note;
  }

  /** Reads the note of an export; empty if it has none, or one that says no digests. */
  static Optional<ExportNote> read(Path export) {
    try {
      JsonNode note = JsonFile.read(export.resolve(ExportFolder.NOTE));
      return note.path(INPUTS).isObject() ? Optional.of(of(note)) : Optional.empty();
    } catch (IOException | NotJsonException e) {
      return Optional.empty();
    }
  }

  private static ExportNote of(JsonNode note) {
    JsonNode options = note.path(OPTIONS);
    JsonNode counts = note.path(COUNTS);
    Map<String, String> tables = new TreeMap<>();
    note.path(TABLES).forEachEntry((name, digest) -> tables.put(name, digest.asString("")));
    return new ExportNote(
        note.path(APP_VERSION).asString(""),
        note.path(TEST_ID).asString(""),
        new Options(
            options.path(CROP_SIZE).asInt(0),
            options.path(ONLY).asString(""),
            note.path(READING).asString("")),
        SlideInputs.read(note.path(INPUTS), note.path(READINGS)),
        new Counts(
            counts.path("fields").asInt(-1),
            counts.path("cells").asInt(-1),
            counts.path("crops").asInt(-1),
            counts.path("bytes").asLong(-1),
            counts.path("left_out").asInt(1),
            counts.path("errors").asInt(1)),
        tables);
  }
}
