package org.leukostack.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.leukostack.files.SmallFile;
import org.leukostack.model.JsonDefect;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * The one reader of our own JSON files: reviews, class lists and settings. A file is one document
 * in UTF-8 and names no member of an object twice; it is read whole, or it is broken. A byte-order
 * mark before it is passed over, for editors put it there.
 */
public final class JsonFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Where the parser says that an unfinished value began: for a text, it cannot tell. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at \\[Source: .*?]\\)");

  private JsonFile() {}

  /**
   * Reads a file.
   *
   * @return any value; a missing node if the file is empty
   * @throws java.nio.file.NoSuchFileException if there is nothing at the path
   * @throws IOException as {@link SmallFile#read} says
   * @throws NotJsonException if it is not one JSON document in UTF-8
   */
  public static JsonNode read(Path file) throws IOException, NotJsonException {
    return parse(SmallFile.read(file));
  }

  /**
   * The value of a file that was read.
   *
   * @return any value; a missing node if the file is empty
   * @throws NotJsonException if it is not one JSON document in UTF-8
   */
  public static JsonNode parse(byte[] bytes) throws NotJsonException {
    return parse(decode(bytes));
  }

  /**
   * The value of a text, which follows the same rules.
   *
   * @throws NotJsonException if it is not one JSON document
   */
  public static JsonNode parse(String text) throws NotJsonException {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new NotJsonException(fault(e));
    }
  }

  private static JsonFault fault(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return new JsonFault(
        JsonDefect.ofMessage(message(e)),
        at == null ? 1 : Math.max(1, at.getLineNr()),
        at == null ? 1 : Math.max(1, at.getColumnNr()));
  }

  /** Without the place, which the parser tells for itself. */
  private static String message(JacksonException e) {
    String words = String.valueOf(e.getOriginalMessage());
    return SOURCE.matcher(words).replaceAll("").lines().findFirst().orElse("");
  }

  private static String decode(byte[] bytes) throws NotJsonException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - text.lastIndexOf('\n');
      throw new NotJsonException(new JsonFault(new JsonDefect.NotUtf8(), line, column));
    }
    return text;
  }
}
