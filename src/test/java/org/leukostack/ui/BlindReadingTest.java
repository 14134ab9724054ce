package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Blindness;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.text.ProblemText;
import org.leukostack.ui.open.OpenState;

/**
 * Blindness attacked: others have read the slide, with words, classes, verdicts and cells that can
 * be told from all else, and whoever reads blind meets none of them anywhere.
 */
class BlindReadingTest extends WindowTour {

  private static final ReadingName KIM = new ReadingName("kim");
  private static final ReadingTerms BLIND = new ReadingTerms(KIM, Blindness.READINGS_AND_CLASSES);

  /** More cells than anything else here that is counted. */
  private static final int ADDED = 1234;

  /** What must not be seen, by what it tells. */
  private static final Map<String, Pattern> MARKS =
      new TreeMap<>(
          Map.of(
              "the name of a reading", Pattern.compile("zorro", Pattern.CASE_INSENSITIVE),
              "a reviewer", Pattern.compile("dr quixote", Pattern.CASE_INSENSITIVE),
              "a comment", Pattern.compile("windmill", Pattern.CASE_INSENSITIVE),
              "a class that a reader gave", Pattern.compile("(?<!\\d)7,?77(?!\\d)"),
              "a count of cells", Pattern.compile("(?<!\\d)1,?23[49](?!\\d)"),
              "a class of the imager", Pattern.compile("(?<!\\d)93[123](?!\\d)")));

  private @Nullable ReadingTerms terms = BLIND;
  private final Map<String, Set<String>> found = new TreeMap<>();
  private int seen;

  /** What is remembered of the example would hold for other tests. */
  @AfterEach
  void forgetTheReadings() throws IOException {
    Path remembered = DATA.resolve("readings");
    if (Files.isDirectory(remembered)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(remembered)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  void start() throws Exception {
    super.start();
    onFx(() -> bench().reading().chooseForAll(terms));
  }

  @Override
  String reviewFile() {
    return "review-kim.json";
  }

  /** Read by two others, one of whom is the first; the imager knows three kinds of white cells. */
  @Override
  Path damagedSlide() throws Exception {
    Path folder = super.damagedSlide();
    Path analysis = folder.resolve(TestFolder.ANALYSIS_FILE);
    Files.writeString(analysis, odd(reclassified(Files.readString(analysis))));
    TestFolder slide = TestFolderReader.read(folder);
    for (ReadingName other : List.of(ReadingName.FIRST, new ReadingName("Zorro"))) {
      Readings.write(slide, ReadingTerms.open(other), "Dr Quixote", acts());
    }
    return folder;
  }

  /** The classes of white cells in an analysis, with others in their place. */
  private static String reclassified(String analysis) {
    Map<String, String> others = Map.of("5", "931", "2", "932", "9", "933");
    return Pattern.compile("(\"prediction\"\\s*:\\s*)(\\d+)")
        .matcher(analysis)
        .replaceAll(m -> m.group(1) + others.getOrDefault(m.group(2), m.group(2)));
  }

  /** With classes where a problem quotes what was found: of cells, and behind the analysis. */
  private static String odd(String analysis) {
    String cells =
        """
        "cell_prediction": {
          "70": {"prediction": "931", "location": [10, 10, 40, 40], "focus": 1},
          "71": {"prediction": 932.5, "location": [10, 60, 40, 40], "focus": 1},
          "72": [933, 10, 10, 40, 40],
          "73": {"prediction": 0, "location": {"prediction": 931}, "focus": {"prediction": 932}},
        """;
    return analysis.replaceFirst("\"cell_prediction\"\\s*:\\s*\\{", Matcher.quoteReplacement(cells))
        + "\n{\"0\": {\"prediction\": 933}}";
  }

  /** Without planes, so that it does not open; its analysis ends in a word for a class. */
  private Path withoutPlanes(String analysis) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("without"));
    Files.writeString(folder.resolve(TestFolder.ANALYSIS_FILE), analysis);
    return folder;
  }

