package org.leukostack.ui.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.ui.classes.ClassDraft.Fault;
import org.leukostack.ui.classes.ClassDraft.Right;
import org.leukostack.ui.classes.ClassDraft.Row;
import org.leukostack.ui.classes.ClassDraft.Wrong;

class ClassDraftTest {

  private static Row row(String number, String name, @Nullable Integer key) {
    return new Row(number, name, "#010203", key, null, false);
  }

  private static Row offered(String number, String name) {
    Row silent = ClassDraft.unnamed(Integer.parseInt(number), List.of(), true);
    return new Row(number, name, silent.colour(), silent.digit(), null, true);
  }

  @Test
  void rowsAreClassesInTheirOrder() {
    assertThat(ClassDraft.check(List.of(row(" 7 ", " Blast ", 3), row("0", "Red", null))))
        .isEqualTo(
            new Right(
                new ClassList(
                    List.of(
                        new CellClass(7, "Blast", "#010203", 3),
                        new CellClass(0, "Red", "#010203", null)))));
  }

  @Test
  void anOfferedNumberCountsOnceItHasAName() {
    assertThat(ClassDraft.check(List.of(offered("5", " ")))).isEqualTo(new Right(ClassList.EMPTY));
    assertThat(ClassDraft.check(List.of(offered("5", "Neutrophil"))))
        .isEqualTo(
            new Right(
                new ClassList(
                    List.of(new CellClass(5, "Neutrophil", offered("5", "").colour(), 5)))));
    assertThat(ClassDraft.check(List.of(offered("5", ""), row("5", "Mine", null))))
        .as("the unnamed one is in nobody's way")
        .isInstanceOf(Right.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "five", "99999999999"})
  void aNumberIsAWholeOneFromZero(String text) {
    assertThat(ClassDraft.check(List.of(row("2", "A", null), row(text, "B", null))))
        .isEqualTo(new Wrong(1, Fault.NUMBER, text));
  }

  @Test
  void whatIsTwiceIsNamed() {
    assertThat(ClassDraft.check(List.of(row("2", "A", null), row("02", "B", null))))
        .isEqualTo(new Wrong(1, Fault.NUMBER_TWICE, "A"));
    assertThat(ClassDraft.check(List.of(row("2", "  ", null))))
        .isEqualTo(new Wrong(0, Fault.NAME, "2"));
  }

  private static List<Integer> digits(List<Row> rows) {
    return rows.stream().map(Row::digit).toList();
  }

  @Test
  void theLaterChoiceTakesADigitOverAndGivesItBack() {
    List<Row> rows = List.of(row("2", "A", 2), row("40", "B", 3), offered("3", ""));
    ClassDraft.Change taken = ClassDraft.choose(rows, 1, 2);
    assertThat(digits(taken.rows())).containsExactly(null, 2, 3);
    assertThat(taken.from()).isEqualTo(0);
    ClassDraft.Change returned = ClassDraft.choose(taken.rows(), 1, 8);
    assertThat(digits(returned.rows())).containsExactly(2, 8, 3);
    assertThat(returned.back()).isEqualTo(0);
    assertThat(digits(ClassDraft.without(taken.rows(), 1))).containsExactly(2, 3);
    assertThat(digits(ClassDraft.choose(taken.rows(), 1, null).rows())).containsExactly(2, null, 3);
  }

  @Test
  void aColourOrADigitOfAClassWithoutANameIsKept() {
    Row silent = offered("5", "");
    Row painted = new Row("5", "", "#112233", 5, null, true);
    Row keyed = new Row("5", "", silent.colour(), 7, null, true);
    Row keyless = new Row("5", "", silent.colour(), null, null, true);
    assertThat(ClassDraft.check(List.of(silent))).isEqualTo(new Right(ClassList.EMPTY));
    for (Row said : List.of(painted, keyed, keyless)) {
      assertThat(ClassDraft.check(List.of(said)))
          .isEqualTo(
              new Right(new ClassList(List.of(new CellClass(5, "", said.colour(), said.digit())))));
    }
    assertThat(ClassDraft.check(ClassDraft.choose(List.of(silent, row("40", "B", 1)), 1, 5).rows()))
        .as("that its digit was taken says nothing of it")
        .isEqualTo(new Right(new ClassList(List.of(new CellClass(40, "B", "#010203", 5)))));
  }

  @Test
  void theOwnDigitFollowsTheNumber() {
    List<Row> rows = List.of(row("2", "A", 2), row("12", "B", null));
    assertThat(digits(ClassDraft.renumber(rows, 0, "4"))).containsExactly(4, null);
    assertThat(digits(ClassDraft.renumber(rows, 1, "2")))
        .as("it is taken")
        .containsExactly(2, null);
    assertThat(digits(ClassDraft.renumber(rows, 1, "7"))).containsExactly(2, 7);
    assertThat(digits(ClassDraft.renumber(rows, 0, "x"))).containsExactly(null, null);
    List<Row> chosen = List.of(row("2", "A", 9));
    assertThat(digits(ClassDraft.renumber(chosen, 0, "4"))).as("it was chosen").containsExactly(9);
  }

  /** Random edits of a list with a second account of who has which digit. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noTwoRowsHaveOneDigitWhateverIsDone(long seed) {
    Random random = new Random(seed);
    ClassList list =
        new ClassList(
            List.of(
                new CellClass(5, "A", "#010203", 5),
                new CellClass(30, "B", "#010203", 2),
                new CellClass(2, "C", "#010203", null)));
    List<Row> rows = ClassDraft.of(list, Set.of(2, 3, 4, 8, 12));
    for (int i = 0; i < 2000; i++) {
      int at = random.nextInt(rows.size());
      switch (random.nextInt(8)) {
        case 0 -> rows = ClassDraft.renumber(rows, at, Integer.toString(random.nextInt(16)));
        case 1 -> {
          List<Row> more = new ArrayList<>(rows);
          more.add(ClassDraft.unnamed(ClassDraft.freeNumber(rows), rows, false));
          rows = more;
        }
        case 2 -> rows = rows.size() > 3 ? ClassDraft.without(rows, at) : rows;
        default -> {
          Integer digit = random.nextInt(4) == 0 ? null : (Integer) random.nextInt(10);
          rows = ClassDraft.choose(rows, at, digit).rows();
          assertThat(rows.get(at).digit()).as("the later choice counts").isEqualTo(digit);
        }
      }
      List<Integer> had = digits(rows).stream().filter(Objects::nonNull).toList();
      assertThat(had).doesNotHaveDuplicates();
      if (ClassDraft.check(rows) instanceof Right(ClassList now)) {
        for (Row row : rows) {
          PreClass shown = new PreClass(Integer.parseInt(row.number()));
          assertThat(now.digitOf(shown))
              .as("what is shown is in force")
              .isEqualTo(Optional.ofNullable(row.digit()));
        }
      }
    }
  }

  @Test
  void aNewClassGetsANumberThatNobodyHas() {
    assertThat(ClassDraft.freeNumber(List.of())).isEqualTo(2);
    assertThat(
            ClassDraft.freeNumber(
                List.of(row("3", "A", null), offered("2", ""), row("x", "B", null))))
        .isEqualTo(4);
  }
}
