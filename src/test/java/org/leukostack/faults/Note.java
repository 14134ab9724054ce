package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code export.json} has to say of an export, by the files beside it and those of the slide.
 */
final class Note {

  static final String FILE = "export.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final List<String> TABLES = List.of("labels.csv", "cells.csv", "readings.csv");

  private static final Pattern PLANE =
      Pattern.compile("[0-9]+_-?[0-9]+_-?[0-9]+_[0-9]+_[0-9]+\\.(?i:jpe?g)");

  /** The end of a row of {@code labels.csv}. */
  private static final Pattern ROW = Pattern.compile(",([0-9]+),\"\\[-?[0-9]+(, -?[0-9]+){3}]\"\n");

  /** No analysis that is read is larger. */
  private static final long LARGEST_ANALYSIS = 64 << 20;

  private Note() {}

  /**
   * That of a slide, byte for byte, if its export is that of a specimen: what it was made of is all
   * that may be another.
   */
  static byte[] of(Specimen specimen, Path slide) throws IOException {
    String text = Files.readString(specimen.exported().resolve(FILE));
    text = swap(text, analysis(specimen.folder()), analysis(slide));
    text = swap(text, planes(specimen.folder()), planes(slide));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String swap(String text, String before, String now) {
    assertThat(text).as("export.json of a sound slide").containsOnlyOnce(before);
    return text.replace(before, now);
  }

  /** The analysis of a slide, as JSON has its digest. */
  private static String analysis(Path slide) throws IOException {
    Path file = slide.resolve("analyze_result.json");
    return Files.isRegularFile(file) && Files.size(file) <= LARGEST_ANALYSIS
        ? digest(file)
        : "null";
  }

  /** The names and sizes of the planes of a slide, as JSON has their digest. */
  private static String planes(Path slide) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    if (Files.isDirectory(slide)) {
      try (Stream<Path> files = Files.list(slide)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (PLANE.matcher(name).matches()) {
            sizes.put(name, Files.exists(file) ? Files.size(file) : -1);
          }
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    sizes.forEach((name, size) -> lines.append(name).append('\t').append(size).append('\n'));
    return quoted(Snapshot.digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String digest(Path file) throws IOException {
    return quoted(Snapshot.digest(Files.readAllBytes(file)));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /** It is there, it is JSON to its end, and all that it says is so. */
  static void isTrue(Lab lab, Run run) throws IOException {
    Path export = lab.destination();
    JsonNode note = JSON.readTree(Files.readString(export.resolve(FILE)));
    assertThat(note.path("format_version").asString()).isEqualTo("1.0");
    assertThat(note.path("test_id").asString()).isEqualTo(export.getFileName().toString());
    assertThat(note.path("options").path("crop_size").asInt()).isEqualTo(Specimen.CROP_SIZE);
    tellsTheTables(note.path("tables"), export);
    tellsThePictures(note.path("counts"), export);
    int wrong = number(note, "left_out") + number(note, "errors");
    assertThat(wrong > 0).as("export.json tells of what is wrong").isEqualTo(run.status() != 0);
    tellsTheSlide(note.path("inputs"), lab.slideFolder());
  }

  private static int number(JsonNode note, String count) {
    return note.path("counts").path(count).asInt();
  }

  private static void tellsTheTables(JsonNode tables, Path export) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String table : TABLES) {
      if (Files.exists(export.resolve(table))) {
        expected.put(table, digest(export.resolve(table)));
      }
    }
    Map<String, String> told = new TreeMap<>();
    tables.forEachEntry((name, digest) -> told.put(name, digest.toString()));
    assertThat(told).as("tables of export.json").isEqualTo(expected);
  }

  private static void tellsThePictures(JsonNode counts, Path export) throws IOException {
    List<Path> crops = jpegs(export);
    List<Path> strips = jpegs(export.resolve("annotation"));
    long bytes = 0;
    for (Path picture : Stream.concat(crops.stream(), strips.stream()).toList()) {
      bytes += Files.size(picture);
    }
    List<MatchResult> rows =
        ROW.matcher(Files.readString(export.resolve("labels.csv"))).results().toList();
    long fields = rows.stream().map(row -> row.group(1)).distinct().count();
    assertThat(List.of(counts.path("fields").asLong(), counts.path("cells").asLong()))
        .as("fields and cells of export.json, by labels.csv")
        .containsExactly(fields, (long) rows.size());
    assertThat(
            Stream.of("cells", "crops", "bytes").map(name -> counts.path(name).asLong()).toList())
        .as("strips, crops and bytes of export.json, by the pictures")
        .containsExactly((long) strips.size(), (long) crops.size(), bytes);
  }

  private static List<Path> jpegs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).toList();
    }
  }

  /** An analysis may not have been read to its end, and of several reviews but one is taken. */
  private static void tellsTheSlide(JsonNode inputs, Path slide) throws IOException {
    assertThat(inputs.path("planes").toString()).as("planes").isEqualTo(planes(slide));
    assertThat(inputs.path("analysis").toString()).as("analysis").isIn("null", analysis(slide));
    List<String> reviews = new ArrayList<>(List.of("null"));
    try (Stream<Path> files = Files.list(slide)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().startsWith("review")) {
          reviews.add(digest(file));
        }
      }
    }
    assertThat(inputs.path("review").toString()).as("review").isIn(reviews);
  }
}
