package org.leukostack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern PICOCLI_VALUE = Pattern.compile("\\$\\{[^}]*}");
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  @ParameterizedTest
  @ValueSource(strings = {"problems", "cli", "ui"})
  void bothLanguagesSayTheSameThings(String bundle) throws Exception {
    Properties english = load(bundle + ".properties");
    Properties korean = load(bundle + "_ko.properties");

    assertThat(new TreeSet<>(korean.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(korean.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "cli", "ui", "problems_ko", "cli_ko", "ui_ko"})
  void everyPatternIsOneAndHasNoQuotes(String bundle) throws Exception {
    Properties texts = load(bundle + ".properties");
    for (String key : texts.stringPropertyNames()) {
      String text = PICOCLI_VALUE.matcher(texts.getProperty(key)).replaceAll("");
      assertThat(text).as(key).isNotBlank().doesNotContain("'").doesNotContain("\uFFFD");
      assertThat(new MessageFormat(text, Locale.ROOT).toPattern()).as(key).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "cli", "ui"})
  void koreanIsKorean(String bundle) throws Exception {
    Properties korean = load(bundle + "_ko.properties");
    Properties english = load(bundle + ".properties");
    for (String key : korean.stringPropertyNames()) {
      String text = korean.getProperty(key);
      boolean wordless =
          english
              .getProperty(key)
              .replaceAll("\\{[^}]*}|%n|(?i:leukostack)|miLab|\\b[xy]\\b", "")
              .chars()
              .noneMatch(Character::isLetter);
      assertThat(wordless || HANGUL.matcher(text).find()).as(key + " = " + text).isTrue();
    }
  }

  private static Set<String> placeholders(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Properties load(String file) throws Exception {
    try (InputStream bytes = Words.class.getResourceAsStream(file)) {
      assertThat(bytes).as(file).isNotNull();
      Properties properties = new Properties();
      properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return properties;
    }
  }
}
