package org.leukostack.ui.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings as JSON, member by member: a member that is absent or not valid has its default.
 * Jackson's data binding of records would generate code at every start.
 */
final class SettingsCodec {

  private SettingsCodec() {}

  static Settings decode(JsonNode node) {
    return new Settings(
        new Appearance(
            ThemeChoice.ofStoredName(string(node.path("theme"))),
            integer(node.path("textPercent")),
            isTrue(node.path("largeStrip"))),
        window(node.path("window")),
        new Recent(strings(node.path("recentFolders")), strings(node.path("recentFilters"))),
        new ExportChoice(string(node.path("outputRoot")), integer(node.path("cropSize"))),
        new ShownBoxes(isTrue(node.path("redCellsShown")), isTrue(node.path("plateletsShown"))),
        new Reviewing(
            string(node.path("reviewer")),
            isTrue(node.path("staysAfterVerdict")),
            integer(node.path("boxMoved")),
            isTrue(node.path("namesReaders"))),
        new TileChoice(
            Grouping.ofStoredName(string(node.path("tileGroups"))), integer(node.path("tileSize"))),
        keys(node.path("keys")));
  }

  static byte[] encode(Settings settings) {
    ObjectNode node = Json.object();
    node.put("theme", settings.appearance().theme().storedName());
    node.put("textPercent", settings.appearance().textPercent());
    node.put("largeStrip", settings.appearance().largeStrip());
    WindowPlace window = settings.window();
    if (window != null) {
      node.putObject("window")
          .put("x", window.x())
          .put("y", window.y())
          .put("width", window.width())
          .put("height", window.height())
          .put("maximized", window.maximized());
    }
    putAll(node.putArray("recentFolders"), settings.recent().folders());
    put(node, "outputRoot", settings.export().outputRoot());
    node.put("cropSize", settings.export().cropSize());
    node.put("redCellsShown", settings.boxes().redCells());
    node.put("plateletsShown", settings.boxes().platelets());
    put(node, "reviewer", settings.reviewing().reviewer());
    node.put("staysAfterVerdict", settings.reviewing().staysAfterVerdict());
    node.put("boxMoved", settings.reviewing().boxMoved());
    node.put("namesReaders", settings.reviewing().namesReaders());
    node.put("tileGroups", settings.tiles().grouping().storedName());
    node.put("tileSize", settings.tiles().size());
    ObjectNode keys = node.putObject("keys");
    settings.keys().forEach(keys::put);
    putAll(node.putArray("recentFilters"), settings.recent().filters());
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
  }

  /** The reviewer's name, however long; empty for none. */
  static String reviewer(JsonNode settings) {
    String name = string(settings.path("reviewer"));
    return name == null ? "" : name.strip();
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void putAll(ArrayNode array, Collection<String> values) {
    values.forEach(array::add);
  }

  private static @Nullable WindowPlace window(JsonNode node) {
    return node.isObject()
        ? new WindowPlace(
            number(node.path("x")),
            number(node.path("y")),
            number(node.path("width")),
            number(node.path("height")),
            isTrue(node.path("maximized")))
        : null;
  }

  private static Map<String, String> keys(JsonNode node) {
    Map<String, String> keys = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = string(member.getValue());
      if (key != null) {
        keys.put(member.getKey(), key);
      }
    }
    return keys;
  }

  private static List<String> strings(JsonNode node) {
    return node.isArray()
        ? node.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList()
        : List.of();
  }

  private static @Nullable String string(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  private static int integer(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : 0;
  }

  private static double number(JsonNode node) {
    double value = node.isNumber() ? node.decimalValue().doubleValue() : 0;
    return Double.isFinite(value) ? value : 0;
  }

  private static boolean isTrue(JsonNode node) {
    return node.isBoolean() && node.booleanValue();
  }
}
