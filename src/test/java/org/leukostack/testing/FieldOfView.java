package org.leukostack.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.PreClass;

/**
 * A field of view while a test tells of it: one plane and no cell, unless it says otherwise. Planes
 * are told from stack number 0 on, each the next one.
 */
public final class FieldOfView {

  private static final PreClass SOME_WHITE_CELL = new PreClass(5);

  private final Path folder;
  private final int imageNumber;
  private final List<Plane> planes = new ArrayList<>();
  private final List<Plane> duplicates = new ArrayList<>();
  private final Map<Plane, byte[]> files = new LinkedHashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<String> unreadableCells = new ArrayList<>();
  private boolean analysed = true;
  private int stackSize;

  FieldOfView(Path folder, int imageNumber) {
    this.folder = folder;
    this.imageNumber = imageNumber;
  }

  /** From 1. */
  public int imageNumber() {
    return imageNumber;
  }

  /** So many planes of the usual picture. */
  public FieldOfView planes(int count) {
    byte[] jpeg = PlaneFile.jpeg();
    return planes(count, stackNumber -> jpeg);
  }

  /** So many planes, each of the bytes that belong to its stack number. */
  public FieldOfView planes(int count, IntFunction<byte[]> bytes) {
    for (int k = 0; k < count; k++) {
      plane(bytes.apply(stackSize));
    }
    return this;
  }

  /** A plane of these bytes. */
  public FieldOfView plane(byte[] bytes) {
    files.put(next(), bytes);
    return this;
  }

  /** A plane whose file holds a text. */
  public FieldOfView plane(String text) {
    return plane(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A plane that the slide is said to have, and that is not in its folder. */
  public FieldOfView vanished() {
    next();
    return this;
  }

  /** No plane has the next stack number. */
  public FieldOfView missing() {
    stackSize++;
    return this;
  }

  /** The latest plane was taken at another stage position. */
  public FieldOfView at(int stageX, int stageY) {
    Plane here = planes.removeLast();
    Plane elsewhere = PlaneFile.at(here, stageX, stageY);
    planes.add(elsewhere);
    byte[] bytes = files.remove(here);
    if (bytes != null) {
      files.put(elsewhere, bytes);
    }
    return this;
  }

  /** One more plane that claims the stack number of the latest. */
  public FieldOfView duplicate(byte[] bytes) {
    Plane duplicate = PlaneFile.duplicate(planes.getLast(), duplicates.size() + 1);
    duplicates.add(duplicate);
    files.put(duplicate, bytes);
    return this;
  }

  /** The stack should have so many planes, whatever it has. */
  public FieldOfView stackSize(int size) {
    stackSize = size;
    return this;
  }

  private Plane next() {
    planes.add(PlaneFile.plane(folder, imageNumber, stackSize++));
    return planes.getLast();
  }

  /** A white cell, of class 5; its key is how many cells come before it. */
  public FieldOfView white(BoundingBox box) {
    return cell(SOME_WHITE_CELL, box);
  }

  public FieldOfView cell(PreClass preClass, BoundingBox box) {
    return cell(Integer.toString(cells.size()), preClass, box);
  }

  public FieldOfView cell(String key, PreClass preClass, BoundingBox box) {
    cells.add(new Cell(imageNumber, key, preClass, box, OptionalInt.empty()));
    return this;
  }

  /** The stack number that the instrument names for the latest cell, which else has none. */
  public FieldOfView focus(int stackNumber) {
    Cell last = cells.removeLast();
    cells.add(
        new Cell(
            imageNumber, last.cellKey(), last.preClass(), last.box(), OptionalInt.of(stackNumber)));
    return this;
  }

  /** A cell whose entry in the analysis file makes no sense. */
  public FieldOfView unreadable(String key) {
    unreadableCells.add(key);
    return this;
  }

  /** The analysis file says nothing of this field. */
  public FieldOfView notAnalysed() {
    analysed = false;
    return this;
  }

  Field made() {
    if (planes.isEmpty()) {
      planes(1);
    }
    return new Field(imageNumber, stackSize, planes, duplicates, analysed, cells, unreadableCells);
  }

  /** What is in the folder of the slide, by the planes that are there. */
  Map<Plane, byte[]> files() {
    return files;
  }
}
