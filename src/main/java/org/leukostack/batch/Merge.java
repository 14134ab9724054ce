package org.leukostack.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leukostack.batch.ArchiveState.State;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.export.tidy.CsvWriter;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.Moves;
import org.leukostack.files.Sha256;
import org.leukostack.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins what the ledger says of an archive: {@code slides.csv} has a row a slide, {@code
 * labels.csv} the rows of all exports, {@code report.json} their sums. A pure function of the
 * ledger and the exports that it tells of: the same bytes, however often, in which order and where
 * the slides were run, for it has no times, no hosts and no counts of tries.
 */
public final class Merge {

  static final String REPORT = "report.json";
  static final String SLIDES = "slides.csv";
  static final String LABELS = "labels.csv";

  private static final List<String> COUNTS =
      List.of("fields", "cells", "crops", "bytes", "left_out", "errors");

  private final Path folder;
  private final ArchiveState state;
  private final List<String> changed = new ArrayList<>();
  private final Map<String, Long> sums = new TreeMap<>();
  private final TreeSet<String> versions = new TreeSet<>();

  private Merge(Path folder, ArchiveState state) {
    this.folder = folder;
    this.state = state;
  }

  /**
   * Writes the three files into the folder of the plan, each in one step.
   *
   * @return the ids of slides whose labels are not those that the ledger tells of: they are left
   *     out
   * @throws IOException if one cannot be written, or labels cannot be read
   */
  public static List<String> write(Path folder, ArchiveState state) throws IOException {
    Merge merge = new Merge(folder, state);
    String labels = merge.writeLabels();
    String slides = merge.writeSlides();
    merge.writeReport(labels, slides);
    return List.copyOf(merge.changed);
  }

  /** A table that is written beside its place, and put there when it is whole. */
  @FunctionalInterface
  private interface Rows {
    void write(Writer out) throws IOException;
  }

  private String table(String name, Rows rows) throws IOException {
    Path file = folder.resolve(name);
    Path beside = Files.createTempFile(folder, "." + name + ".", ".new");
    boolean done = false;
    try {
      try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        rows.write(out);
      }
      String digest = Sha256.ofFile(beside);
      Moves.replace(beside, file);
      done = true;
      return digest;
    } finally {
      if (!done) {
        Files.deleteIfExists(beside);
      }
    }
  }

  private String writeLabels() throws IOException {
    return table(
        LABELS,
        out -> {
          out.write("id,crop_index,test_id,img_num,cell_location\n");
          for (State one : state.slides()) {
            LedgerEntry entry = one.entry();
            Result result = entry == null ? null : entry.result();
            if (result != null) {
              copyLabels(one.slide().id(), result, out);
            }
          }
        });
  }

  private void copyLabels(String id, Result result, Writer out) throws IOException {
    Path file = state.plan().output().resolve(id).resolve(LABELS);
    String expected = result.digests().get(LABELS);
    try {
      if (!Sha256.ofFile(file).equals(expected)) {
        changed.add(id);
        return;
      }
    } catch (NoSuchFileException e) {
      changed.add(id);
      return;
    }
    String start = CsvWriter.quoted(id) + ",";
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      in.readLine(); // the names of the columns
      boolean isInside = false; // of a quoted name that has a line end
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(isInside ? line : start + line.substring(line.indexOf(',') + 1));
        out.write('\n');
        isInside ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
      }
    }
  }

  private String writeSlides() throws IOException {
    return table(
        SLIDES,
        out -> {
          out.write(
              "id,test_id,folder,status,failure,cause,file," + String.join(",", COUNTS) + "\n");
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
    for (String count : COUNTS) {
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

  private void writeReport(String labels, String slides) throws IOException {
    ObjectNode report = Json.object();
    report.put("format_version", "1.0");
    ArrayNode by = report.putArray("app_versions");
    versions.forEach(by::add);
    ObjectNode counts = report.putObject("slides");
    counts.put("all", state.slides().size());
    for (SlideStatus status : SlideStatus.values()) {
      counts.put(status.spelling(), state.count(status));
    }
    counts.put("missing", state.notBegun());
    counts.put("changed", changed.size());
    ObjectNode failures = report.putObject("failed");
    for (Failure.Kind kind : Failure.Kind.values()) {
      failures.put(kind.spelling(), state.count(kind));
    }
    ObjectNode sum = report.putObject("sums");
    COUNTS.forEach(count -> sum.put(count, sums.getOrDefault(count, 0L)));
    report.putObject("digests").put(LABELS, labels).put(SLIDES, slides);
    String text = report.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    AtomicFile.write(folder.resolve(REPORT), text.getBytes(StandardCharsets.UTF_8));
  }
}
