package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on sound slides, and on what is no slide. */
class SlidesTest {

  @TempDir static Path temp;
  private static Path first;
  private static Path second;

  @TempDir Path out;

  @BeforeAll
  static void paint() throws Exception {
    first = temp.resolve("first");
    CommandRun run = CommandRun.of("demo", first, "--fields", "1", "--seed", "3");
    assertThat(run)
        .isEqualTo(new CommandRun(0, first + ": 1 field, 10 planes" + System.lineSeparator(), ""));
    second = temp.resolve("second");
    copy(first, second);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aSoundSlideIsExportedWithoutAWord() throws Exception {
    CommandRun run = CommandRun.of("export", first, "-o", out);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(out.resolve("first") + ": ");
    assertThat(out.resolve("first/labels.csv")).exists();
  }

  @Test
  void aSoundSlideHasNoProblems() {
    CommandRun run = CommandRun.of("check", first);

    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.outLines())
        .containsExactly("first: no errors, no warnings in 10 planes, 1 field");
    assertThat(CommandRun.of(Locale.KOREAN, "check", first).outLines())
        .containsExactly("first: 오류 0개, 경고 0개 (초점면 10개, 시야 1개)");
  }

  @Test
  void foldersCanBeGivenBothWays() {
    CommandRun run = CommandRun.of("export", "--test_dir", second, first, "-o", out);

    assertThat(run.status()).isZero();
    assertThat(run.outLines()).hasSize(2);
    assertThat(out.resolve("first")).isDirectory();
    assertThat(out.resolve("second")).isDirectory();
  }

  @Test
  void theCropSizeIsThatOfTheCrops() throws Exception {
    CommandRun run = CommandRun.of("export", first, "-o", out, "--crop-size", 64, "--jobs", 1);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(ImageIO.read(out.resolve("first/0_0.jpg").toFile()).getWidth()).isEqualTo(64);
  }

  @Test
  void anExportIsReplacedByForceOnly() throws Exception {
    CommandRun.of("export", first, "-o", out);
    Path crop = out.resolve("first/0_0.jpg");
    Files.writeString(crop, "mine");

    CommandRun refused = CommandRun.of("export", first, "-o", out);
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.errLines())
        .containsExactly(
            "leukostack: "
                + out.resolve("first")
                + " already holds an export; it was left as it is. "
                + "Add --force to replace it, or choose another folder with -o.");
    assertThat(crop).hasContent("mine");

    assertThat(CommandRun.of("export", first, "-o", out, "--force").status()).isZero();
    assertThat(Files.size(crop)).isGreaterThan(100);
  }

  @Test
  void oneMissingFolderDoesNotStopTheOthers() {
    Path missing = temp.resolve("missing");
    CommandRun run = CommandRun.of("export", missing, first, "-o", out);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines())
        .containsExactly(
            "error: "
                + missing
                + ": expected a test folder, found no folder with this name; nothing can be read");
    assertThat(run.outLines()).hasSize(1);
    assertThat(out.resolve("missing")).doesNotExist();
    assertThat(out.resolve("first")).isDirectory();
  }

  @Test
  void aMissingFolderIsToldInKoreanAndByCheckToo() {
    CommandRun run = CommandRun.of(Locale.KOREAN, "check", temp.resolve("missing"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("오류: ", "이 이름의 폴더가 없음");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFolderWithoutPlanesCannotBeExported() throws Exception {
    Path empty = Files.createDirectory(out.resolve("empty"));
    CommandRun run = CommandRun.of("export", empty, "-o", out.resolve("exports"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("expected planes with names like", "There is nothing to export from");
    assertThat(out.resolve("exports")).doesNotExist();
    assertThat(CommandRun.of("check", empty).status()).isEqualTo(1);
  }

  @Test
  void otherPeoplesFilesAreLeftAlone() throws Exception {
    Files.createDirectory(out.resolve("first"));
    Path letter = Files.writeString(out.resolve("first/letter.txt"), "Dear Ann");
    CommandRun run = CommandRun.of("export", first, "-o", out, "--force");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("holds files that are not from an export");
    assertThat(letter).hasContent("Dear Ann");
  }

  @Test
  void failuresAreInTheDocumentToo() {
    CommandRun run = CommandRun.of("check", "--json", temp.resolve("missing"), first);
    JsonNode slides = JsonMapper.shared().readTree(run.out()).path("slides");

    assertThat(run.status()).isEqualTo(3);
    assertThat(slides.size()).isEqualTo(2);
    assertThat(slides.path(0).path("error").asString()).contains("no folder with this name");
    assertThat(slides.path(1).path("problems").size()).isZero();
  }

  @Test
  void theDocumentIsAscii() throws Exception {
    Path slide = out.resolve("검사");
    copy(first, slide);
    CommandRun run = CommandRun.of("export", "--json", slide, "-o", out.resolve("exports"));

    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("\\p{ASCII}+");
    JsonNode exported = JsonMapper.shared().readTree(run.out()).path("slides").path(0);
    assertThat(exported.path("test_id").asString()).isEqualTo("검사");
  }

  @Test
  void aDemoNeedsAnEmptyFolder() {
    CommandRun run = CommandRun.of("demo", first);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines())
        .containsExactly(
            "leukostack: "
                + first
                + " is not empty, so nothing was written to it; choose a new or an empty folder.");
  }

  @Test
  void aDemoNeedsAFolderAtAll() throws Exception {
    Path file = Files.writeString(out.resolve("file"), "x");

    assertThat(CommandRun.of("demo", file).err()).contains(file + " is not a folder");
    CommandRun below = CommandRun.of("demo", file.resolve("slide"));
    assertThat(below.status()).isEqualTo(3);
    assertThat(below.errLines()).hasSize(1);
  }

  @Test
  void anInterruptCancels() {
    Thread.currentThread().interrupt();
    CommandRun run = CommandRun.of("export", first, "-o", out);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines()).containsExactly("leukostack: Cancelled.");
    assertThat(out).isEmptyDirectory();
  }
}
