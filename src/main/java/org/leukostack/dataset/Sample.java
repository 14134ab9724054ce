package org.leukostack.dataset;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.PreClass;

/**
 * A cell of a data set.
 *
 * @param part of its slide
 * @param cell in the part
 * @param label what its class is called
 * @param group what is never split, such as a patient
 * @param split to which the group belongs
 */
public record Sample(SlidePart part, PartCell cell, String label, String group, Split split) {

  /** By test id, letter by letter, and by number. */
  public static final Comparator<Sample> ORDER =
      Comparator.comparing(Sample::testId).thenComparingInt(Sample::crop);

  public String testId() {
    return part.testId();
  }

  /** Its number on the slide, from 0. */
  public int crop() {
    return cell.crop();
  }

  public PartField field() {
    return cell.field();
  }

  public int imageNumber() {
    return cell.field().imageNumber();
  }

  public String cellKey() {
    return cell.cellKey();
  }

  public PreClass preClass() {
    return cell.preClass();
  }

  /** In pixels of the image; it may leave it. */
  public BoundingBox box() {
    return cell.box();
  }

  public CropWindow window() {
    return cell.window();
  }

  /** The stack number of its best plane, which is there. */
  public int best() {
    return cell.best();
  }

  /** How many planes its stack should have. */
  public int stackSize() {
    return cell.field().stackSize();
  }

  /** The planes that are there, ascending: it has a crop on each. */
  public List<Integer> stackNumbers() {
    return cell.field().stackNumbers();
  }

  /** The planes that are not. */
  public List<Integer> missingStackNumbers() {
    return cell.field().missingStackNumbers();
  }

  /** The file of its crop on a plane. */
  public Path cropFile(int stackNumber) {
    return part.crop(crop(), stackNumber);
  }

  /** What names it among all slides, and begins the names of its files. */
  public String name() {
    return testId() + "_" + crop();
  }
}
