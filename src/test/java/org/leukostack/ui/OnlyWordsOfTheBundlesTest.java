package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leukostack.home.SystemDescription;
import org.leukostack.text.Words;

/**
 * The window in a language in which every text of the bundles stands in brackets: what a person
 * sees or hears outside of brackets is no text of the bundles, so it is never translated.
 */
class OnlyWordsOfTheBundlesTest extends WindowTour {

  /** For private use, so nobody else has words in it. */
  private static final Locale BRACKETS = Locale.of("qps");

  private static final List<String> BUNDLES = List.of("ui", "problems", "cli");
  private static final Pattern BRACKETED = Pattern.compile("⟦[^⟦⟧]*⟧");

  /** Names of products and licences, of keys, of files, and of units; data of the slide. */
  private static final Pattern NAME =
      Pattern.compile(
          "Java|JavaFX|MIT|F\\d+|Ctrl|Shift|Alt|Delete|Insert|Escape|Enter|Home|End|Page|Down|Space"
              + "|\\d{4}_\\d+_\\d+_\\d+_\\d+\\.jpg|[A-Z]");

  private static Locale before;

  private final Set<String> facts = facts();

  private static Set<String> facts() {
    SystemDescription system = SystemDescription.ofThisRun();
    return Set.of(system.product(), system.java(), system.javaFx(), system.system());
  }

  @BeforeAll
  static void writeTheBundles() throws Exception {
    for (String bundle : BUNDLES) {
      Properties english = new Properties();
      try (InputStream in =
          Objects.requireNonNull(Words.class.getResourceAsStream(bundle + ".properties"))) {
        english.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      Properties bracketed = new Properties();
      english.forEach((key, text) -> bracketed.put(key, "⟦" + text + "⟧"));
      try (Writer out = Files.newBufferedWriter(file(bundle))) {
        bracketed.store(out, null);
      }
    }
    ResourceBundle.clearCache();
    before = Locale.getDefault();
    Locale.setDefault(BRACKETS);
  }

  /** Beside the classes of the tests: there a bundle of the language is found. */
  private static Path file(String bundle) throws Exception {
    Path classes =
        Path.of(
            OnlyWordsOfTheBundlesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    return classes.resolve("org/leukostack/text/" + bundle + "_" + BRACKETS + ".properties");
  }

  @AfterAll
  static void removeTheBundles() throws Exception {
    Locale.setDefault(before);
    for (String bundle : BUNDLES) {
      Files.deleteIfExists(file(bundle));
    }
    ResourceBundle.clearCache();
  }

  @Test
  void nothingThatIsSeenOrHeardIsOutsideOfThem() throws Exception {
    remember(100);
    TreeSet<String> stray = new TreeSet<>();
    int[] seen = new int[1];
    tour(
        place ->
            onFx(
                () -> {
                  texts()
                      .forEach(
                          text -> {
                            seen[0]++;
                            if (!isFromBundles(text)) {
                              stray.add(place + ": " + text);
                            }
                          });
                }));
    assertThat(stray).isEmpty();
    assertThat(seen[0]).isGreaterThan(1000);
  }

  @Test
  void aTextOutsideOfBracketsIsFound() {
    assertThat(isFromBundles("⟦Field ⟦plane⟧ 3⟧, ⟦one⟧ 4: Ctrl+Z")).isTrue();
    assertThat(isFromBundles("⟦Field⟧ and ⟦plane⟧")).isFalse();
    assertThat(isFromBundles("Field")).isFalse();
  }

  private static boolean isFromBundles(String text) {
    String rest = text;
    for (String before = ""; !before.equals(rest); ) {
      before = rest;
      rest = BRACKETED.matcher(rest).replaceAll(" ");
    }
    return Pattern.compile("[^\\p{L}\\d._]+")
        .splitAsStream(rest)
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .allMatch(word -> NAME.matcher(word).matches());
  }

  private Stream<String> texts() {
    return Stream.concat(
            Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(Stage.class::isInstance)
                .map(w -> ((Stage) w).getTitle()),
            shown().stream().filter(n -> !isData(n)).flatMap(OnlyWordsOfTheBundlesTest::texts))
        .filter(t -> t != null && !t.isBlank())
        .map(t -> t.replace(temp.toString(), ""));
  }

  private static Stream<String> texts(Node node) {
    return Stream.of(
        node.getAccessibleText(),
        node instanceof Labeled labeled ? labeled.getText() : null,
        node instanceof TextInputControl input ? input.getPromptText() : null,
        node instanceof Control control && tooltip(control) instanceof Tooltip tip
            ? tip.getText()
            : null,
        node instanceof Text text && !isIn(node, Labeled.class, TextInputControl.class)
            ? text.getText()
            : null);
  }

  private static boolean isIn(Node node, Class<?>... kinds) {
    for (Node at = node; at != null; at = at.getParent()) {
      for (Class<?> kind : kinds) {
        if (kind.isInstance(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Icons are letters of a font of their own; the rest are names and words that others gave. */
  private boolean isData(Node node) {
    return node.getStyleClass().contains("ikonli-font-icon")
        || node.getStyleClass().contains("tool-bar-overflow-button") // JavaFX translates it
        || isUnder(node, "about-libraries")
        || (node instanceof Labeled label
            && label.getText() != null
            && facts.contains(label.getText()));
  }

  private static boolean isUnder(Node node, String id) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (id.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }
}
