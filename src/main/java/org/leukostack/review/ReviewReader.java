package org.leukostack.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.leukostack.files.SmallFile;
import org.leukostack.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a review's file; changes nothing on the disk. */
final class ReviewReader {

  private ReviewReader() {}

  /** What a file says of a slide. */
  static Reading read(Path file, SlideCells slide, String testId, String appVersion) {
    try {
      String text = decode(SmallFile.read(file));
      JsonNode root = Json.MAPPER.readTree(text);
      if (!(root instanceof ObjectNode object)) {
        throw new BrokenException("a review is an object", 1, 1);
      }
      for (String list : ReviewFormat.LISTS) {
        if (object.has(list) && !object.path(list).isArray()) {
          throw new BrokenException(list + " is no list", 1, 1);
        }
      }
      return new Reading.Loaded(
          ReviewDecoder.decode(object, ReviewDocument.fresh(slide, testId, appVersion)));
    } catch (NoSuchFileException e) {
      return new Reading.Missing();
    } catch (BrokenException e) {
      return new Reading.Broken(e.fault);
    } catch (JacksonException e) {
      return new Reading.Broken(fault(e));
    } catch (IOException e) {
      boolean hasFolder = Files.isDirectory(file.toAbsolutePath().resolveSibling(""));
      return hasFolder ? new Reading.Unreadable(e) : new Reading.Missing();
    }
  }

  private static ReviewFault fault(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return new ReviewFault(
        Json.reason(e),
        at == null ? 1 : Math.max(1, at.getLineNr()),
        at == null ? 1 : Math.max(1, at.getColumnNr()));
  }

  private static String decode(byte[] bytes) throws BrokenException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (text.startsWith("\uFEFF")) { // an editor put it there
      text = text.substring(1);
    }
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - text.lastIndexOf('\n');
      throw new BrokenException("bytes that are not UTF-8", line, column);
    }
    return text;
  }

  private static final class BrokenException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ReviewFault fault;

    BrokenException(String reason, int line, int column) {
      super(reason);
      fault = new ReviewFault(reason, line, column);
    }
  }
}
