package org.leukostack.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a file, which may give two of them one digit. The last of the file that asks for a
 * digit has it; a class that asks for none has its own, if nobody asks for that.
 */
final class DigitClaims {

  /** What a file says of the digit of a class. */
  enum Asks {
    /** Nothing. */
    NOTHING,
    FOR_NONE,
    FOR_THIS
  }

  private final List<CellClass> classes = new ArrayList<>();
  private final Map<Integer, CellClass> owners = new HashMap<>();
  private final Set<CellClass> asking = new HashSet<>();

  /**
   * @param asked with the digit that it asks for; whatever it is if it asks for none
   */
  void add(CellClass asked, Asks asks) {
    Integer own = CellClass.ownDigit(asked.number());
    CellClass one =
        switch (asks) {
          case NOTHING -> asked.withDigit(own);
          case FOR_NONE -> asked.withDigit(null);
          case FOR_THIS -> asked;
        };
    classes.add(one);
    if (one.digit() == null) {
      return;
    }
    if (asks == Asks.FOR_THIS) {
      owners.put(one.digit(), one);
      asking.add(one);
    } else if (!isAskedFor(one.digit())) {
      owners.put(one.digit(), one);
    }
  }

  private boolean isAskedFor(int digit) {
    CellClass owner = owners.get(digit);
    return owner != null && asking.contains(owner);
  }

  /** With no two of a digit. */
  ClassList settled() {
    return new ClassList(classes.stream().map(c -> has(c) ? c : c.withDigit(null)).toList());
  }

  /** The digits that somebody loses by that, in the order of the file. */
  List<TakenDigit> taken() {
    return classes.stream().filter(c -> !has(c)).map(this::taken).toList();
  }

  private TakenDigit taken(CellClass loser) {
    int digit = Objects.requireNonNull(loser.digit());
    return new TakenDigit(digit, loser.withDigit(null), Objects.requireNonNull(owners.get(digit)));
  }

  private boolean has(CellClass one) {
    @Nullable Integer digit = one.digit();
    return digit == null || Objects.requireNonNull(owners.get(digit)).equals(one);
  }
}
