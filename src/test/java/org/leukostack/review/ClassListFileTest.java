package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.review.ClassListFile.Fault;
import org.leukostack.review.ClassListFile.Kind;
import org.leukostack.review.ClassListFile.Result;

class ClassListFileTest {

  private static final ClassList LIST =
      new ClassList(
          List.of(
              new CellClass(5, "Neutrophil", "#3366cc", null),
              new CellClass(100, "얼룩 \"x\"", "#FFFFFF", 2),
              new CellClass(2, "Monocyte", "#000000", null),
              new CellClass(3, "Blast", "#010203", 7)));

  @TempDir Path temp;

  private List<Fault> faults(String json) throws Exception {
    Path file = Files.writeString(temp.resolve("classes.json"), json);
    return ((Result.Faulty) ClassListFile.read(file)).faults();
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = temp.resolve("classes.json");
    assertThat(ClassListFile.read(file)).isEqualTo(new Result.Missing());
    ClassListFile.write(file, LIST);
    assertThat(ClassListFile.read(file)).isEqualTo(new Result.Read(LIST));
    ClassListFile.write(file, ClassList.EMPTY);
    assertThat(ClassListFile.read(file)).isEqualTo(new Result.Read(ClassList.EMPTY));
    assertThat(ClassListFile.read(temp)).isInstanceOf(Result.Unreadable.class);
  }

  @Test
  void aDigitIsThatOfWhoAsksForIt() {
    assertThat(LIST.byDigit(5)).map(CellClass::name).contains("Neutrophil");
    assertThat(LIST.byDigit(2)).map(CellClass::number).contains(100);
    assertThat(LIST.byDigit(7)).map(CellClass::number).contains(3);
    assertThat(LIST.byDigit(3)).as("asks for another").isEmpty();
    assertThat(LIST.byDigit(0)).isEmpty();
    assertThat(LIST.find(100)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"number\": -1, \"name\": \"a\", \"colour\": \"#000000\"}' | BAD_NUMBER | number | -1",
        "'{\"name\": \"a\", \"colour\": \"#000000\"}' | BAD_NUMBER | number | ''",
        "'{\"number\": 3, \"name\": \" \", \"colour\": \"#000000\"}' | BAD_NAME | name | '\" \"'",
        "'{\"number\": 3, \"name\": \"a\", \"colour\": \"red\"}' | BAD_COLOUR | colour | '\"red\"'",
        "'{\"number\": 3, \"name\": \"a\", \"colour\": \"#00000g\"}' | BAD_COLOUR | colour |"
            + " '\"#00000g\"'",
        "'{\"number\": 3, \"name\": \"a\", \"colour\": \"#000000\", \"key\": 10}' | BAD_KEY | key"
            + " | 10"
      })
  void aFaultIsNamed(String entry, Kind kind, String member, String found) throws Exception {
    String good = "{\"number\": 5, \"name\": \"b\", \"colour\": \"#00ff00\"}";
    assertThat(faults("{\"classes\": [" + good + ", " + entry + "]}"))
        .containsExactly(new Fault(kind, "classes[1]." + member, found));
  }

  @Test
  void numbersAndKeysAreUnique() throws Exception {
    String one = "{\"number\": 5, \"name\": \"b\", \"colour\": \"#00ff00\", \"key\": 1}";
    assertThat(faults("{\"classes\": [" + one + ", 7, " + one + "]}"))
        .extracting(Fault::kind)
        .containsExactly(Kind.NOT_AN_OBJECT, Kind.NUMBER_TWICE, Kind.KEY_TWICE);
    CellClass neutrophil = new CellClass(5, "b", "#00ff00", null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassList(List.of(neutrophil, neutrophil)));
  }

  @Test
  void whatIsNoListIsNamedByItsPlace() throws Exception {
    assertThat(faults("[1]")).extracting(Fault::kind).containsExactly(Kind.NO_LIST);
    assertThat(faults("{\n \"classes\": [,]}"))
        .extracting(Fault::kind, f -> f.where().split(":")[0])
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.NOT_JSON, "2"));
  }
}
