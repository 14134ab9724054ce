package org.leukostack.ui.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;

/** A class list that is being edited: rows that may not be right yet. */
final class ClassDraft {

  /**
   * A class as it is typed.
   *
   * @param colour {@code #rrggbb}
   * @param key the digit; null for the one that equals the number
   * @param offered it stands for a number of the slide, and counts only once it has a name
   */
  record Row(String number, String name, String colour, @Nullable Integer key, boolean offered) {

    static Row of(CellClass one) {
      return new Row(Integer.toString(one.number()), one.name(), one.colour(), one.digit(), false);
    }

    private boolean counts() {
      return !offered || !name.isBlank();
    }
  }

  /** Whether the rows are a class list. */
  sealed interface Checked {}

  /** They are. */
  record Right(ClassList classes) implements Checked {}

  /**
   * They are not.
   *
   * @param row the first that is wrong, from 0
   * @param fault what is wrong with it
   * @param value what is there, or whose it already is
   */
  record Wrong(int row, Fault fault, String value) implements Checked {}

  /** What may be wrong with a row. */
  enum Fault {
    NUMBER,
    NUMBER_TWICE,
    NAME,
    KEY_TWICE
  }

  private ClassDraft() {}

  static Checked check(List<Row> rows) {
    List<CellClass> classes = new ArrayList<>();
    Map<Integer, String> numbers = new HashMap<>();
    Map<Integer, String> keys = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (!row.counts()) {
        continue;
      }
      Integer number = number(row.number());
      String name = row.name().strip();
      if (number == null) {
        return new Wrong(i, Fault.NUMBER, row.number().strip());
      }
      if (name.isEmpty()) {
        return new Wrong(i, Fault.NAME, Integer.toString(number));
      }
      String sameNumber = numbers.putIfAbsent(number, name);
      if (sameNumber != null) {
        return new Wrong(i, Fault.NUMBER_TWICE, sameNumber);
      }
      String sameKey = row.key() == null ? null : keys.putIfAbsent(row.key(), name);
      if (sameKey != null) {
        return new Wrong(i, Fault.KEY_TWICE, sameKey);
      }
      classes.add(new CellClass(number, name, row.colour(), row.key()));
    }
    return new Right(new ClassList(classes));
  }

  /** A whole number from 0; null for anything else. */
  static @Nullable Integer number(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      return number >= 0 ? (Integer) number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The lowest number from 2 that no row has, nor the slide. */
  static int freeNumber(List<Row> rows) {
    TreeSet<Integer> taken = new TreeSet<>();
    for (Row row : rows) {
      Integer number = number(row.number());
      if (number != null) {
        taken.add(number);
      }
    }
    int free = 2;
    while (taken.contains(free)) {
      free++;
    }
    return free;
  }
}
