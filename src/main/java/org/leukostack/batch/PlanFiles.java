package org.leukostack.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.PlanException.Reason;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.files.AtomicFile;
import org.leukostack.home.AppVersion;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.ReadingName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a plan: {@code plan.json} has all slides, {@code shards/<number>.json} those of one
 * shard, so that a task of many reads no more than it needs. Written beside and renamed: whoever
 * reads them at any moment reads whole ones.
 */
public final class PlanFiles {

  static final String PLAN = "plan.json";

  private static final String VERSION = "1.0";
  private static final String FORMAT_VERSION = "format_version";
  private static final String APP_VERSION = "app_version";
  private static final String ROOTS = "roots";
  private static final String OUTPUT = "output";
  private static final String OPTIONS = "options";
  private static final String CROP_SIZE = "crop_size";
  private static final String ONLY = "only";
  private static final String READING = "reading";
  private static final String SHARDS = "shards";
  private static final String SLIDES = "slides";
  private static final String ID = "id";
  private static final String FOLDER = "folder";
  private static final String BYTES = "bytes";
  private static final String SHARD = "shard";

  private PlanFiles() {}

  /**
   * Writes a plan; what a run that is under way has read of an earlier one stays true.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path folder, BatchPlan plan) throws IOException {
    Path shards = Files.createDirectories(folder.resolve(SHARDS));
    for (int shard = 1; shard <= plan.shards(); shard++) {
      write(shards.resolve(shard + ".json"), plan, plan.shard(shard));
    }
    write(folder.resolve(PLAN), plan, plan.slides());
  }

  private static void write(Path file, BatchPlan plan, List<BatchSlide> slides) throws IOException {
    ObjectNode node = Json.object();
    node.put(FORMAT_VERSION, VERSION);
    node.put(APP_VERSION, AppVersion.get());
    ArrayNode roots = node.putArray(ROOTS);
    plan.roots().forEach(root -> roots.add(root.toString()));
    node.put(OUTPUT, plan.output().toString());
    ReadingName reading = plan.options().reading();
    node.putObject(OPTIONS)
        .put(CROP_SIZE, plan.options().cropSize())
        .put(ONLY, plan.options().which().spelling())
        .put(READING, reading == null ? null : reading.text());
    node.put(SHARDS, plan.shards());
    ArrayNode all = node.putArray(SLIDES);
    for (BatchSlide slide : slides) {
      all.addObject()
          .put(ID, slide.id())
          .put(FOLDER, slide.folder().toString())
          .put(BYTES, slide.bytes())
          .put(SHARD, slide.shard());
    }
    AtomicFile.write(file, (Json.text(node) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a folder has a plan. */
  public static boolean isThere(Path folder) {
    return Files.exists(folder.resolve(PLAN));
  }

  /**
   * Whether a folder is new, empty, or has only what is left of a plan that was not written to its
   * end.
   *
   * @throws IOException if it cannot be listed
   */
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .allMatch(name -> name.equals(SHARDS) || name.startsWith("." + PLAN + "."));
    }
  }

  /**
   * Reads a plan with all its slides.
   *
   * @throws PlanException if there is none that can be understood
   * @throws IOException if it cannot be read
   */
  public static BatchPlan read(Path folder) throws PlanException, IOException {
    return readFile(folder.resolve(PLAN));
  }

  /**
   * Reads a plan with the slides of one shard.
   *
   * @throws PlanException if there is none that can be understood, or no such shard
   * @throws IOException if it cannot be read
   */
  public static BatchPlan read(Path folder, int shard) throws PlanException, IOException {
    if (!isThere(folder)) {
      throw new PlanException(Reason.MISSING, folder);
    }
    Path file = folder.resolve(SHARDS).resolve(shard + ".json");
    if (!Files.exists(file)) {
      throw new PlanException(Reason.UNKNOWN_PART, file);
    }
    return readFile(file);
  }

  private static BatchPlan readFile(Path file) throws PlanException, IOException {
    try {
      return of(JsonFile.read(file)).orElseThrow(() -> new PlanException(Reason.BROKEN, file));
    } catch (NoSuchFileException e) {
      throw new PlanException(Reason.MISSING, file.resolveSibling(""));
    } catch (NotJsonException | InvalidPathException e) {
      throw new PlanException(Reason.BROKEN, file);
    }
  }

  private static Optional<BatchPlan> of(JsonNode node) {
    String output = Json.string(node, OUTPUT);
    Integer shards = Json.integer(node, SHARDS);
    Optional<BatchOptions> options = options(node.path(OPTIONS));
    if (!VERSION.equals(Json.string(node, FORMAT_VERSION))
        || output == null
        || shards == null
        || options.isEmpty()) {
      return Optional.empty();
    }
    List<BatchSlide> slides = new ArrayList<>();
    for (JsonNode one : node.path(SLIDES)) {
      BatchSlide slide = slide(one, shards);
      if (slide == null) {
        return Optional.empty();
      }
      slides.add(slide);
    }
    List<Path> roots = Json.strings(node, ROOTS).map(Path::of).toList();
    return Optional.of(new BatchPlan(roots, Path.of(output), options.get(), shards, slides));
  }

  private static Optional<BatchOptions> options(JsonNode node) {
    Integer cropSize = Json.integer(node, CROP_SIZE);
    String only = Json.string(node, ONLY);
    String reading = Json.string(node, READING);
    if (cropSize == null
        || cropSize < 1
        || cropSize > ExportRequest.MAX_CROP_SIZE
        || only == null) {
      return Optional.empty();
    }
    Optional<ReadingName> name = reading == null ? Optional.empty() : ReadingName.of(reading);
    if (reading != null && name.isEmpty()) {
      return Optional.empty();
    }
    return Which.ofSpelling(only)
        .map(which -> new BatchOptions(cropSize, which, name.orElse(null)));
  }

  private static @Nullable BatchSlide slide(JsonNode node, int shards) {
    String id = Json.string(node, ID);
    String folder = Json.string(node, FOLDER);
    Integer shard = Json.integer(node, SHARD);
    JsonNode bytes = node.path(BYTES);
    if (id == null
        || folder == null
        || shard == null
        || shard < 1
        || shard > shards
        || !bytes.canConvertToLong()) {
      return null;
    }
    return new BatchSlide(id, Path.of(folder), bytes.longValue(), shard);
  }
}
