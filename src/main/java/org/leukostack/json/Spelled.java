package org.leukostack.json;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Constants that files have by name, in lower case with underscores: to rename one is to change the
 * format.
 */
public interface Spelled {

  /** As {@link Enum#name}. */
  String name();

  /** As files spell it: {@code box_size}. */
  default String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a spelling; none if this version does not know it. */
  static <E extends Enum<E> & Spelled> Optional<E> find(Class<E> constants, String spelling) {
    return Stream.of(constants.getEnumConstants())
        .filter(one -> one.spelling().equals(spelling))
        .findFirst();
  }
}
