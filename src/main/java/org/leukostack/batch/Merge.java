package org.leukostack.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.ArchiveState.State;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.export.ExportException;
import org.leukostack.export.tidy.CsvWriter;
import org.leukostack.files.AtomicFile;
import org.leukostack.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins what the ledger says of an archive: {@code slides.csv} has a row a slide, {@code
 * labels.csv} the rows of all exports, {@code report.json} their sums; the parts of a data set
 * become one. A pure function of the ledger and of what it tells of: the same bytes, however often,
 * in which order and where the slides were run, for it has no times, no hosts and no counts of
 * tries.
 */
public final class Merge {

  static final String REPORT = "report.json";
  static final String SLIDES = "slides.csv";

  private final Path folder;
  private final ArchiveState state;
  private final List<String> changed;
  private final List<String> counts;
  private final Map<String, Long> sums = new TreeMap<>();
  private final TreeSet<String> versions = new TreeSet<>();

  private Merge(Path folder, ArchiveState state, List<String> changed) {
    this.folder = folder;
    this.state = state;
    this.changed = changed;
    counts = state.plan().options().product().counts();
  }

  /**
   * What came of merging.
   *
   * @param changed the ids of slides of which there is not what the ledger tells of: they are left
   *     out
   * @param dataSet null for exports, and as long as a slide is missing
   */
  public record Merged(List<String> changed, @Nullable DataSetReport dataSet) {}

  /**
   * Joins exports: writes the three files into the folder of the plan, each in one step.
   *
   * @throws IOException if one cannot be written, or labels cannot be read
   */
  public static Merged exports(Path folder, ArchiveState state) throws IOException {
    MergedLabels.Written labels = MergedLabels.write(folder, state);
    new Merge(folder, state, labels.changed()).write(MergedLabels.NAME, labels.digest());
    return new Merged(labels.changed(), null);
  }

  /**
   * Joins the parts of slides to the data set, if none is missing; writes the table and the report
   * into the folder of the plan.
   *
   * @throws DataSetException if it cannot be made as it is asked for
   * @throws ExportException if it cannot be written; what was there is as it was
   * @throws IOException if a part cannot be read, or the report written
   * @throws InterruptedException if the thread is interrupted
   */
  public static Merged dataSet(Path folder, ArchiveState state)
      throws DataSetException, ExportException, IOException, InterruptedException {
    MergedParts parts = MergedParts.of(folder, state);
    Merge merge = new Merge(folder, state, parts.changed());
    if (!parts.areAll()) {
      merge.write(MergedParts.NOTE, "");
      return new Merged(parts.changed(), null);
    }
    DataSetReport report = parts.join();
    merge.write(MergedParts.NOTE, parts.digest());
    return new Merged(List.of(), report);
  }

  /**
   * @param name of what all was joined to
   * @param digest empty if that was not made
   */
  private void write(String name, String digest) throws IOException {
    writeReport(name, digest, writeSlides());
  }

  private String writeSlides() throws IOException {
    return MergedTable.write(
        folder.resolve(SLIDES),
        out -> {
          out.write(
              "id,test_id,folder,status,failure,cause,file," + String.join(",", counts) + "\n");
          CsvWriter csv = CsvWriter.harmless(out);
          for (State one : state.slides()) {
            csv.row(row(one).toArray());
          }
        });
  }

  private List<String> row(State one) {
    List<String> row = new ArrayList<>();
    LedgerEntry entry = one.entry();
    Result result = entry == null ? null : entry.result();
    row.add(one.slide().id());
    row.add(result == null ? "" : result.testId());
    row.add(one.slide().folder().toString());
    row.add(status(one));
    row.add(one.failure().map(failure -> failure.kind().spelling()).orElse(""));
    row.add(one.failure().map(Failure::cause).orElse(""));
    row.add(one.failure().map(Failure::file).orElse(""));
    for (String count : counts) {
      Long value = result == null ? null : result.counts().get(count);
      row.add(value == null ? "" : value.toString());
      if (value != null) {
        sums.merge(count, value, Long::sum);
      }
    }
    if (result != null) {
      versions.add(result.version());
    }
    return row;
  }

  private String status(State one) {
    if (changed.contains(one.slide().id())) {
      return "changed";
    }
    return one.status().map(SlideStatus::spelling).orElse("missing");
  }

  private void writeReport(String name, String joined, String slides) throws IOException {
    ObjectNode report = Json.object();
    report.put("format_version", "1.0");
    ArrayNode by = report.putArray("app_versions");
    versions.forEach(by::add);
    ObjectNode all = report.putObject("slides");
    all.put("all", state.slides().size());
    for (SlideStatus status : SlideStatus.values()) {
      all.put(status.spelling(), state.count(status));
    }
    all.put("missing", state.notBegun());
    all.put("changed", changed.size());
    ObjectNode failures = report.putObject("failed");
    for (Failure.Kind kind : Failure.Kind.values()) {
      failures.put(kind.spelling(), state.count(kind));
    }
    ObjectNode sum = report.putObject("sums");
    counts.forEach(count -> sum.put(count, sums.getOrDefault(count, 0L)));
    ObjectNode digests = report.putObject("digests");
    if (!joined.isEmpty()) {
      digests.put(name, joined);
    }
    digests.put(SLIDES, slides);
    String text = report.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    AtomicFile.write(folder.resolve(REPORT), text.getBytes(StandardCharsets.UTF_8));
  }
}
