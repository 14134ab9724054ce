package org.leukostack.model;

import java.util.Locale;
import java.util.stream.Stream;
import org.leukostack.files.IoFault;

/** Why a text is not the JSON document that it should be. */
public sealed interface JsonDefect {

  /** It has nothing but white space. */
  record Empty() implements JsonDefect {}

  /** Its bytes are not UTF-8. */
  record NotUtf8() implements JsonDefect {}

  /** It is JSON, but no object. */
  record NotAnObject() implements JsonDefect {}

  /** A member that should be a list is something else. */
  record NotAList(String member) implements JsonDefect {}

  /** It lacks a member by which such a document is known. */
  record Lacks(String member) implements JsonDefect {}

  /** Its version is none. */
  record NotAVersion(String member) implements JsonDefect {}

  /**
   * It is that of another reading than the one of its name.
   *
   * @param said the reading that it says it is
   * @param named the reading of which it is the file
   */
  record OfOtherReading(String said, String named) implements JsonDefect {}

  /** It is larger or deeper than anything that this program reads. */
  record BeyondLimit(Limit limit) implements JsonDefect {}

  /** Of what there is too much; named as parsers name it. */
  enum Limit {
    NESTING("nesting depth"),
    NUMBER("number value length"),
    TEXT("string value length"),
    NAME("name length"),
    DOCUMENT("document length");

    private final String parserSays;

    Limit(String parserSays) {
      this.parserSays = parserSays;
    }
  }

  /** What a parser's message means: a limit, or that it is no JSON. */
  static JsonDefect ofMessage(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("exceeds the maximum")
        ? Stream.of(Limit.values())
            .filter(limit -> lower.contains(limit.parserSays))
            .findFirst()
            .<JsonDefect>map(BeyondLimit::new)
            .orElseGet(() -> new NotJson(message))
        : new NotJson(message);
  }

  /**
   * It is no JSON.
   *
   * @param message of the parser, to be quoted
   */
  record NotJson(String message) implements JsonDefect {}

  /** It cannot be read at all. */
  record Unreadable(IoFault reason) implements JsonDefect {}
}
