package org.leukostack.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leukostack.batch.PlanException.Reason;
import org.leukostack.files.AtomicFile;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import tools.jackson.databind.JsonNode;

/**
 * The files of a plan: {@code plan.json} has all slides, {@code shards/<number>.json} those of one
 * shard, so that a task of many reads no more than it needs. Written beside and renamed: whoever
 * reads them at any moment reads whole ones.
 */
public final class PlanFiles {

  static final String PLAN = "plan.json";

  private static final String SHARDS = "shards";

  private PlanFiles() {}

  /**
   * Writes a plan; what a run that is under way has read of an earlier one stays true.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path folder, BatchPlan plan) throws IOException {
    Path shards = Files.createDirectories(folder.resolve(SHARDS));
    Map<Integer, List<BatchSlide>> byShard =
        plan.slides().stream().collect(Collectors.groupingBy(BatchSlide::shard));
    for (int shard = 1; shard <= plan.shards(); shard++) {
      List<BatchSlide> slides = byShard.getOrDefault(shard, List.of());
      write(shards.resolve(shard + ".json"), PlanCodec.shard(plan, slides));
    }
    write(folder.resolve(PLAN), PlanCodec.whole(plan));
  }

  private static void write(Path file, JsonNode node) throws IOException {
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
    BatchPlan plan = readFile(folder.resolve(PLAN));
    if (plan.options().product() instanceof Product.OneDataSet && plan.terms() == null) {
      throw new PlanException(Reason.BROKEN, folder.resolve(PLAN));
    }
    return plan;
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
      return PlanCodec.of(JsonFile.read(file))
          .orElseThrow(() -> new PlanException(Reason.BROKEN, file));
    } catch (NoSuchFileException e) {
      throw new PlanException(Reason.MISSING, file.resolveSibling(""));
    } catch (NotJsonException | IllegalArgumentException e) {
      throw new PlanException(Reason.BROKEN, file);
    }
  }
}
