package org.leukostack.classes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.Moves;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFault;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of a class list, {@code classes.json}, which a lab can share:
 *
 * <pre>{"format_version": "1.0", "classes": [
 *   {"number": 5, "name": "Neutrophil", "colour": "#3366cc", "key": 5}]}</pre>
 *
 * <p>Members that this version does not know survive. A class without a {@code key} has the digit
 * that is its number, unless another class asks for that; one whose {@code key} is null has none.
 */
public final class ClassListFile {

  /** Its usual name. */
  public static final String NAME = "classes.json";

  /** What came of reading one. */
  public sealed interface Result {

    /**
     * It is a class list.
     *
     * @param taken the digits that the file gives to two classes, and who has each; saving the list
     *     writes it so
     */
    record Read(ClassListDocument document, List<TakenDigit> taken) implements Result {}

    /** There is none. */
    record Missing() implements Result {}

    /** It is no JSON. */
    record NotJson(JsonFault fault) implements Result {}

    /** It is no class list; every fault that was found, in the order of the file, at least one. */
    record Faulty(List<Fault> faults) implements Result {}

    /** The disk does not give it away. */
    record Unreadable(IOException reason) implements Result {}
  }

  /**
   * What is wrong, and where.
   *
   * @param kind what
   * @param where the member, as in {@code classes[2].colour}
   * @param found what is there, shortened; empty for nothing
   */
  public record Fault(Kind kind, String where, String found) {}

  /** The kinds of faults. */
  public enum Kind {
    /** The file is no object with a list of classes. */
    NO_LIST,
    NOT_AN_OBJECT,
    /** No whole number from 0. */
    BAD_NUMBER,
    NUMBER_TWICE,
    /** No text. */
    BAD_NAME,
    /** No text like {@code #3366cc}. */
    BAD_COLOUR,
    /** No digit. */
    BAD_KEY
  }

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int SHOWN = 40;

  private final List<Fault> faults = new ArrayList<>();
  private final DigitClaims classes = new DigitClaims();
  private final Set<Integer> numbers = new HashSet<>();

  private ClassListFile() {}

  /** Reads a class list: all of it, or none. */
  public static Result read(Path file) {
    try {
      return new ClassListFile().read(JsonFile.read(file));
    } catch (NoSuchFileException e) {
      return new Result.Missing();
    } catch (NotJsonException e) {
      return new Result.NotJson(e.fault());
    } catch (IOException e) {
      return new Result.Unreadable(e);
    }
  }

  /**
   * Writes a class list, in whole or not at all.
   *
   * @throws IOException if it cannot be written; what was there before is untouched
   */
  public static void write(Path file, ClassListDocument document) throws IOException {
    AtomicFile.write(file, document.text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the class list of a user, and makes its folder. A file in its place that is no class
   * list is renamed first: nothing of it is lost.
   *
   * @param now for the name of a file that is set aside
   * @return where the file was set aside, if it had to be
   * @throws IOException if it cannot be written, or not be seen whether it may be overwritten
   */
  public static Optional<Path> replace(Path file, ClassListDocument document, Instant now)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside = null;
    switch (read(file)) {
      case Result.Unreadable(IOException reason) -> throw reason;
      case Result.NotJson _, Result.Faulty _ -> aside = setAside(file, now);
      case Result.Missing _, Result.Read _ -> {}
    }
    write(file, document);
    return Optional.ofNullable(aside);
  }

  private static Path setAside(Path file, Instant now) throws IOException {
    String name = "classes-faulty-" + STAMP.format(now);
    for (int i = 1; ; i++) {
      Path target = file.resolveSibling(name + (i == 1 ? "" : "-" + i) + ".json");
      try {
        return Moves.rename(file, target);
      } catch (FileAlreadyExistsException e) {
        // two in one second
      }
    }
  }

  private Result read(JsonNode root) {
    if (root.path("classes").isArray()) {
      for (int i = 0; i < root.path("classes").size(); i++) {
        read(root.path("classes").path(i), "classes[" + i + "]");
      }
    } else {
      faults.add(new Fault(Kind.NO_LIST, "classes", shown(root.path("classes"))));
    }
    return faults.isEmpty() && root instanceof ObjectNode object
        ? new Result.Read(ClassListDocument.read(classes.settled(), object), classes.taken())
        : new Result.Faulty(List.copyOf(faults));
  }

  private void read(JsonNode node, String where) {
    if (!node.isObject()) {
      faults.add(new Fault(Kind.NOT_AN_OBJECT, where, shown(node)));
      return;
    }
    int before = faults.size();
    Integer number = Json.integer(node, "number");
    check(number != null && number >= 0, Kind.BAD_NUMBER, where, node, "number");
    check(number == null || numbers.add(number), Kind.NUMBER_TWICE, where, node, "number");
    String name = isSaid(node, "name") ? Json.string(node, "name") : "";
    check(name != null, Kind.BAD_NAME, where, node, "name");
    String colour = Json.string(node, "colour");
    check(colour != null && CellClass.isColour(colour), Kind.BAD_COLOUR, where, node, "colour");
    Integer key = Json.integer(node, "key");
    boolean isDigit = key != null && key >= 0 && key <= 9;
    check(isDigit || !isSaid(node, "key"), Kind.BAD_KEY, where, node, "key");
    if (number != null && name != null && colour != null && faults.size() == before) {
      classes.add(new CellClass(number, name, colour, key), asks(node));
    }
  }

  private static boolean isSaid(JsonNode node, String member) {
    return node.has(member) && !node.path(member).isNull();
  }

  private static DigitClaims.Asks asks(JsonNode node) {
    if (!node.has("key")) {
      return DigitClaims.Asks.NOTHING;
    }
    return isSaid(node, "key") ? DigitClaims.Asks.FOR_THIS : DigitClaims.Asks.FOR_NONE;
  }

  private void check(boolean good, Kind kind, String where, JsonNode node, String member) {
    if (!good) {
      faults.add(new Fault(kind, where + "." + member, shown(node.path(member))));
    }
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "" : Json.text(node);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
