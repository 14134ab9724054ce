package org.leukostack.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.Sha256;
import org.leukostack.json.Json;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.ReadingOnDisk;
import org.leukostack.slides.Slide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an output was made of, by SHA-256 digests, so that anybody can tell later whether it still
 * is what it would be made of.
 *
 * <p>Analysis and reviews are digested as they were read. Of the planes the names and sizes are:
 * their bytes would take as long to read as the crops to cut. A plane that somebody wrote anew at
 * the same size is told by its date ({@link #isNewerThan}); one that kept its date is not.
 *
 * @param analysis of {@code analyze_result.json}; null if there is none
 * @param review of the file of the reading that is taken; null if there is none
 * @param planes of a line for each plane, by name: its name, a tab, its size in bytes as it was
 *     read, a line feed
 * @param readings all readings of the slide; none if there is but the first
 */
public record SlideInputs(
    @Nullable String analysis, @Nullable String review, String planes, List<OfReading> readings) {

  /**
   * One of the readings of a slide.
   *
   * @param digest of its file; null if there is none
   */
  public record OfReading(
      String name, boolean isBlind, boolean hidesClasses, @Nullable String digest) {

    private static OfReading of(ReadingOnDisk reading) {
      return new OfReading(
          reading.terms().name().text(),
          reading.terms().blindness().hidesReadings(),
          reading.terms().blindness().hidesClasses(),
          reading.digest());
    }
  }

  private static final String ANALYSIS = "analysis";
  private static final String REVIEW = "review";
  private static final String PLANES = "planes";

  public SlideInputs {
    readings = List.copyOf(readings);
  }

  /** Those of a slide as it was read; asks the disk for the sizes of its planes. */
  public static SlideInputs of(Slide.Ready slide) {
    return of(slide, new PlanesRead());
  }

  /**
   * Those that an output was made of, also if planes have changed since they were read; asks the
   * disk for the sizes of those that were not.
   */
  public static SlideInputs of(Slide.Ready slide, PlanesRead read) {
    return new SlideInputs(
        slide.folder().analysisDigest(),
        slide.reviewDigest(),
        digestOfPlanes(slide.folder(), read),
        slide.readings().stream().map(OfReading::of).toList());
  }

  private static String digestOfPlanes(TestFolder folder, PlanesRead read) {
    TreeMap<String, Long> sizes = new TreeMap<>();
    for (Plane plane : planes(folder)) {
      sizes.put(plane.fileName(), read.size(plane).orElseGet(() -> sizeOf(plane.file())));
    }
    Sha256 digest = new Sha256();
    sizes.forEach((name, size) -> digest.add(name + '\t' + size + '\n'));
    return digest.hex();
  }

  private static long sizeOf(Path file) {
    return attributes(file).map(BasicFileAttributes::size).orElse(-1L);
  }

  private static List<Plane> planes(TestFolder folder) {
    List<Plane> planes = new ArrayList<>();
    for (Field field : folder.fields()) {
      planes.addAll(field.planes());
      planes.addAll(field.duplicates());
    }
    return planes;
  }

  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty(); // whoever reads it says so
    }
  }

  /** Whether any plane of a slide was written after that. */
  public static boolean isNewerThan(Instant time, TestFolder folder) {
    return planes(folder).stream()
        .flatMap(plane -> attributes(plane.file()).stream())
        .anyMatch(found -> found.lastModifiedTime().toInstant().isAfter(time));
  }

  /** The first thing that is another one than it was; empty if all is the same. */
  public Optional<Difference> differenceFrom(SlideInputs before) {
    if (!Objects.equals(analysis, before.analysis)) {
      return Optional.of(Difference.ANALYSIS);
    }
    if (!Objects.equals(review, before.review)) {
      return Optional.of(Difference.REVIEW);
    }
    if (!planes.equals(before.planes)) {
      return Optional.of(Difference.PLANES);
    }
    return readings.equals(before.readings) ? Optional.empty() : Optional.of(Difference.READINGS);
  }

  /** Writes the digests into an object. */
  public void write(ObjectNode node) {
    node.put(ANALYSIS, analysis);
    node.put(REVIEW, review);
    node.put(PLANES, planes);
  }

  /** Writes the readings, each with its digest. */
  public void writeReadings(ArrayNode all) {
    for (OfReading one : readings) {
      all.addObject()
          .put("name", one.name)
          .put("blind", one.isBlind)
          .put("blind_classes", one.hidesClasses)
          .put("sha256", one.digest);
    }
  }

  /**
   * Reads what was written.
   *
   * @param all the readings
   */
  public static SlideInputs read(JsonNode node, JsonNode all) {
    List<OfReading> readings = new ArrayList<>();
    for (JsonNode one : all) {
      readings.add(
          new OfReading(
              one.path("name").asString(""),
              Json.isTrue(one, "blind"),
              Json.isTrue(one, "blind_classes"),
              Json.string(one, "sha256")));
    }
    return new SlideInputs(
        Json.string(node, ANALYSIS),
        Json.string(node, REVIEW),
        node.path(PLANES).asString(""),
        readings);
  }
}
