package org.leukostack.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.batch.LedgerEntry.Tries;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.Sha256;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.json.Spelled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of each slide of a plan: a file a slide, in 256 folders, written beside and renamed.
 * No two processes write to one file but for the same slide, and nothing is locked, so that it
 * works on any disk that many machines share.
 */
public final class Ledger {

  private static final String FOLDER = "ledger";
  private static final String VERSION = "1.0";
  private static final String FORMAT_VERSION = "format_version";
  private static final String ID = "id";
  private static final String STATUS = "status";
  private static final String FAILURE = "failure";
  private static final String KIND = "kind";
  private static final String CAUSE = "cause";
  private static final String FILE = "file";
  private static final String BEGUN = "begun";
  private static final String KILLED = "killed";
  private static final String WORKER = "worker";
  private static final String HOST = "host";
  private static final String PROCESS = "process";
  private static final String BEGAN = "began";
  private static final String SECONDS = "seconds";
  private static final String RESULT = "result";
  private static final String TEST_ID = "test_id";
  private static final String APP_VERSION = "app_version";
  private static final String COUNTS = "counts";
  private static final String DIGESTS = "digests";

  private final Path folder;

  /**
   * @param plan the folder of the plan
   */
  public Ledger(Path plan) {
    folder = plan.resolve(FOLDER);
  }

  /** The file of a slide. */
  Path file(String id) {
    String digest = Sha256.of(id.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(digest.substring(0, 2)).resolve(id + ".json");
  }

  /**
   * What is known of a slide; empty if it was never begun, or if the entry cannot be understood:
   * the slide is then done again.
   *
   * @throws IOException if an entry cannot be read
   */
  public Optional<LedgerEntry> read(String id) throws IOException {
    try {
      JsonNode node = JsonFile.read(file(id));
      return id.equals(Json.string(node, ID))
          ? Optional.ofNullable(entry(id, node))
          : Optional.empty();
    } catch (NoSuchFileException | NotJsonException e) {
      return Optional.empty();
    }
  }

  private static @Nullable LedgerEntry entry(String id, JsonNode node) {
    Optional<SlideStatus> status = Spelled.find(SlideStatus.class, text(node, STATUS));
    if (!VERSION.equals(Json.string(node, FORMAT_VERSION)) || status.isEmpty()) {
      return null;
    }
    JsonNode worker = node.path(WORKER);
    Instant began = Json.time(worker, BEGAN);
    Double seconds = Json.number(node, SECONDS);
    return new LedgerEntry(
        id,
        status.get(),
        failure(node.path(FAILURE)),
        new Tries(node.path(BEGUN).asInt(0), node.path(KILLED).asInt(0)),
        new Worker(
            text(worker, HOST),
            worker.path(PROCESS).asLong(0),
            began == null ? Instant.EPOCH : began),
        seconds == null ? 0 : seconds,
        result(node.path(RESULT)));
  }

  private static @Nullable Failure failure(JsonNode node) {
    return Spelled.find(Failure.Kind.class, text(node, KIND))
        .map(kind -> new Failure(kind, text(node, CAUSE), text(node, FILE)))
        .orElse(null);
  }

  private static @Nullable Result result(JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    Map<String, Long> counts = new TreeMap<>();
    node.path(COUNTS).forEachEntry((name, count) -> counts.put(name, count.asLong(0)));
    Map<String, String> digests = new TreeMap<>();
    node.path(DIGESTS).forEachEntry((name, digest) -> digests.put(name, digest.asString("")));
    return new Result(text(node, TEST_ID), text(node, APP_VERSION), counts, digests);
  }

  private static String text(JsonNode node, String key) {
    String text = Json.string(node, key);
    return text == null ? "" : text;
  }

  /**
   * Writes what is known of a slide in the place of what was.
   *
   * @throws IOException if it cannot be written; what was there is as it was
   */
  void write(LedgerEntry entry) throws IOException {
    Path file = file(entry.id());
    Files.createDirectories(file.resolveSibling(""));
    AtomicFile.write(file, text(entry).getBytes(StandardCharsets.UTF_8));
  }

  /** An entry as its file has it. */
  static String text(LedgerEntry entry) {
    ObjectNode node = Json.object();
    node.put(FORMAT_VERSION, VERSION);
    node.put(ID, entry.id());
    node.put(STATUS, entry.status().spelling());
    Failure failure = entry.failure();
    if (failure != null) {
      node.putObject(FAILURE)
          .put(KIND, failure.kind().spelling())
          .put(CAUSE, failure.cause())
          .put(FILE, failure.file());
    }
    node.put(BEGUN, entry.tries().begun());
    node.put(KILLED, entry.tries().killed());
    node.putObject(WORKER)
        .put(HOST, entry.worker().host())
        .put(PROCESS, entry.worker().process())
        .put(BEGAN, entry.worker().began().toString());
    node.put(SECONDS, entry.seconds());
    Result result = entry.result();
    if (result != null) {
      ObjectNode of = node.putObject(RESULT);
      of.put(TEST_ID, result.testId());
      of.put(APP_VERSION, result.version());
      ObjectNode counts = of.putObject(COUNTS);
      new TreeMap<>(result.counts()).forEach(counts::put);
      ObjectNode digests = of.putObject(DIGESTS);
      new TreeMap<>(result.digests()).forEach(digests::put);
    }
    return Json.text(node) + "\n";
  }
}
