package org.leukostack.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.JsonDefect;

class JsonFileTest {

  @TempDir Path temp;

  private Path file(byte[] bytes) throws Exception {
    return Files.write(temp.resolve("file.json"), bytes);
  }

  private JsonFault fault(byte[] bytes) throws Exception {
    Path file = file(bytes);
    return catchThrowableOfType(NotJsonException.class, () -> JsonFile.read(file)).fault();
  }

  private JsonFault fault(String text) throws Exception {
    return fault(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void oneDocumentIsReadWithOrWithoutAByteOrderMark() throws Exception {
    for (String start : new String[] {"", "\uFEFF"}) {
      Path file = file((start + "{\"핵\": [1.50]}\n").getBytes(StandardCharsets.UTF_8));
      assertThat(JsonFile.read(file).toString()).isEqualTo("{\"핵\":[1.50]}");
    }
  }

  @Test
  void bytesThatAreNotUtf8HaveTheirPlace() throws Exception {
    ByteArrayOutputStream latin = new ByteArrayOutputStream();
    latin.writeBytes("{\n \"é\": \"".getBytes(StandardCharsets.UTF_8));
    latin.write(0xE9);
    latin.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(fault(latin.toByteArray())).isEqualTo(new JsonFault(new JsonDefect.NotUtf8(), 2, 8));
    assertThat(fault("{}".getBytes(Charset.forName("UTF-16"))).reason())
        .isEqualTo(new JsonDefect.NotUtf8());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{} {}",
        "[] x",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": NaN}",
        "// a\n{}",
        "\u0000"
      })
  void whatIsNotOneStrictDocumentIsBroken(String text) throws Exception {
    assertThat(((JsonDefect.NotJson) fault(text).reason()).message())
        .isNotEmpty()
        .doesNotContain("Source:");
  }

  @Test
  void aBreakHasItsLineAndColumn() throws Exception {
    assertThat(fault("{\n  \"a\": ?}")).extracting(JsonFault::line).isEqualTo(2);
    assertThat(fault("\uFEFF{\"a\": ?}").column()).isEqualTo(fault("{\"a\": ?}").column());
  }

  @Test
  void nestingWithoutEndIsBroken() throws Exception {
    assertThat(fault("[".repeat(100_000))).isNotNull();
  }

  @Test
  void whatIsNoFileIsNoJsonEither() throws Exception {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> JsonFile.read(temp.resolve("none")));
    assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> JsonFile.read(temp));
    Path nowhere = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("none"));
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> JsonFile.read(nowhere))
        .isNotInstanceOf(NoSuchFileException.class);
  }

  @Test
  void anEmptyFileIsNoValue() throws Exception {
    assertThat(JsonFile.read(file(new byte[0])).isMissingNode()).isTrue();
  }
}
