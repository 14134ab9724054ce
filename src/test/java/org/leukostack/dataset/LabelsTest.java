package org.leukostack.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;

/** What classes are called: a folder of that name can be made on every system. */
class LabelsTest {

  private static ClassList named(String... names) {
    return new ClassList(
        java.util.stream.IntStream.range(0, names.length)
            .mapToObj(i -> new CellClass(i + 2, names[i], "#112233", null))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Neutrophil     | Neutrophil
          호중구         | 호중구
          a/b            | a_b
          ../x           | _._x
          band?          | band_
          CON            | _CON
          com1.x         | _com1.x
          metadata.csv   | _metadata.csv
          =1+1           | _1+1
          ends.          | ends_
          a:b*"c"        | a_b__c_
          """)
  void areSafeNamesOfFolders(String name, String expected) throws Exception {
    assertThat(new Labels(named(name)).of(new PreClass(2)).name()).isEqualTo(expected);
  }

  @Test
  void areCutToWhatDisksTake() throws Exception {
    String name = new Labels(named("세".repeat(200))).of(new PreClass(2)).name();
    assertThat(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(101);
    assertThat(name).startsWith("세세");
  }

  @Test
  void nameClassesThatNobodyNamed() throws Exception {
    List<Label> labels = new Labels(named("b")).of(List.of(new PreClass(5), new PreClass(2)));
    assertThat(labels).extracting(Label::name).containsExactly("b", "class_5");
  }

  @Test
  void twoClassesOfOneNameAreAnError() throws Exception {
    assertThatThrownBy(() -> new Labels(named("Band", "band"))).hasMessageContaining("SAME_LABEL");
    Labels labels = new Labels(named("class_5"));
    assertThatThrownBy(() -> labels.of(List.of(new PreClass(2), new PreClass(5))))
        .hasMessageContaining("SAME_LABEL");
  }
}
