package org.leukostack.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a sheet. Latin, Greek and Cyrillic letters are those of Liberation Sans, which comes
 * with PDFBox; for Hangul a font of the system is embedded, or one that the user names. Where there
 * is none, Hangul is written in Latin letters, and the sheet says so.
 */
final class SheetFonts {

  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Fonts with Hangul in outlines that a PDF can embed, the best first. */
  private static final List<String> WITH_HANGUL =
      List.of(
          "NanumGothic.ttf",
          "NanumBarunGothic.ttf",
          "malgun.ttf",
          "NotoSansKR-Regular.ttf",
          "AppleGothic.ttf",
          "UnDotum.ttf",
          "NanumGothicCoding.ttf");

  /** Folders are searched so deep. */
  private static final int DEPTH = 5;

  /** What stands for a letter that no font has. */
  private static final String UNKNOWN = "?";

  private final PDType0Font latin;
  private final @Nullable PDType0Font other;
  private final Set<String> missing = new TreeSet<>();
  private boolean isRomanised;

  /**
   * @param chosen a TrueType font that the user names; null to look for one with Hangul
   * @throws IOException if the chosen one cannot be read or embedded
   */
  SheetFonts(PDDocument document, @Nullable Path chosen) throws IOException {
    try (InputStream font =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(LATIN), LATIN)) {
      latin = PDType0Font.load(document, font, true);
    }
    other = chosen == null ? found(document) : load(document, chosen);
  }

  /**
   * A font that a document embeds.
   *
   * @throws IOException if it cannot be read, or must not be embedded
   */
  static PDType0Font load(PDDocument document, Path file) throws IOException {
    try (InputStream font = Files.newInputStream(file)) {
      return PDType0Font.load(document, font, true);
    }
  }

  private static @Nullable PDType0Font found(PDDocument document) {
    for (Path file : candidates()) {
      try {
        return load(document, file);
      } catch (IOException e) {
        // damaged, or not to be embedded: the next one
      }
    }
    return null;
  }

  private static List<Path> candidates() {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders()) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files =
            Files.find(folder, DEPTH, (p, a) -> isOne(p), FileVisitOption.FOLLOW_LINKS)) {
          all.addAll(files.toList());
        } catch (IOException | UncheckedIOException e) {
          // a folder that nobody may look into has no fonts for us
        }
      }
    }
    all.sort(Comparator.comparing(SheetFonts::rank).thenComparing(p -> p));
    return all;
  }

  private static boolean isOne(Path file) {
    return rank(file) < WITH_HANGUL.size();
  }

  private static int rank(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (int i = 0; i < WITH_HANGUL.size(); i++) {
      if (WITH_HANGUL.get(i).toLowerCase(Locale.ROOT).equals(name)) {
        return i;
      }
    }
    return WITH_HANGUL.size();
  }

  private static List<Path> folders() {
    String home = System.getProperty("user.home", ".");
    List<Path> folders =
        new ArrayList<>(
            List.of(
                Path.of(home, ".local", "share", "fonts"),
                Path.of(home, ".fonts"),
                Path.of(home, "Library", "Fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/usr/share/fonts"),
                Path.of("/Library/Fonts"),
                Path.of("/System/Library/Fonts")));
    Optional.ofNullable(System.getenv("WINDIR")).ifPresent(w -> folders.add(Path.of(w, "Fonts")));
    Optional.ofNullable(System.getenv("LOCALAPPDATA"))
        .ifPresent(l -> folders.add(Path.of(l, "Microsoft", "Windows", "Fonts")));
    return folders;
  }

  /** Letters of one font. */
  record Run(PDType0Font font, String text) {}

  /** A text in runs, each of a font that has all its letters. */
  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    for (int c : text.codePoints().toArray()) {
      Run next = run(c);
      if (!runs.isEmpty() && runs.getLast().font().equals(next.font())) {
        runs.set(runs.size() - 1, new Run(next.font(), runs.getLast().text() + next.text()));
      } else {
        runs.add(next);
      }
    }
    return runs;
  }

  private Run run(int c) {
    String letter = Character.toString(Character.isISOControl(c) ? ' ' : c);
    if (has(latin, letter)) {
      return new Run(latin, letter);
    }
    if (other != null && has(other, letter)) {
      return new Run(other, letter);
    }
    if (Romanisation.isSyllable(c)) {
      isRomanised = true;
      return new Run(latin, Romanisation.of(c));
    }
    missing.add(letter);
    return new Run(latin, UNKNOWN);
  }

  private static boolean has(PDType0Font font, String letter) {
    try {
      font.encode(letter);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The width of a text in points. */
  float width(String text, float size) {
    float width = 0;
    for (Run run : runs(text)) {
      try {
        width += run.font().getStringWidth(run.text()) / 1000 * size;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return width;
  }

  /** As much of a text as a width has room for, with an ellipsis if that is not all. */
  String fitting(String text, float size, float room) {
    if (width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** A text in lines that a width has room for; the last one ends with an ellipsis if need be. */
  List<String> lines(String text, float size, float room, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (lines.size() < most - 1 && width(rest, size) > room) {
      int end = rest.length();
      while (end > 1 && width(rest.substring(0, end), size) > room) {
        end = rest.offsetByCodePoints(end, -1);
      }
      int space = rest.lastIndexOf(' ', end);
      int cut = space > 0 ? space : end;
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    lines.add(fitting(rest, size, room));
    return lines;
  }

  /** Whether Hangul was written in Latin letters. */
  boolean isRomanised() {
    return isRomanised;
  }

  /** The letters for which there is no font. */
  Set<String> missing() {
    return missing;
  }
}
