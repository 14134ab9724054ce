package org.leukostack.ui.theme;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.text.Words;

/**
 * What a class is called on the screen, and its colour: as the lab's list has it, and else by its
 * number, for the instrument's numbers of white cells have no published names.
 */
public final class ClassNames {

  private static final int SHORT = 22;

  private final Words words;
  private final ObservableValue<ClassList> list;

  /**
   * @param list the lab's classes
   */
  public ClassNames(Words words, ObservableValue<ClassList> list) {
    this.words = words;
    this.list = list;
  }

  /** The language that the names of unnamed classes are in, and all else of the window. */
  public Words words() {
    return words;
  }

  /** Changes when names or colours do. */
  public ObservableValue<ClassList> listProperty() {
    return list;
  }

  /** Says where names come from; empty once a class has one. */
  public String hint() {
    boolean named = list.getValue().classes().stream().anyMatch(CellClass::isNamed);
    return named ? "" : words.get("classes.noNames");
  }

  public String of(PreClass preClass) {
    return listed(preClass)
        .filter(CellClass::isNamed)
        .map(CellClass::name)
        .orElseGet(() -> withoutList(preClass));
  }

  /** With its number, if the name does not say it: "Monocyte (class 3)". */
  public String withNumber(PreClass preClass) {
    String name = of(preClass);
    return preClass.isHidden() || name.equals(numbered(preClass))
        ? name
        : words.get("class.named", name, Integer.toString(preClass.number()));
  }

  private String numbered(PreClass preClass) {
    return words.get("class.number", Integer.toString(preClass.number()));
  }

  /** What a class is called that the lab has not named. */
  public String withoutList(PreClass preClass) {
    if (preClass.equals(PreClass.RED_BLOOD_CELL)) {
      return words.get("class.red");
    }
    if (preClass.equals(PreClass.PLATELET)) {
      return words.get("class.platelet");
    }
    if (preClass.isHidden()) {
      return words.get("class.hidden");
    }
    return numbered(preClass);
  }

  /** Where little room is: at most 22 characters. */
  public String shortened(PreClass preClass) {
    String name = of(preClass);
    boolean fits = name.codePointCount(0, name.length()) <= SHORT;
    return fits ? name : name.substring(0, name.offsetByCodePoints(0, SHORT - 1)) + "…";
  }

  public Color colour(PreClass preClass) {
    return listed(preClass)
        .map(c -> Color.web(c.colour()))
        .orElseGet(() -> ClassColours.of(preClass));
  }

  /** The colour as CSS writes it. */
  public String css(PreClass preClass) {
    return ClassColours.css(colour(preClass));
  }

  private Optional<CellClass> listed(PreClass preClass) {
    return list.getValue().find(preClass.number());
  }
}
