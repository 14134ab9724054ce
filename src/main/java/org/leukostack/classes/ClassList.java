package org.leukostack.classes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leukostack.model.PreClass;

/**
 * The classes of a lab, in its own order. A digit sets one class: that of the list which has it, or
 * else the class of this number, unless the list gives that another digit or none.
 *
 * @param classes no two of a number, no two of a digit
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
   * The class of the list that has a digit.
   *
   * @param digit from 0 to 9
   */
  public Optional<CellClass> byDigit(int digit) {
    return classes.stream().filter(c -> c.digit() != null && c.digit() == digit).findFirst();
  }

  /**
   * The class that a digit sets, in the list or not; empty if the digit does nothing.
   *
   * @param digit from 0 to 9
   */
  public Optional<PreClass> setBy(int digit) {
    return byDigit(digit)
        .map(CellClass::preClass)
        .or(() -> find(digit).isPresent() ? Optional.empty() : Optional.of(new PreClass(digit)));
  }

  /** The digit that sets a class, in the list or not; empty if none does. */
  public Optional<Integer> digitOf(PreClass preClass) {
    Optional<CellClass> listed = find(preClass.number());
    return listed.isPresent()
        ? Optional.ofNullable(listed.get().digit())
        : Optional.ofNullable(CellClass.ownDigit(preClass.number()))
            .filter(own -> byDigit(own).isEmpty());
  }
}
