package org.leukostack.milab;

import java.io.IOException;
import java.io.Reader;
import org.leukostack.milab.JsonValue.Position;

/**
 * Looks for text after the end of a JSON value: anything but white space and comments. It need not
 * be JSON.
 */
final class TextAfterRoot {

  private static final int END = -1;

  /** More than is shown of it. */
  private static final int MAX_LENGTH = 100;

  private final String buffered;
  private final Reader rest;
  private int used;
  private int line;
  private int column;
  private int current;
  private int next;

  /**
   * @param buffered what was read ahead
   * @param rest what follows
   * @param from where the text starts
   */
  TextAfterRoot(String buffered, Reader rest, Position from) throws IOException {
    this.buffered = buffered;
    this.rest = rest;
    this.line = from.line();
    this.column = from.column();
    this.current = read();
    this.next = current == END ? END : read();
  }

  /** The first such text up to the end of its line, with white space removed; empty if none. */
  String find() throws IOException {
    while (true) {
      if (current == ' ' || current == '\t' || current == '\r' || current == '\n') {
        advance();
      } else if (current == '/' && next == '/') {
        skipLine();
      } else if (current == '/' && next == '*') {
        skipBlock();
      } else {
        return text();
      }
    }
  }

  private int read() throws IOException {
    return used < buffered.length() ? buffered.charAt(used++) : rest.read();
  }

  private void skipLine() throws IOException {
    while (current != END && current != '\n' && current != '\r') {
      advance();
    }
  }

  private void skipBlock() throws IOException {
    advance();
    advance();
    while (current != END && !(current == '*' && next == '/')) {
      advance();
    }
    advance();
    advance();
  }

  private void advance() throws IOException {
    if (current == '\n' || (current == '\r' && next != '\n')) {
      line++;
      column = 1;
    } else {
      column++;
    }
    current = next;
    next = current == END ? END : read();
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    while (current != END && current != '\n' && current != '\r' && text.length() < MAX_LENGTH) {
      text.append((char) current);
      current = next;
      next = current == END ? END : read();
    }
    return text.toString().strip();
  }

  /** Where the text that {@link #find} returned starts. */
  Position at() {
    return new Position(line, column);
  }
}
