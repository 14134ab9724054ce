package org.leukostack.milab;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.IoFault;
import org.leukostack.files.Sha256;
import org.leukostack.milab.JsonValue.Member;
import org.leukostack.milab.JsonValue.Position;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.Place;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.Expected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/** Reads an analysis file, one image's entry at a time. */
final class AnalysisReader {

  private static final Position START = new Position(1, 1);

  /** Where the parser says that an unfinished value began: for a text, it cannot tell. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at \\[Source: .*?]\\)");

  /** Bytes behind the place where a file is broken. */
  private static final long MOST_AFTER_A_BREAK = 64L << 20;

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,9}");

  private final Path file;
  private final Map<Integer, Stack> stacks;
  private final Map<Integer, AnalysisEntry> entries = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Integer, List<Problem>> repeated = new HashMap<>();
  private boolean isIntact;
  private @Nullable String digest;

  private AnalysisReader(Path file, Map<Integer, Stack> stacks) {
    this.file = file;
    this.stacks = stacks;
  }

  /**
   * Reads as much as can be read.
   *
   * @param stacks of the folder, by image number
   */
  static Analysis read(Path file, Map<Integer, Stack> stacks) throws InterruptedException {
    AnalysisReader reader = new AnalysisReader(file, stacks);
    reader.readFile();
    return new Analysis(
        reader.isIntact || !reader.entries.isEmpty(),
        reader.entries,
        reader.problems,
        reader.repeated,
        reader.digest);
  }

  private void readFile() throws InterruptedException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      problems.add(new Problem.Unreadable(file, IoFault.of(IoFault.Kind.NOT_REGULAR)));
      return;
    }
    Sha256 all = new Sha256();
    try (InputStream in = all.reading(Files.newInputStream(file));
        Reader text = new Utf8Reader(in);
        JsonParser json = JsonValues.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      readText(json, text);
      if (isReadToItsEnd(in)) {
        digest = all.hex();
      }
    } catch (NoSuchFileException e) {
      problems.add(new Problem.AnalysisMissing(file));
    } catch (ClosedByInterruptException e) {
      throw interrupted(e);
    } catch (IOException e) {
      problems.add(new Problem.Unreadable(file, IoFault.of(e)));
    }
  }

  /** Reads what the parser left of a broken file, but not without end. */
  private static boolean isReadToItsEnd(InputStream in) throws IOException {
    byte[] some = new byte[8192];
    long left = MOST_AFTER_A_BREAK;
    for (int count = in.read(some); count >= 0; count = in.read(some)) {
      left -= count;
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  private void readText(JsonParser json, Reader text) throws IOException, InterruptedException {
    try {
      readRoot(json);
      if (isIntact) {
        readRest(json, text);
      }
    } catch (JacksonIOException e) {
      IOException cause = e.getCause();
      if (!(cause instanceof CharacterCodingException)) {
        throw cause == null ? new IOException(e) : cause;
      }
      reportBreak(json, JsonValues.position(json.currentLocation()), new JsonDefect.NotUtf8());
    } catch (CharacterCodingException e) {
      reportBreak(json, JsonValues.position(json.currentLocation()), new JsonDefect.NotUtf8());
    } catch (JacksonException e) {
      Position at =
          JsonValues.position(e.getLocation() == null ? json.currentLocation() : e.getLocation());
      reportBreak(json, at, JsonDefect.ofMessage(message(e)));
    }
  }

  private void readRoot(JsonParser json) throws InterruptedException {
    JsonToken root = json.nextToken();
    if (root == null) {
      reportBreak(json, START, new JsonDefect.Empty());
      return;
    }
    if (root != JsonToken.START_OBJECT) {
      JsonValue value = JsonValues.read(json);
      Place place = Place.of(JsonPath.ROOT.at(value.at()));
      problems.add(new Problem.WrongValue(file, place, Expected.ANALYSIS_OBJECT, Shown.of(value)));
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      readEntry(JsonValues.member(json));
    }
    isIntact = true;
  }

  private void readEntry(Member entry) {
    OptionalInt index = imageIndex(entry.key());
    JsonPath path = JsonPath.ROOT.child(entry.key());
    if (index.isEmpty()) {
      Place place = Place.of(path.at(entry.keyAt()));
      problems.add(
          new Problem.WrongValue(file, place, Expected.IMAGE_INDEX, Shown.quoted(entry.key())));
      return;
    }
    int imageNumber = index.getAsInt() + 1;
    AnalysisEntry read = EntryReader.read(file, imageNumber, entry, stacks);
    if (entries.put(imageNumber, read) != null) {
      Place place = new Place(imageNumber, null, null, path.at(entry.keyAt()));
      repeated
          .computeIfAbsent(imageNumber, image -> new ArrayList<>())
          .add(new Problem.DuplicateKey(file, place));
    }
  }

  /** The index that a key names; others, such as "007", match no image. */
  private static OptionalInt imageIndex(String key) {
    if (!INDEX.matcher(key).matches()) {
      return OptionalInt.empty();
    }
    long index = Long.parseLong(key);
    return index < Integer.MAX_VALUE ? OptionalInt.of((int) index) : OptionalInt.empty();
  }

  private void readRest(JsonParser json, Reader text) throws IOException {
    Position end = JsonValues.position(json.currentLocation());
    StringWriter buffered = new StringWriter();
    json.releaseBuffered(buffered);
    TextAfterRoot rest = new TextAfterRoot(buffered.toString(), text, end);
    String found = rest.find();
    if (!found.isEmpty()) {
      Place place = Place.of(JsonPath.ROOT.at(rest.at()));
      problems.add(new Problem.WrongValue(file, place, Expected.END_OF_FILE, Shown.plain(found)));
    }
  }

  private void reportBreak(JsonParser json, Position at, JsonDefect reason) {
    JsonPath path = JsonPath.of(json.streamReadContext());
    problems.add(new Problem.AnalysisNotJson(file, Place.of(path.at(at)), reason));
  }

  private static String message(JacksonException e) {
    String words = e.getOriginalMessage();
    return words == null
        ? e.getClass().getSimpleName()
        : SOURCE.matcher(words).replaceAll("").lines().findFirst().orElse(words);
  }

  private static InterruptedException interrupted(Exception cause) {
    Thread.interrupted();
    InterruptedException e = new InterruptedException();
    e.initCause(cause);
    return e;
  }
}
