package org.leukostack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.files.IoFault;
import org.leukostack.model.JsonDefect;

class IoErrorTextTest {

  private static final Path SUBJECT = Path.of("슬라이드");

  private final IoErrorText english = new IoErrorText(Locale.ENGLISH);
  private final IoErrorText korean = new IoErrorText(Locale.KOREAN);

  /** Units and names that are the same in every language. */
  private static String withoutNames(String words) {
    return words.replaceAll("MB|UTF-8|JSON", "");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsKoreanInKorean(IoFault.Kind kind) {
    String reason = korean.reason(new IoFault(kind, "…"));

    assertThat(withoutNames(reason)).matches(".*\\p{IsHangul}.*").doesNotContainPattern("[A-Za-z]");
    assertThat(english.reason(new IoFault(kind, "…"))).isNotBlank().doesNotContain("{");
  }

  @Test
  void noTwoKindsSayTheSame() {
    Set<String> said = new HashSet<>();
    for (IoFault.Kind kind : IoFault.Kind.values()) {
      assertThat(said.add(korean.reason(IoFault.of(kind)))).as(kind.name()).isTrue();
      assertThat(said.add(english.reason(IoFault.of(kind)))).as(kind.name()).isTrue();
    }
  }

  @Test
  void whatTheSystemSaysIsMarkedAsItsWords() {
    IOException failure = new IOException("Owner died");

    assertThat(english.reason(failure)).isEqualTo("the system says: Owner died");
    assertThat(korean.reason(failure)).isEqualTo("시스템 메시지: Owner died");
    assertThat(english.sentence(failure, Path.of("slide")))
        .isEqualTo("Something is wrong with slide: the system says: Owner died.");
  }

  @Test
  void aSentenceNamesTheFileThatTheFailureNames() {
    assertThat(english.sentence(new NoSuchFileException("a/b"), SUBJECT))
        .isEqualTo("a/b is not there.");
    assertThat(english.sentence(new IOException("", new NoSuchFileException("a/b")), SUBJECT))
        .isEqualTo("a/b is not there.");
    assertThat(english.sentence(new IOException("No space left on device"), SUBJECT))
        .isEqualTo("The disk is full: 슬라이드 could not be written. Make room, and do it again.");
    assertThat(korean.sentence(new AccessDeniedException("가/나"), SUBJECT))
        .contains("가/나")
        .doesNotContainPattern("[A-Za-z]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everyFaultOfAJsonFileHasWords(String language) {
    JsonDefectText text = new JsonDefectText(Locale.of(language));

    for (JsonDefect fault :
        new JsonDefect[] {
          new JsonDefect.Empty(),
          new JsonDefect.NotUtf8(),
          new JsonDefect.NotAnObject(),
          new JsonDefect.NotAList("…"),
          new JsonDefect.NotJson("…"),
          new JsonDefect.Unreadable(IoFault.of(IoFault.Kind.DENIED))
        }) {
      String words = text.of(fault);
      assertThat(words).isNotBlank().doesNotContain("{");
      if (language.equals("ko")) {
        assertThat(withoutNames(words)).doesNotContainPattern("[A-Za-z]");
      }
    }
  }
}
