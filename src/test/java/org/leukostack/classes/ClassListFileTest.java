package org.leukostack.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.classes.ClassListFile.Fault;
import org.leukostack.classes.ClassListFile.Kind;
import org.leukostack.classes.ClassListFile.Result;
import org.leukostack.json.JsonFault;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.PreClass;
import tools.jackson.databind.json.JsonMapper;

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

  private JsonFault broken(String text) throws Exception {
    Path file = Files.writeString(temp.resolve("classes.json"), text);
    return ((Result.NotJson) ClassListFile.read(file)).fault();
  }

  private static ClassListDocument document(Path file) {
    return ((Result.Read) ClassListFile.read(file)).document();
  }

  @Test
  void whatANewerVersionWroteSurvivesASave() throws Exception {
    Path file =
        Files.writeString(
            temp.resolve("classes.json"),
            """
            {"lab": {"name": "A lab"}, "format_version": "1.7", "classes": [
              {"number": 5, "name": "Neutrophil", "colour": "#3366CC", "key": 1, "shape": [1.50]},
              {"number": 7, "name": "Blast", "colour": "#000000", "wiki": "x"},
              {"number": 3, "name": "Gone", "colour": "#000000"}], "last": null}
            """);
    ClassListDocument read = document(file);
    CellClass renamed = new CellClass(5, "Segmented", "#3366CC", 5);
    CellClass added = new CellClass(9, "New", "#123456", 0);
    ClassList now = new ClassList(List.of(read.classes().find(7).orElseThrow(), renamed, added));
    ClassListFile.write(file, read.with(now));

    assertThat(JsonMapper.shared().readTree(Files.readString(file)))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"format_version": "1.7", "classes": [
                      {"number": 7, "name": "Blast", "colour": "#000000", "wiki": "x"},
                      {"number": 5, "name": "Segmented", "colour": "#3366CC", "shape": [1.50]},
                      {"number": 9, "name": "New", "colour": "#123456", "key": 0}],
                     "lab": {"name": "A lab"}, "last": null}
                    """));
    assertThat(document(file).classes()).isEqualTo(now);
    assertThat(Files.readString(file)).contains("[1.50]");
    String text = Files.readString(file);
    ClassListFile.write(file, document(file));
    assertThat(file).as("nothing changes without a change").hasContent(text);
  }

  @Test
  void aFaultyFileIsSetAsideBeforeItIsReplaced() throws Exception {
    Path file = temp.resolve("data").resolve("classes.json");
    Instant now = Instant.parse("2026-03-04T05:06:07Z");
    assertThat(ClassListFile.replace(file, ClassListDocument.of(LIST), now)).isEmpty();
    assertThat(ClassListFile.replace(file, ClassListDocument.of(LIST), now)).isEmpty();
    for (String faulty : List.of("{ no json", "[]")) {
      Files.writeString(file, faulty);
      Path aside = ClassListFile.replace(file, ClassListDocument.EMPTY, now).orElseThrow();
      assertThat(aside).hasContent(faulty).hasParent(file.getParent());
      assertThat(aside.getFileName().toString()).startsWith("classes-faulty-20260304-050607");
      assertThat(document(file).classes()).isEqualTo(ClassList.EMPTY);
    }
    Path folder = Files.createDirectories(temp.resolve("other").resolve("classes.json"));
    assertThatIOException()
        .isThrownBy(() -> ClassListFile.replace(folder, ClassListDocument.EMPTY, now));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = temp.resolve("classes.json");
    assertThat(ClassListFile.read(file)).isEqualTo(new Result.Missing());
    ClassListFile.write(file, ClassListDocument.of(LIST));
    assertThat(document(file).classes()).isEqualTo(LIST);
    ClassListFile.write(file, ClassListDocument.EMPTY);
    assertThat(document(file).classes()).isEqualTo(ClassList.EMPTY);
    assertThat(ClassListFile.read(temp)).isInstanceOf(Result.Unreadable.class);
  }

  private Result.Read read(String... entries) throws Exception {
    String json = "{\"classes\": [" + String.join(", ", entries) + "]}";
    Path file = Files.writeString(temp.resolve("classes.json"), json);
    return (Result.Read) ClassListFile.read(file);
  }

  private static String entry(int number, String more) {
    return "{\"number\": %d, \"name\": \"c%d\", \"colour\": \"#000000\"%s}"
        .formatted(number, number, more);
  }

  private static List<Integer> digits(ClassList list) {
    return list.classes().stream().map(CellClass::digit).toList();
  }

  @Test
  void aDigitIsThatOfWhoAsksForIt() throws Exception {
    Result.Read read =
        read(
            entry(5, ""),
            entry(100, ", \"key\": 2"),
            entry(2, ""),
            entry(3, ", \"key\": 7"),
            entry(4, ", \"key\": null"));
    assertThat(digits(read.document().classes())).containsExactly(5, 2, null, 7, null);
    assertThat(read.taken())
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.digit()).isEqualTo(2);
              assertThat(taken.from().name()).isEqualTo("c2");
              assertThat(taken.by().name()).isEqualTo("c100");
            });
  }

  @Test
  void ofTwoThatAskForOneDigitTheLastOfTheFileHasIt() throws Exception {
    Result.Read read =
        read(entry(5, ", \"key\": 1"), entry(8, ", \"key\": 1"), entry(1, ""), entry(6, ""));
    assertThat(digits(read.document().classes())).containsExactly(null, 1, null, 6);
    assertThat(read.taken()).extracting(t -> t.from().name()).containsExactly("c5", "c1");
    assertThat(read.taken()).extracting(t -> t.by().name()).containsOnly("c8");

    ClassListFile.write(temp.resolve("classes.json"), read.document());
    Result.Read again = (Result.Read) ClassListFile.read(temp.resolve("classes.json"));
    assertThat(again.taken()).as("it is in the file now").isEmpty();
    assertThat(again.document().classes()).isEqualTo(read.document().classes());
  }

  @Test
  void aClassMayHaveAColourAndADigitWithoutAName() throws Exception {
    Result.Read read = read("{\"number\": 7, \"colour\": \"#112233\", \"key\": 4}");
    assertThat(read.document().classes().classes())
        .containsExactly(new CellClass(7, "", "#112233", 4));
    Path file = temp.resolve("classes.json");
    ClassListFile.write(file, ClassListDocument.of(read.document().classes()));
    assertThat(document(file).classes()).isEqualTo(read.document().classes());
    ClassListFile.write(file, document(file).with(LIST));
    assertThat(document(file).classes()).isEqualTo(LIST);
  }

  @Test
  void aDigitSetsTheClassThatHasItAndElseTheOneOfItsNumber() {
    assertThat(LIST.setBy(2)).contains(new PreClass(100));
    assertThat(LIST.setBy(7)).contains(new PreClass(3));
    assertThat(LIST.setBy(8)).as("nobody says otherwise").contains(new PreClass(8));
    assertThat(LIST.setBy(3)).as("that class has another").isEmpty();
    assertThat(LIST.setBy(5)).as("that class has none").isEmpty();
    assertThat(LIST.digitOf(new PreClass(8))).contains(8);
    assertThat(LIST.digitOf(new PreClass(7))).as("it is taken").isEmpty();
    assertThat(LIST.digitOf(new PreClass(12))).isEmpty();
    assertThat(LIST.find(100)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"number\": -1, \"name\": \"a\", \"colour\": \"#000000\"}' | BAD_NUMBER | number | -1",
        "'{\"name\": \"a\", \"colour\": \"#000000\"}' | BAD_NUMBER | number | ''",
        "'{\"number\": 3, \"name\": 7, \"colour\": \"#000000\"}' | BAD_NAME | name | 7",
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
  void numbersAreUnique() throws Exception {
    String one = "{\"number\": 5, \"name\": \"b\", \"colour\": \"#00ff00\", \"key\": 1}";
    assertThat(faults("{\"classes\": [" + one + ", 7, " + one + "]}"))
        .extracting(Fault::kind)
        .containsExactly(Kind.NOT_AN_OBJECT, Kind.NUMBER_TWICE);
    CellClass neutrophil = new CellClass(5, "b", "#00ff00", null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassList(List.of(neutrophil, neutrophil)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ClassList(
                    List.of(
                        new CellClass(5, "b", "#00ff00", 1), new CellClass(6, "c", "#00ff00", 1))));
  }

  @Test
  void whatIsNoListIsNamedByItsPlace() throws Exception {
    assertThat(faults("[1]")).extracting(Fault::kind).containsExactly(Kind.NO_LIST);
    assertThat(broken("{\n \"classes\": [,]}").line()).isEqualTo(2);
  }

  private static final String ONE =
      "{\"classes\": [{\"number\": 5, \"name\": \"%s\", \"colour\": \"#00ff00\"}]}";

  @Test
  void aByteOrderMarkIsNoFault() throws Exception {
    Path file = Files.writeString(temp.resolve("classes.json"), "\uFEFF" + ONE.formatted("Blast"));
    assertThat(document(file).classes().find(5)).map(CellClass::name).contains("Blast");
  }

  /** They would be other letters, and be saved so. */
  @Test
  void bytesOfAnotherEncodingAreAFault() throws Exception {
    Path file = temp.resolve("classes.json");
    Files.writeString(file, ONE.formatted("Éosinophile"), StandardCharsets.ISO_8859_1);
    byte[] before = Files.readAllBytes(file);

    assertThat(ClassListFile.read(file))
        .isEqualTo(new Result.NotJson(new JsonFault(new JsonDefect.NotUtf8(), 1, 37)));
    Path aside = ClassListFile.replace(file, ClassListDocument.of(LIST), Instant.EPOCH).get();
    assertThat(aside).as("nothing of it is lost").hasBinaryContent(before);
  }

  @Test
  void aSecondDocumentOrMemberIsAFault() throws Exception {
    assertThat(broken(ONE.formatted("a") + " {}").reason()).isInstanceOf(JsonDefect.NotJson.class);
    assertThat(broken("{\"classes\": [], \"classes\": []}").reason())
        .isInstanceOf(JsonDefect.NotJson.class);
  }
}
