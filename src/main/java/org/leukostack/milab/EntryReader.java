package org.leukostack.milab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leukostack.milab.JsonValue.JsonArray;
import org.leukostack.milab.JsonValue.JsonNumber;
import org.leukostack.milab.JsonValue.JsonObject;
import org.leukostack.milab.JsonValue.JsonString;
import org.leukostack.milab.JsonValue.Member;
import org.leukostack.milab.JsonValue.Position;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Place;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.DuplicateKey;
import org.leukostack.model.Problem.Expected;
import org.leukostack.model.Problem.OddValue;
import org.leukostack.model.Problem.WrongValue;

/** Makes cells of one image's entry in the analysis file. */
final class EntryReader {

  private static final String IMAGE_NAME = "img_name";
  private static final String CELLS = "cell_prediction";
  private static final String CLASS = "prediction";
  private static final String LOCATION = "location";
  private static final String FOCUS = "focus";

  /** No int has more characters. */
  private static final int MAX_INT_LENGTH = 11;

  private final Path file;
  private final int imageNumber;
  private final Map<Integer, Stack> stacks;
  private final boolean isInFolder;
  private final List<Cell> cells = new ArrayList<>();
  private final List<String> unreadableCells = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private EntryReader(Path file, int imageNumber, Map<Integer, Stack> stacks) {
    this.file = file;
    this.imageNumber = imageNumber;
    this.stacks = stacks;
    isInFolder = stacks.containsKey(imageNumber);
  }

  /**
   * @param stacks of the folder, by image number; where there is none of the image, no defect of
   *     its cells matters
   */
  static AnalysisEntry read(Path file, int imageNumber, Member entry, Map<Integer, Stack> stacks) {
    EntryReader reader = new EntryReader(file, imageNumber, stacks);
    boolean listsCells = reader.readEntry(entry, JsonPath.ROOT.child(entry.key()));
    return new AnalysisEntry(listsCells, reader.cells, reader.unreadableCells, reader.problems);
  }

  private boolean readEntry(Member entry, JsonPath path) {
    if (!(entry.value() instanceof JsonObject image)) {
      wrong(null, path, entry.value(), entry.value(), Expected.IMAGE_OBJECT);
      return false;
    }
    reportRepeated(null, path, image);
    readImageName(path, image);
    JsonPath cellsPath = path.child(CELLS);
    JsonValue value = value(image, CELLS);
    if (!(value instanceof JsonObject cellsByKey)) {
      wrong(null, cellsPath, image, value, Expected.CELLS_OBJECT);
      return false;
    }
    for (Member repeated : cellsByKey.repeated()) {
      reportRepeated(repeated.key(), cellsPath, repeated);
    }
    for (Member cell : cellsByKey.members().values()) {
      readCell(cell, cellsPath.child(cell.key()));
    }
    return true;
  }

  private void readImageName(JsonPath entryPath, JsonObject image) {
    JsonPath path = entryPath.child(IMAGE_NAME);
    JsonValue value = value(image, IMAGE_NAME);
    Optional<PlaneName> name =
        value instanceof JsonString string ? PlaneName.parse(string.text()) : Optional.empty();
    if (value == null || name.isEmpty()) {
      odd(null, path, image, value, Expected.IMAGE_NAME);
    } else {
      compare(name.get(), path, value);
    }
  }

  /** The boxes of an entry belong to the plane that it names, and so should its key. */
  private void compare(PlaneName name, JsonPath path, JsonValue value) {
    Stack named = stacks.get(name.imageNumber());
    Place place = place(null, path, value.at());
    if (name.imageNumber() != imageNumber) {
      if (named != null) {
        problems.add(new WrongValue(file, place, Expected.IMAGE_NAME_OF_FIELD, Shown.of(value)));
      } else if (isInFolder) {
        problems.add(new OddValue(file, place, Expected.IMAGE_NAME_OF_FIELD, Shown.of(value)));
      }
    } else if (named != null && !named.hasStagePosition(name.stageX(), name.stageY())) {
      problems.add(new WrongValue(file, place, Expected.IMAGE_NAME_OF_STAGE, Shown.of(value)));
    }
  }