  private static Act[] acts() {
    CellId first = new CellId(3, "0");
    List<Act> acts = new ArrayList<>();
    acts.add(new Act.Judge(List.of(first), Verdict.FLAGGED, null));
    acts.add(new Act.Comment(List.of(first), "a windmill"));
    acts.add(new Act.Judge(List.of(new CellId(3, "1")), Verdict.REJECTED, RejectReason.OTHER));
    acts.add(new Act.Classify(List.of(first, new CellId(12, "0")), new PreClass(777)));
    for (int i = 0; i < ADDED; i++) {
      acts.add(new Act.AddCell(7, new PreClass(777), box(i % 500, i / 500, 30, 30)));
    }
    return acts.toArray(Act[]::new);
  }

  @Test
  void nothingOfOthersNorOfTheImagersClassesIsInAnyPartOfTheWindow() throws Exception {
    remember(100);
    tour(this::look);
    close();
    start();
    await(
        "how far the recent slides are",
        () ->
            stage.getScene().getRoot().lookupAll(".recent-said").stream()
                .noneMatch(said -> ((Labeled) said).getText().equals("…")));
    look("recent slides");
    for (String analysis :
        List.of(
            "[{\"prediction\": 931}]",
            "{\"0\": {\"cell_prediction\": {\"0\": {\"prediction\": x932")) {
      Path folder = withoutPlanes(analysis);
      onFx(() -> bench().opening().open(folder));
      await(
          "it does not open",
          () -> bench().opening().stateProperty().get() instanceof OpenState.Failed);
      look("a slide that does not open");
    }
    assertThat(found).isEmpty();
    assertThat(seen).isGreaterThan(2000);
  }

  @Test
  void whereNothingIsHiddenTheSameLooksFindAllOfIt() throws Exception {
    terms = ReadingTerms.open(KIM);
    remember(100);
    Path folder = damagedSlide();
    start();
    open(folder);
    look("slide");
    MenuButton menu = (MenuButton) onFx(() -> stage.getScene().getRoot().lookup("#review-menu"));
    onFx(menu::show);
    await("the readings", () -> said(menu.getItems()).anyMatch("Zorro"::equals));
    look("menu");
    onFx(menu::hide);
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane export = dialog();
    look("export");
    answer(export, ButtonData.CANCEL_CLOSE);
    assertThat(found.keySet()).contains("the name of a reading", "a class of the imager");

    onFx(() -> bench().opening().readAs(ReadingTerms.open(new ReadingName("zorro"))));
    awaitOpened(folder);
    goTo(3, "0");
    look("the reading of another one");
    assertThat(found.keySet()).isEqualTo(MARKS.keySet());
  }

  @Test
  void blindnessEndsOnlyWhenTheReaderSaysSoAndThenTheFileSaysIt() throws Exception {
    Path folder = damagedSlide();
    start();
    open(folder);
    push(KeyCode.SPACE);
    await("all is saved", () -> text("#status-saved").contains(words.get("saved.saved")));
    assertThat(folder.resolve("review-kim.json")).content().contains("\"blind\":true");
    assertThat(text("#status-reading"))
        .isEqualTo(words.get("reading.shown", words.get("reading.blindClasses", "kim")));
    close();
    terms = null;
    start();
    open(folder); // as it was read last
    assertThat(onFx(() -> bench().reading().blindness())).isEqualTo(Blindness.READINGS_AND_CLASSES);

    endBlindness(ButtonData.CANCEL_CLOSE);
    assertThat(onFx(() -> bench().reading().blindness())).isEqualTo(Blindness.READINGS_AND_CLASSES);
    endBlindness(ButtonData.OK_DONE);
    await(
        "blindness ends",
        () ->
            bench().opening().stateProperty().get() instanceof OpenState.Opened
                && bench().reading().blindness() == Blindness.NONE);
    awaitOpened(folder);
    assertThat(folder.resolve("review-kim.json")).content().contains("\"blind\":false");
    assertThat(text("#status-reading")).isEqualTo(words.get("reading.shown", "kim"));
  }

