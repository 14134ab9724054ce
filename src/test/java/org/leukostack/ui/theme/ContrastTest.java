package org.leukostack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text can be read in both themes: at least 4.5 to 1, as WCAG 2.2 measures it. */
class ContrastTest {

  private static final double ENOUGH = 4.5;

  private static final Pattern COLOUR = Pattern.compile("(-color-[\\w-]+)\\s*:\\s*([^;]+);");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
  private static final Pattern TEXT = Pattern.compile("-fx-(?:prompt-)?text-fill\\s*:\\s*([^;]+);");

  private static final String PAGE = "-color-bg-default";
  private static final String PANE = "-color-bg-subtle";
  private static final String OVERLAY = "-color-bg-overlay";
  private static final String TINTED = "-color-accent-subtle";
  private static final String GRAVE = "-color-danger-subtle";
  private static final String SELECTED = "-color-cell-bg-selected";

  /** Where the text of each rule of our stylesheet that colours text is seen. */
  private static final Map<String, List<String>> SEEN_ON =
      Map.ofEntries(
          Map.entry(".tool-bar > .container > .button.accent", List.of("-color-accent-emphasis")),
          Map.entry(".dragged-cells", List.of("-color-accent-emphasis")),
          Map.entry(".quiet", List.of(PAGE, PANE, OVERLAY)),
          Map.entry(".badge", List.of(TINTED)),
          Map.entry(".list-cell:filled:selected .badge", List.of(TINTED)),
          Map.entry(".problem-sign, .problem-note", List.of(PAGE, OVERLAY)),
          Map.entry(".problem-sign:error", List.of(PAGE)),
          Map.entry(
              ".list-cell:filled:selected .problem-sign, .list-cell:filled:selected .quiet",
              List.of(SELECTED)),
          Map.entry(".text-input", List.of(PAGE, PANE)),
          Map.entry(".palette > .text-input:focused", List.of(PAGE, PANE)),
          Map.entry(".instrument-mark, .chosen-mark", List.of(PAGE)),
          Map.entry(".sharpest-mark", List.of(PAGE)),
          Map.entry(".tile:missing .tile-message", List.of("#000000")),
          Map.entry(".tile-message", List.of(PANE)),
          Map.entry(".fact-name", List.of(PAGE, OVERLAY)),
          Map.entry(".button.key", List.of(PANE, TINTED)),
          Map.entry(".field-done", List.of(PAGE)),
          Map.entry(".list-cell:filled:selected .field-done", List.of(SELECTED)));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textOfOurOwnRulesCanBeRead(boolean dark) throws Exception {
    Palette palette = Palette.of(dark);
    Map<String, String> rules = textRules();
    assertThat(rules.keySet())
        .as("rules that colour text; name the backgrounds of a new one here")
        .containsExactlyInAnyOrderElementsOf(SEEN_ON.keySet());
    rules.forEach(
        (selector, text) ->
            SEEN_ON
                .get(selector)
                .forEach(
                    background ->
                        assertThat(palette.contrast(text, background))
                            .as(selector + " on " + background)
                            .isGreaterThanOrEqualTo(ENOUGH)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textWithoutARuleOfItsOwnCanBeReadEverywhere(boolean dark) throws Exception {
    Palette palette = Palette.of(dark);
    for (String background : List.of(PAGE, PANE, OVERLAY, TINTED, GRAVE, SELECTED)) {
      assertThat(palette.contrast("-color-fg-default", background))
          .as("default on " + background)
          .isGreaterThanOrEqualTo(ENOUGH);
    }
    assertThat(palette.contrast("-color-accent-fg", PAGE))
        .as("links")
        .isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void theMeasureIsThatOfWcag() throws Exception {
    Palette palette = Palette.of(false);
    assertThat(palette.contrast("#000000", "#ffffff")).isEqualTo(21, within(1e-9));
    assertThat(palette.contrast("#ffffff", "#ffffff")).isEqualTo(1, within(1e-9));
    assertThat(palette.contrast("#777777", "#ffffff")).isEqualTo(4.48, within(0.005));
    assertThat(palette.contrast("#767676", "#ffffff")).isEqualTo(4.54, within(0.005));
  }

  /** Selector and colour of the text. */
  private static Map<String, String> textRules() throws Exception {
    Map<String, String> found = new TreeMap<>();
    String css = read(Theming.class, "leukostack.css").replaceAll("(?s)/\\*.*?\\*/", "");
    Matcher rule = RULE.matcher(css);
    while (rule.find()) {
      Matcher text = TEXT.matcher(rule.group(2));
      if (text.find() && !text.group(1).equals("transparent")) {
        found.put(rule.group(1).strip().replaceAll("\\s+", " "), text.group(1).strip());
      }
    }
    return found;
  }

  private static String read(Class<?> beside, String name) throws Exception {
    try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The looked-up colours of a theme, the first value of each. */
  private record Palette(Map<String, String> colours) {

    static Palette of(boolean dark) throws Exception {
      Map<String, String> colours = new HashMap<>();
      Matcher colour =
          COLOUR.matcher(
              read(
                  PrimerLight.class,
                  dark
                      ? new PrimerDark().getUserAgentStylesheet()
                      : new PrimerLight().getUserAgentStylesheet()));
      while (colour.find()) {
        colours.putIfAbsent(colour.group(1), colour.group(2).strip());
      }
      return new Palette(colours);
    }

    double contrast(String text, String background) {
      double[] page = channels(PAGE);
      double[] back = over(channels(background), page);
      double a = luminance(over(channels(text), back));
      double b = luminance(back);
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
    private double[] channels(String value) {
      if (value.startsWith("-color-")) {
        return channels(Objects.requireNonNull(colours.get(value), value));
      }
      if (value.matches("#[0-9a-fA-F]{6}")) {
        int rgb = Integer.parseInt(value.substring(1), 16);
        return new double[] {rgb >> 16, rgb >> 8 & 255, rgb & 255, 1};
      }
      Matcher rgba =
          Pattern.compile("rgba?\\((\\d+), *(\\d+), *(\\d+)(?:, *([\\d.]+))?\\)").matcher(value);
      assertThat(rgba.matches()).as(value).isTrue();
      double opacity = rgba.group(4) == null ? 1 : Double.parseDouble(rgba.group(4));
      return new double[] {
        Integer.parseInt(rgba.group(1)),
        Integer.parseInt(rgba.group(2)),
        Integer.parseInt(rgba.group(3)),
        opacity
      };
    }

    private static double[] over(double[] top, double[] below) {
      double[] mixed = {0, 0, 0, 1};
      for (int i = 0; i < 3; i++) {
        mixed[i] = top[i] * top[3] + below[i] * (1 - top[3]);
      }
      return mixed;
    }

    private static double luminance(double[] colour) {
      double[] weights = {0.2126, 0.7152, 0.0722};
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        double c = colour[i] / 255;
        sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
      }
      return sum;
    }
  }
}