  private void readCell(Member member, JsonPath path) {
    String key = member.key();
    if (!(member.value() instanceof JsonObject cell)) {
      wrong(key, path, member.value(), member.value(), Expected.CELL_OBJECT);
      unreadableCells.add(key);
      return;
    }
    reportRepeated(key, path, cell);
    OptionalInt preClass = integer(value(cell, CLASS));
    if (preClass.isEmpty()) {
      wrong(key, path.child(CLASS), cell, value(cell, CLASS), Expected.CLASS_NUMBER);
    }
    Optional<BoundingBox> box = box(value(cell, LOCATION));
    if (box.isEmpty()) {
      wrong(key, path.child(LOCATION), cell, value(cell, LOCATION), Expected.FOUR_INTEGERS);
    }
    OptionalInt focus = integer(value(cell, FOCUS));
    if (focus.isEmpty()) {
      odd(key, path.child(FOCUS), cell, value(cell, FOCUS), Expected.FOCUS_NUMBER);
    }
    if (preClass.isPresent() && box.isPresent()) {
      PreClass number = new PreClass(preClass.getAsInt());
      cells.add(new Cell(imageNumber, key, number, box.get(), focus));
    } else {
      unreadableCells.add(key);
    }
  }

  private static Optional<BoundingBox> box(@Nullable JsonValue value) {
    if (!(value instanceof JsonArray array) || array.length() != 4) {
      return Optional.empty();
    }
    int[] numbers =
        array.first().stream()
            .map(EntryReader::integer)
            .flatMapToInt(OptionalInt::stream)
            .toArray();
    return numbers.length != 4
        ? Optional.empty()
        : Optional.of(new BoundingBox(numbers[0], numbers[1], numbers[2], numbers[3]));
  }

  private static OptionalInt integer(@Nullable JsonValue value) {
    if (!(value instanceof JsonNumber number) || number.text().length() > MAX_INT_LENGTH) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(number.text()));
    } catch (NumberFormatException noInt) {
      return OptionalInt.empty();
    }
  }

  private static @Nullable JsonValue value(JsonObject object, String key) {
    Member member = object.members().get(key);
    return member == null ? null : member.value();
  }

  private void reportRepeated(@Nullable String cellKey, JsonPath path, JsonObject object) {
    for (Member repeated : object.repeated()) {
      reportRepeated(cellKey, path, repeated);
    }
  }

  private void reportRepeated(@Nullable String cellKey, JsonPath path, Member repeated) {
    Place place = place(cellKey, path.child(repeated.key()), repeated.keyAt());
    problems.add(new DuplicateKey(file, place));
  }

  /** Reports a value without which a cell, or the whole entry, cannot be used. */
  private void wrong(
      @Nullable String cellKey,
      JsonPath path,
      JsonValue container,
      @Nullable JsonValue value,
      Expected expected) {
    if (isInFolder) {
      Position at = value == null ? container.at() : value.at();
      problems.add(new WrongValue(file, place(cellKey, path, at), expected, shown(value)));
    } else {
      odd(cellKey, path, container, value, expected);
    }
  }

  private void odd(
      @Nullable String cellKey,
      JsonPath path,
      JsonValue container,
      @Nullable JsonValue value,
      Expected expected) {
    Position at = value == null ? container.at() : value.at();
    problems.add(new OddValue(file, place(cellKey, path, at), expected, shown(value)));
  }

  private Place place(@Nullable String cellKey, JsonPath path, Position at) {
    return new Place(imageNumber, null, cellKey, path.at(at));
  }

  private static String shown(@Nullable JsonValue value) {
    return value == null ? "" : Shown.of(value);
  }
}
