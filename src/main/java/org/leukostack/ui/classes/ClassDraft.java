package org.leukostack.ui.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.ui.theme.ClassColours;

/**
 * A class list that is being edited: rows that may not be right yet. No two of them have one digit:
 * the later choice takes it over.
 */
final class ClassDraft {

  /**
   * A class as it is typed.
   *
   * @param colour {@code #rrggbb}
   * @param digit that sets it; null for none. No two rows have the same
   * @param lost the digit that another row took from it, until it gets one again; null for none
   * @param mayBeUnnamed whether it is no fault that it has no name
   */
  record Row(
      String number,
      String name,
      String colour,
      @Nullable Integer digit,
      @Nullable Integer lost,
      boolean mayBeUnnamed) {

    /** One of a list. */
    static Row of(CellClass one) {
      return new Row(
          Integer.toString(one.number()),
          one.name(),
          one.colour(),
          one.digit(),
          null,
          !one.isNamed());
    }

    private Row withDigit(@Nullable Integer now, @Nullable Integer nowLost) {
      return new Row(number, name, colour, now, nowLost, mayBeUnnamed);
    }

    /** The digit of its number; null for none. */
    private @Nullable Integer own() {
      Integer typed = ClassDraft.number(number);
      return typed == null ? null : CellClass.ownDigit(typed);
    }
  }

  /**
   * Rows after the digit of one of them changed.
   *
   * @param from the number of the row that lost the digit; -1 for none
   * @param back the number of the row that has its digit again; -1 for none
   */
  record Change(List<Row> rows, int from, int back) {}

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
    NAME
  }

  private ClassDraft() {}

  /**
   * The rows of a list, and after them one for each number that it does not have.
   *
   * @param unnamed numbers to offer
   */
  static List<Row> of(ClassList list, Set<Integer> unnamed) {
    List<Row> rows = new ArrayList<>(list.classes().stream().map(Row::of).toList());
    for (int number : new TreeSet<>(unnamed)) {
      if (list.find(number).isEmpty()) {
        rows.add(unnamed(number, rows, true));
      }
    }
    return rows;
  }

  /** A row that says nothing of its class yet. */
  static Row unnamed(int number, List<Row> others, boolean mayBeUnnamed) {
    String colour = ClassColours.cssOf(new PreClass(number));
    Integer own = CellClass.ownDigit(number);
    return new Row(Integer.toString(number), "", colour, free(own, others), null, mayBeUnnamed);
  }

  private static @Nullable Integer free(@Nullable Integer digit, List<Row> rows) {
    return rows.stream().anyMatch(r -> Objects.equals(r.digit(), digit)) ? null : digit;
  }

  /**
   * Gives a row a digit, whoever had it; the digit that it had goes back to the row that it was
   * taken from.
   */
  static Change choose(List<Row> rows, int at, @Nullable Integer digit) {
    Integer before = rows.get(at).digit();
    if (Objects.equals(before, digit)) {
      return new Change(rows, -1, -1);
    }
    List<Row> now = new ArrayList<>(rows);
    int from = -1;
    for (int i = 0; i < now.size() && digit != null; i++) {
      if (digit.equals(now.get(i).digit())) {
        now.set(i, now.get(i).withDigit(null, digit));
        from = i;
      }
    }
    now.set(at, now.get(at).withDigit(digit, null));
    int back = giveBack(now, before);
    return new Change(now, from, back);
  }

  /** Which row has a digit again that nobody has any more; -1 for none. */
  private static int giveBack(List<Row> rows, @Nullable Integer digit) {
    for (int i = 0; i < rows.size() && digit != null; i++) {
      if (rows.get(i).digit() == null && digit.equals(rows.get(i).lost())) {
        rows.set(i, rows.get(i).withDigit(digit, null));
        return i;
      }
    }
    return -1;
  }

  /** Without a row; its digit goes back to the row that it was taken from. */
  static List<Row> without(List<Row> rows, int at) {
    List<Row> now = new ArrayList<>(rows);
    giveBack(now, now.remove(at).digit());
    return now;
  }

  /**
   * A row gets another number, and with it that number's own digit if it had its own, or none to
   * have.
   */
  static List<Row> renumber(List<Row> rows, int at, String number) {
    Row before = rows.get(at);
    Row now =
        new Row(
            number,
            before.name(),
            before.colour(),
            before.digit(),
            before.lost(),
            before.mayBeUnnamed());
    List<Row> next = new ArrayList<>(rows);
    if (Objects.equals(before.digit(), before.own()) && before.lost() == null) {
      next.set(at, now.withDigit(null, null));
      giveBack(next, before.digit());
      next.set(at, now.withDigit(free(now.own(), next), null));
    } else {
      next.set(at, now);
    }
    return next;
  }

  /** Whether a row says something of its class. */
  private static boolean counts(List<Row> rows, int at) {
    Row row = rows.get(at);
    Integer number = number(row.number());
    if (!row.mayBeUnnamed() || !row.name().isBlank() || number == null) {
      return true;
    }
    List<Row> others = new ArrayList<>(rows);
    others.remove(at);
    Row silent = unnamed(number, others, true);
    return !row.colour().equalsIgnoreCase(silent.colour())
        || !Objects.equals(row.digit(), silent.digit());
  }

  static Checked check(List<Row> rows) {
    List<CellClass> classes = new ArrayList<>();
    Map<Integer, String> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (!counts(rows, i)) {
        continue;
      }
      Integer number = number(row.number());
      String name = row.name().strip();
      if (number == null) {
        return new Wrong(i, Fault.NUMBER, row.number().strip());
      }
      if (name.isEmpty() && !row.mayBeUnnamed()) {
        return new Wrong(i, Fault.NAME, Integer.toString(number));
      }
      String sameNumber = numbers.putIfAbsent(number, name);
      if (sameNumber != null) {
        return new Wrong(i, Fault.NUMBER_TWICE, sameNumber);
      }
      classes.add(new CellClass(number, name, row.colour(), row.digit()));
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
