package org.leukostack.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitShares;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.home.AppVersion;
import org.leukostack.json.Json;
import org.leukostack.json.Spelled;
import org.leukostack.model.ReadingName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as JSON, whole or with the slides of one shard. */
final class PlanCodec {

  private static final String VERSION = "1.0";
  private static final String FORMAT_VERSION = "format_version";
  private static final String APP_VERSION = "app_version";
  private static final String ROOTS = "roots";
  private static final String OUTPUT = "output";
  private static final String OPTIONS = "options";
  private static final String CROP_SIZE = "crop_size";
  private static final String ONLY = "only";
  private static final String READING = "reading";
  private static final String DATASET = "dataset";
  private static final String FORMATS = "formats";
  private static final String SPLIT = "split";
  private static final String SEED = "seed";
  private static final String PLANES = "planes";
  private static final String GROUPS = "groups";
  private static final String CLASSES = "classes";
  private static final String SHARDS = "shards";
  private static final String SLIDES = "slides";
  private static final String ID = "id";
  private static final String FOLDER = "folder";
  private static final String BYTES = "bytes";
  private static final String SHARD = "shard";

  private PlanCodec() {}

  /** The whole plan. */
  static ObjectNode whole(BatchPlan plan) {
    ObjectNode node = shard(plan, plan.slides());
    DataSetTerms terms = plan.terms();
    if (terms != null) {
      ObjectNode groups = node.putObject(GROUPS);
      new TreeMap<>(terms.groups()).forEach(groups::put);
      ObjectNode classes = node.putObject(CLASSES);
      new TreeMap<>(terms.classes()).forEach((number, name) -> classes.put("" + number, name));
    }
    return node;
  }

  /** A plan with some of its slides. */
  static ObjectNode shard(BatchPlan plan, List<BatchSlide> slides) {
    ObjectNode node = Json.object();
    node.put(FORMAT_VERSION, VERSION);
    node.put(APP_VERSION, AppVersion.get());
    ArrayNode roots = node.putArray(ROOTS);
    plan.roots().forEach(root -> roots.add(root.toString()));
    node.put(OUTPUT, plan.output().toString());
    write(plan.options(), node.putObject(OPTIONS));
    node.put(SHARDS, plan.shards());
    ArrayNode all = node.putArray(SLIDES);
    for (BatchSlide slide : slides) {
      all.addObject()
          .put(ID, slide.id())
          .put(FOLDER, slide.folder().toString())
          .put(BYTES, slide.bytes())
          .put(SHARD, slide.shard());
    }
    return node;
  }

  private static void write(BatchOptions options, ObjectNode node) {
    ReadingName reading = options.reading();
    node.put(ONLY, options.product().which().spelling());
    node.put(READING, reading == null ? null : reading.text());
    switch (options.product()) {
      case Product.Exports exports -> node.put(CROP_SIZE, exports.cropSize());
      case Product.OneDataSet(DataSetOptions of) -> {
        ObjectNode dataset = node.putObject(DATASET);
        ArrayNode formats = dataset.putArray(FORMATS);
        of.formats().forEach(format -> formats.add(format.spelling()));
        ArrayNode split = dataset.putArray(SPLIT);
        for (Split one : Split.values()) {
          split.add(of.shares().percent(one));
        }
        dataset.put(SEED, of.seed());
        dataset.put(PLANES, of.planes().spelling());
      }
    }
  }

  /** Reads a plan; empty if it is none that this version understands. */
  static Optional<BatchPlan> of(JsonNode node) {
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
    return Optional.of(
        new BatchPlan(roots, Path.of(output), options.get(), shards, slides, terms(node)));
  }

  private static @Nullable DataSetTerms terms(JsonNode node) {
    if (!node.path(GROUPS).isObject()) {
      return null;
    }
    Map<String, String> groups = new TreeMap<>();
    node.path(GROUPS).forEachEntry((slide, group) -> groups.put(slide, group.asString("")));
    Map<Integer, String> classes = new TreeMap<>();
    node.path(CLASSES)
        .forEachEntry((number, name) -> classes.put(Integer.valueOf(number), name.asString("")));
    return new DataSetTerms(groups, classes);
  }

  private static Optional<BatchOptions> options(JsonNode node) {
    String only = Json.string(node, ONLY);
    String reading = Json.string(node, READING);
    Optional<ReadingName> name = reading == null ? Optional.empty() : ReadingName.of(reading);
    Optional<Which> which = only == null ? Optional.empty() : Which.ofSpelling(only);
    if (which.isEmpty() || (reading != null && name.isEmpty())) {
      return Optional.empty();
    }
    Optional<Product> product =
        node.has(DATASET) ? dataSet(node.path(DATASET), which.get()) : exports(node, which.get());
    return product.map(made -> new BatchOptions(made, name.orElse(null)));
  }

  private static Optional<Product> exports(JsonNode node, Which which) {
    Integer cropSize = Json.integer(node, CROP_SIZE);
    return cropSize == null || cropSize < 1 || cropSize > ExportRequest.MAX_CROP_SIZE
        ? Optional.empty()
        : Optional.of(new Product.Exports(cropSize, which));
  }

  private static Optional<Product> dataSet(JsonNode node, Which which) {
    List<Format> formats =
        Json.strings(node, FORMATS).flatMap(one -> Format.ofSpelling(one).stream()).toList();
    List<String> shares = node.path(SPLIT).valueStream().map(JsonNode::asString).toList();
    Optional<SplitShares> split = SplitShares.of(String.join(",", shares));
    String spelled = Json.string(node, PLANES);
    Optional<DataSet.Planes> planes =
        Spelled.find(DataSet.Planes.class, spelled == null ? "" : spelled);
    if (formats.size() != node.path(FORMATS).size()
        || formats.isEmpty()
        || split.isEmpty()
        || planes.isEmpty()
        || !node.path(SEED).canConvertToLong()) {
      return Optional.empty();
    }
    return Optional.of(
        new Product.OneDataSet(
            new DataSetOptions(
                formats, split.get(), node.path(SEED).longValue(), planes.get(), which)));
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
