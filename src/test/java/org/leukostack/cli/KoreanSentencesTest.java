package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.demo.DemoSlide;

/** What is refused, and what cannot be read, is said in Korean alone. */
class KoreanSentencesTest {

  /** Names of formats and commands, members of JSON files, options, and the program. */
  private static final String NAMES =
      "JPEG|JSON|UTF-8|MB|leukostack|export|check|--force|-o\\b|cells|\\$[\\w.]*";

  @TempDir private Path temp;
  private Path slide;

  @BeforeEach
  void paint() throws Exception {
    slide = temp.resolve("1");
    DemoSlide.write(slide, 1, 3, done -> {});
  }

  private void assertKorean(CommandRun run, String expected) {
    String said = (run.out() + run.err()).replace(temp.toString(), "");
    assertThat(said).contains(expected);
    assertThat(said.replaceAll("[\\w-]+\\.(jpg|json)\\b", "").replaceAll(NAMES, ""))
        .doesNotContainPattern("[A-Za-z]");
  }

  private CommandRun korean(String command) {
    return switch (command) {
      case "export" -> CommandRun.of(Locale.KOREAN, command, slide, "-o", temp.resolve("2"));
      default -> CommandRun.of(Locale.KOREAN, command, slide);
    };
  }

  @Test
  void aFolderInPlaceOfAPlane() throws Exception {
    Path plane;
    try (Stream<Path> files = Files.list(slide)) {
      plane = files.filter(f -> f.toString().endsWith(".jpg")).findFirst().orElseThrow();
    }
    Files.delete(plane);
    Files.createDirectory(plane);

    assertKorean(korean("check"), "파일이 아니라 폴더임");
    assertKorean(korean("export"), "파일이 아니라 폴더임");
  }

  @Test
  void aFolderInPlaceOfTheAnalysis() throws Exception {
    replaceAnalysis("");
    Files.delete(analysis());
    Files.createDirectory(analysis());

    assertKorean(korean("check"), "일반 파일이 아님");
  }

  @Test
  void anAnalysisOfOtherBytes() throws Exception {
    replaceAnalysis("");
    assertKorean(korean("check"), "빈 파일");
    Files.write(analysis(), "{\"\u00e9\": 1}".getBytes(StandardCharsets.ISO_8859_1));
    assertKorean(korean("check"), "UTF-8이 아닌 바이트");
  }

  @Test
  void reviewsThatAreNone() throws Exception {
    for (String review : List.of("[]", "{\"format_version\": 1, \"cells\": 3}")) {
      Files.writeString(slide.resolve("review.json"), review);
      assertKorean(korean("export"), review.equals("[]") ? "객체가 아닌 JSON" : "목록이 아닌 cells");
    }
  }

  @Test
  void aReviewThatIsAFolder() throws Exception {
    Files.createDirectory(slide.resolve("review.json"));

    assertKorean(korean("export"), "파일이 아니라 폴더임");
  }

  @Test
  void aCommandThatCannotDoWhatItIsAsked() throws Exception {
    Path file = Files.writeString(temp.resolve("3"), "");

    assertKorean(CommandRun.of(Locale.KOREAN, "demo", file), "폴더가 아닙니다");
    assertKorean(CommandRun.of(Locale.KOREAN, "demo", slide), "비어 있지 않아");
    assertKorean(CommandRun.of(Locale.KOREAN, "export", slide, "-o", file), "폴더가 아닙니다");
  }

  private Path analysis() {
    return slide.resolve("analyze_result.json");
  }

  private void replaceAnalysis(String content) throws IOException {
    Files.writeString(analysis(), content);
  }
}
