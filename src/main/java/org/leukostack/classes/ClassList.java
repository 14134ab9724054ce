package org.leukostack.classes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classes of a lab, in its own order.
 *
 * @param classes no two of a number, no two that ask for the same digit
 */
public record ClassList(List<CellClass> classes) {

  /** No class has a name. */
  public static final ClassList EMPTY = new ClassList(List.of());

  public ClassList {
    classes = List.copyOf(classes);
    Set<Integer> numbers = new HashSet<>();
    Set<Integer> keys = new HashSet<>();
    for (CellClass one : classes) {
      if (!numbers.add(one.number())) {
        throw new IllegalArgumentException("Two classes of number " + one.number());
      }
      if (one.digit() != null && !keys.add(one.digit())) {
        throw new IllegalArgumentException("Two classes of the digit " + one.digit());
      }
    }
  }

  /** The class of a number, if the lab named it. */
  public Optional<CellClass> find(int number) {
    return classes.stream().filter(c -> c.number() == number).findFirst();
  }

  /**
   * The class that a digit sets: the one that asks for it, or else the one of this number, unless
   * that asks for another digit.
   *
   * @param digit from 0 to 9
   */
  public Optional<CellClass> byDigit(int digit) {
    return classes.stream()
        .filter(c -> c.digit() != null && c.digit() == digit)
        .findFirst()
        .or(() -> find(digit).filter(c -> c.digit() == null));
  }
}
