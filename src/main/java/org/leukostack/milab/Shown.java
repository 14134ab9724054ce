package org.leukostack.milab;

import org.leukostack.milab.JsonValue.JsonArray;
import org.leukostack.milab.JsonValue.JsonNumber;
import org.leukostack.milab.JsonValue.JsonObject;
import org.leukostack.milab.JsonValue.JsonString;
import org.leukostack.milab.JsonValue.JsonWord;
import org.leukostack.milab.JsonValue.Member;

/** Renders JSON in one short line, to be recognised by the user. */
final class Shown {

  private static final int MAX_LENGTH = 60;

  private final StringBuilder line = new StringBuilder();

  private Shown() {}

  /** The value as JSON, or its beginning with "…". */
  static String of(JsonValue value) {
    Shown shown = new Shown();
    shown.append(value);
    return cut(shown.line.toString());
  }

  /** A string as JSON, or its beginning with "…". */
  static String quoted(String text) {
    Shown shown = new Shown();
    shown.appendQuoted(text);
    return cut(shown.line.toString());
  }

  /** Plain text with what no line can show escaped, or its beginning with "…". */
  static String plain(String text) {
    Shown shown = new Shown();
    shown.appendEscaped(text);
    return cut(shown.line.toString());
  }

  private static String cut(String line) {
    if (line.length() <= MAX_LENGTH) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return line.substring(0, end) + "…";
  }

  private boolean isFull() {
    return line.length() > MAX_LENGTH;
  }

  private void append(JsonValue value) {
    switch (value) {
      case JsonObject object -> append(object);
      case JsonArray array -> append(array);
      case JsonString string -> appendQuoted(string.text());
      case JsonNumber number -> appendEscaped(number.text());
      case JsonWord word -> line.append(word.word());
    }
  }

  private void append(JsonObject object) {
    line.append('{');
    String separator = "";
    for (Member member : object.members().values()) {
      if (isFull()) {
        return;
      }
      line.append(separator);
      appendQuoted(member.key());
      line.append(": ");
      append(member.value());
      separator = ", ";
    }
    line.append('}');
  }

  private void append(JsonArray array) {
    line.append('[');
    String separator = "";
    for (JsonValue element : array.first()) {
      if (isFull()) {
        return;
      }
      line.append(separator);
      append(element);
      separator = ", ";
    }
    line.append(']');
  }

  private void appendQuoted(String text) {
    String enough = text.substring(0, Math.min(text.length(), 2 * MAX_LENGTH));
    line.append('"');
    appendEscaped(enough.replace("\\", "\\\\").replace("\"", "\\\""));
    line.append('"');
  }

  private void appendEscaped(String text) {
    for (int i = 0; i < text.length() && !isFull(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (isInvisible(c)) {
            line.append("\\u%04x".formatted(c));
          } else {
            line.appendCodePoint(c);
          }
        }
      }
    }
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
