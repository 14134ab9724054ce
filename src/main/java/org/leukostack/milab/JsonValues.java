package org.leukostack.milab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leukostack.milab.JsonValue.JsonArray;
import org.leukostack.milab.JsonValue.JsonNumber;
import org.leukostack.milab.JsonValue.JsonObject;
import org.leukostack.milab.JsonValue.JsonString;
import org.leukostack.milab.JsonValue.JsonWord;
import org.leukostack.milab.JsonValue.Member;
import org.leukostack.milab.JsonValue.Position;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON values with their positions. */
final class JsonValues {

  /** Enough to recognise four integers, and to show any array in a line. */
  private static final int KEPT_ELEMENTS = 32;

  /** Far more characters than any value of an analysis has. */
  private static final int MAX_VALUE_LENGTH = 1_000_000;

  /** Ten times the analysis of the fullest slide. */
  private static final long MAX_FILE_LENGTH = 256_000_000;

  /** Canonical names off: names of the same hash (a hash-collision attack) cannot slow it down. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // Python writes NaN and reads it
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE) // the rest of a broken file is read, too
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_FILE_LENGTH)
                  .maxNumberLength(MAX_VALUE_LENGTH)
                  .maxStringLength(MAX_VALUE_LENGTH)
                  .maxNestingDepth(200)
                  .build())
          .build();

  private JsonValues() {}

  /** Reads the value whose first token is the current one, up to its last. */
  static JsonValue read(JsonParser json) {
    Position at = position(json.currentTokenLocation());
    JsonToken token = json.currentToken();
    return switch (token) {
      case START_OBJECT -> object(json, at);
      case START_ARRAY -> array(json, at);
      case VALUE_STRING -> new JsonString(at, json.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(at, json.getString());
      default -> new JsonWord(at, token.asString());
    };
  }

  /** Reads the member whose key is the current token. */
  static Member member(JsonParser json) {
    Position keyAt = position(json.currentTokenLocation());
    String key = json.currentName();
    json.nextToken();
    return new Member(key, keyAt, read(json));
  }

  private static JsonObject object(JsonParser json, Position at) {
    Map<String, Member> members = new LinkedHashMap<>();
    List<Member> repeated = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Member member = member(json);
      if (members.put(member.key(), member) != null) {
        repeated.add(member);
      }
    }
    return new JsonObject(at, members, repeated);
  }

  private static JsonArray array(JsonParser json, Position at) {
    List<JsonValue> first = new ArrayList<>();
    int length = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (length < KEPT_ELEMENTS) {
        first.add(read(json));
      } else {
        json.skipChildren();
      }
      length++;
    }
    return new JsonArray(at, first, length);
  }

  static Position position(TokenStreamLocation location) {
    return new Position(location.getLineNr(), location.getColumnNr());
  }
}
