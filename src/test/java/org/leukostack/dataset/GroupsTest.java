package org.leukostack.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.text.DataSetErrorText;

/** The table of patients, as people write it. */
class GroupsTest {

  @TempDir Path temp;

  private Groups read(byte[] bytes) throws Exception {
    return Groups.read(Files.write(temp.resolve("g.csv"), bytes), List.of("a", "b,c"));
  }

  private Groups read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test_id,group\na,p1\n\"b,c\",\"p \"\"2\"\"\"\n",
        "\uFEFFtest_id,group\r\na,p1\r\n\"b,c\",\"p \"\"2\"\"\"",
        "year, group ,test_id\n1,p1, a\n\n2,\"p \"\"2\"\"\",\"b,c\"\n,,\n"
      })
  void takesWhatSpreadsheetsWrite(String text) throws Exception {
    Groups groups = read(text);
    assertThat(groups.of("a")).isEqualTo("p1");
    assertThat(groups.of("b,c")).isEqualTo("p \"2\"");
    assertThat(groups.areKnown()).isTrue();
  }

  private static List<Arguments> faults() {
    return List.of(
        arguments("", "first line should name the columns"),
        arguments("test_id;group\na;p1\n", "found: test_id;group"),
        arguments("test_id,group\na,p1\nzz,p2\n", "line 3: none of the test folders is called zz"),
        arguments("test_id,group\na,p1\n", "has no group for the slide b,c"),
        arguments("test_id,group\na,p1\na,p2\n", "line 3: the slide a has a group already"),
        arguments("test_id,group\na\n", "line 2: there should be as many values"),
        arguments("test_id,group\na, \n", "line 2: the test id or the group is empty"),
        arguments("test_id,group\na,\"p1\n", "line 2: a quotation mark has no end"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void saysWhatIsWrongAndWhere(String text, String sentence) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            DataSetException.class,
            e ->
                assertThat(new DataSetErrorText(Locale.ENGLISH).sentence(e))
                    .contains(sentence, "Nothing was written"));
  }

  @Test
  void saysThatAFileIsNotThereOrNoText() {
    assertThatThrownBy(() -> Groups.read(temp.resolve("none.csv"), List.of("a")))
        .hasMessageContaining("GROUPS_MISSING");
    assertThatThrownBy(() -> read("test_id,group\na,환자\n".getBytes("MS949")))
        .hasMessageContaining("GROUPS_NOT_UTF8");
  }
}
