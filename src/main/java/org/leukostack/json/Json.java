package org.leukostack.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values of our own files, read leniently: null for what is absent or of another type. */
public final class Json {

  /** Keeps numbers as they are written, and takes no key twice: nothing may be lost. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(
              StreamReadFeature.USE_FAST_DOUBLE_PARSER) // its static tables are slow to initialise
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** On one line. */
  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  public static @Nullable Integer integer(JsonNode object, String key) {
    return integer(object.path(key));
  }

  public static @Nullable Integer integer(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() ? (Integer) node.intValue() : null;
  }

  public static @Nullable Double number(JsonNode object, String key) {
    JsonNode node = object.path(key);
    if (!node.isNumber()) {
      return null;
    }
    BigDecimal exact = node.decimalValue();
    double value = exact.doubleValue();
    return Double.isFinite(value) ? (Double) value : null;
  }

  public static @Nullable String string(JsonNode object, String key) {
    JsonNode node = object.path(key);
    return node.isString() ? node.stringValue() : null;
  }

  public static boolean isTrue(JsonNode object, String key) {
    JsonNode node = object.path(key);
    return node.isBoolean() && node.booleanValue();
  }

  public static @Nullable Instant time(JsonNode object, String key) {
    String text = string(object, key);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The elements of a list that are texts. */
  public static Stream<String> strings(JsonNode object, String key) {
    return elements(object, key).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  /** The elements of a list; none if it is no list. */
  public static Stream<JsonNode> elements(JsonNode object, String key) {
    JsonNode node = object.path(key);
    return node.isArray() ? node.valueStream() : Stream.empty();
  }

  public static List<Map.Entry<String, JsonNode>> members(JsonNode object) {
    return List.copyOf(object.properties());
  }
}
