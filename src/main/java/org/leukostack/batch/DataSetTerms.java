package org.leukostack.batch;

import java.util.Map;
import java.util.TreeMap;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.Groups;

/**
 * By what the cells of a data set are split and labelled. The parts of slides do not depend on it:
 * a plan that is given again can have others.
 *
 * @param groups of the slides, by test id; none if nobody knows them
 * @param classes the names of classes, by their numbers
 */
public record DataSetTerms(Map<String, String> groups, Map<Integer, String> classes) {

  /** Nothing is painted here. */
  private static final String ANY_COLOUR = "#000000";

  public DataSetTerms {
    groups = Map.copyOf(groups);
    classes = Map.copyOf(classes);
  }

  /** What of groups and classes counts. */
  public static DataSetTerms of(Groups groups, ClassList classes) {
    Map<Integer, String> names = new TreeMap<>();
    classes.classes().stream()
        .filter(CellClass::isNamed)
        .forEach(one -> names.put(one.number(), one.name()));
    return new DataSetTerms(groups.bySlide(), names);
  }

  Groups groupsOfSlides() {
    return Groups.of(groups);
  }

  ClassList classList() {
    return new ClassList(
        new TreeMap<>(classes)
            .entrySet().stream()
                .map(one -> new CellClass(one.getKey(), one.getValue(), ANY_COLOUR, null))
                .toList());
  }
}
