package org.leukostack.milab;

import java.util.List;
import java.util.Map;

/** A value of a JSON file with its position. */
sealed interface JsonValue {

  Position at();

  /**
   * A place in the text.
   *
   * @param line from 1
   * @param column from 1, in characters
   */
  record Position(int line, int column) {}

  /** A key and its value. */
  record Member(String key, Position keyAt, JsonValue value) {}

  /**
   * @param members by key; where a key is repeated, the last value in the place of the first
   * @param repeated each member whose key another before it has
   */
  record JsonObject(Position at, Map<String, Member> members, List<Member> repeated)
      implements JsonValue {}

  /**
   * @param first as many elements as are shown or read
   * @param length of the whole array
   */
  record JsonArray(Position at, List<JsonValue> first, int length) implements JsonValue {}

  record JsonString(Position at, String text) implements JsonValue {}

  /**
   * @param text as the file writes it
   */
  record JsonNumber(Position at, String text) implements JsonValue {}

  /**
   * @param word true, false or null
   */
  record JsonWord(Position at, String word) implements JsonValue {}
}