  private void endBlindness(ButtonData answer) {
    MenuButton menu = (MenuButton) onFx(() -> stage.getScene().getRoot().lookup("#review-menu"));
    onFx(
        () ->
            menu.getItems().stream()
                .filter(Menu.class::isInstance)
                .flatMap(m -> ((Menu) m).getItems().stream())
                .filter(m -> "reading-end-blindness".equals(m.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    DialogPane dialog = dialog();
    answer(dialog, answer);
    settle();
  }

  private void look(String place) {
    lookNow(place);
    if (place.equals("slide")) {
      push(KeyCode.G);
      await("the gallery", () -> bench().gallery().isShown());
      settle();
      lookNow("gallery");
      push(KeyCode.G);
      await("the field", () -> !bench().gallery().isShown());
      if (terms != null && terms.blindness().hidesReadings()) {
        push(KeyCode.CONTROL, KeyCode.K);
        settle();
        lookNow("agreement that is asked for");
        assertThat(onFx(this::openDialog)).as("how far the readers agree").isEmpty();
      }
      for (int tab = 0; tab < 3; tab++) {
        int shown = tab;
        TabPane tabs = node(".tab-pane");
        onFx(() -> tabs.getSelectionModel().select(shown));
        settle();
        lookNow("tab " + tab);
      }
      TabPane tabs = node(".tab-pane");
      onFx(() -> tabs.getSelectionModel().select(0));
      settle();
    }
  }

  private void lookNow(String place) {
    onFx(
        () -> {
          TreeSet<String> texts = new TreeSet<>();
          for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage titled && titled.getTitle() != null) {
              texts.add(titled.getTitle());
            }
            if (window.getScene() != null) {
              collect(window.getScene().getRoot(), texts);
            }
          }
          texts.addAll(new ProblemText(words.locale()).lines(model().problems()));
          for (String text : texts) {
            seen++;
            MARKS.forEach(
                (what, mark) -> {
                  if (mark.matcher(text).find()) {
                    found.computeIfAbsent(what, w -> new TreeSet<>()).add(place + ": " + text);
                  }
                });
          }
        });
  }

  /** Also what is hidden, and what lists would show if they were longer. */
  private static void collect(Node node, Set<String> into) {
    Stream<String> own =
        Stream.of(
            node.getAccessibleText(),
            node.getAccessibleHelp(),
            node.getAccessibleRoleDescription(),
            node instanceof Labeled labeled ? labeled.getText() : null,
            node instanceof TextInputControl input
                ? input.getText() + " " + input.getPromptText()
                : null,
            node instanceof Text text ? text.getText() : null,
            node instanceof Control control ? tip(control) : null);
    own.filter(text -> text != null && !text.isBlank()).forEach(into::add);
    items(node).map(String::valueOf).forEach(into::add);
    if (node instanceof MenuButton menu) {
      said(menu.getItems()).forEach(into::add);
    }
    if (node instanceof Control control && control.getContextMenu() != null) {
      said(control.getContextMenu().getItems()).forEach(into::add);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static @Nullable String tip(Control control) {
    Tooltip tip = isShown(control) ? tooltip(control) : control.getTooltip();
    return tip == null ? null : tip.getText();
  }

  @SuppressWarnings("unchecked")
  private static Stream<?> items(Node node) {
    return switch (node) {
      // a problem has its field with it, of which only these words are told
      case ListView<?> list -> list.getItems().stream().map(BlindReadingTest::item);
      case ChoiceBox<?> choice ->
          choice.getItems().stream()
              .map(
                  i ->
                      ((ChoiceBox<Object>) choice).getConverter() == null
                          ? i
                          : ((ChoiceBox<Object>) choice).getConverter().toString(i));
      case ComboBoxBase<?> combo -> Stream.of(String.valueOf(combo.getValue()));
      case TabPane tabs -> tabs.getTabs().stream().map(tab -> tab.getText());
      default -> Stream.of();
    };
  }

  private static Object item(Object item) {
    return item.toString().contains("Field[") ? "" : item;
  }

  private static Stream<String> said(List<MenuItem> items) {
    return items.stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of(String.valueOf(item.getText())),
                    item instanceof Menu menu ? said(menu.getItems()) : Stream.of()));
  }
}
