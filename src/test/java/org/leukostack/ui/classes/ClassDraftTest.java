package org.leukostack.ui.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.ui.classes.ClassDraft.Fault;
import org.leukostack.ui.classes.ClassDraft.Right;
import org.leukostack.ui.classes.ClassDraft.Row;
import org.leukostack.ui.classes.ClassDraft.Wrong;

class ClassDraftTest {

  private static Row row(String number, String name, @Nullable Integer key) {
    return new Row(number, name, "#010203", key, false);
  }

  private static Row offered(String number, String name) {
    return new Row(number, name, "#010203", null, true);
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
            new Right(new ClassList(List.of(new CellClass(5, "Neutrophil", "#010203", null)))));
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
    assertThat(ClassDraft.check(List.of(row("2", "A", 4), row("3", "B", 4))))
        .isEqualTo(new Wrong(1, Fault.KEY_TWICE, "A"));
    assertThat(ClassDraft.check(List.of(row("2", "  ", null))))
        .isEqualTo(new Wrong(0, Fault.NAME, "2"));
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
