package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.review.Notice;
import org.leukostack.ui.settings.Grouping;

/** Goes through all that the window shows. */
abstract class WindowTour extends WindowTest {

  /** Looks at all that is on the screen. */
  interface Look {
    void at(String place);
  }

  static final String REVIEWER = "0";
  private static final List<String> MENUS =
      List.of("OPEN", "view-menu", "theme-menu", "help-menu", "review-menu", "order");

  private final List<MenuButton> menus = new ArrayList<>();

  /** The settings with which the window starts. */
  void remember(int textPercent) throws Exception {
    remember(
        """
        {"textPercent": %d, "reviewer": "%s"}
        """
            .formatted(textPercent, REVIEWER));
  }

  void tour(Look look) throws Exception {
    Path folder = damagedSlide();
    start();
    look.at("first screen");
    open(folder);
    findMenus();
    await("all is saved", () -> text("#status-saved").contains(words.get("saved.saved")));
    look.at("slide");
    menus(look);
    dialogs(look);
    criteria(look);
    problems(look);
    verdicts(look);
    boxes(look);
    gallery(look);
    figures(look);
    export(look);
    unsaved(look, folder);
    broken(look);
    worklist(look);
    readers(look);
    stepByStep(look);
  }

  /** A second reader differs, and a third person is to settle it. */
  private void readers(Look look) throws Exception {
    Path slide = SmallSlide.in(temp.resolve("2")).folder();
    open(slide);
    push(KeyCode.SPACE);
    readAs(new ReadingName(REVIEWER));
    push(KeyCode.F);
    Path flagged = slide.resolve("review-" + REVIEWER + ".json");
    await(
        "it is on the disk",
        () -> Files.exists(flagged) && Files.readString(flagged).contains("flagged"));
    push(KeyCode.CONTROL, KeyCode.K);
    DialogPane page = dialog();
    await("the figures", () -> page.lookup("#agreement-verdict") != null);
    close(look, "agreement");
    readAs(ReadingName.ADJUDICATED);
    look.at("opinions");
    push(KeyCode.G);
    awaitCrops();
    await("all is measured", () -> bench().filter().measuringProperty().get() == null);
    look.at("opinions in the gallery");
    push(KeyCode.G);
  }

  private void worklist(Look look) throws Exception {
    Path archive = temp.resolve("3");
    SmallSlide.in(archive.resolve("0"));
    Files.createDirectories(archive.resolve("1"));
    Files.writeString(archive.resolve("1/analyze_result.json"), "{");
    run(() -> bench().opening().open(archive));
    await(
        "the list",
        () ->
            stage.getScene().getRoot().lookup("#worklist") instanceof TableView<?> table
                && table.getItems().size() == 2
                && !stage.getScene().getRoot().lookup("#worklist-told").isVisible());
    look.at("worklist");
    if (onFx(() -> bench().reading().blindness().hidesReadings())) {
      return;
    }
    run(() -> ((Button) found("#worklist-export")).fire());
    dialog();
    close(look, "export of slides");
    run(() -> ((Button) found("#worklist-export")).fire());
    DialogPane again = dialog();
    run(() -> ((Button) again.lookup("#slides-export-start")).fire());
    awaitClosed(again);
    await(
        "the result",
        () -> openDialog().map(d -> "slides-export-result".equals(d.getId())).orElse(false));
    close(look, "exported slides");
  }

  private void readAs(ReadingName name) {
    run(() -> bench().opening().readAs(ReadingTerms.open(name)));
    await(
        "the reading " + name,
        () -> {
          ReadingTerms now = bench().reading().inForceProperty().get();
          return now != null && now.name().equals(name) && bench().review().isWritable();
        });
    await("its planes are looked at", () -> bench().scan().progressProperty().get() == null);
  }

  /** On the example, which is another slide here: to paint it takes its time. */
  private void stepByStep(Look look) throws Exception {
    Path example = DATA.resolve("example");
    SmallSlide.in(example);
    for (MenuButton menu : menus) {
      if (menu.getId().equals("help-menu")) {
        run(() -> menu.getItems().get(1).fire());
        awaitOpened(example);
        await("the tour", () -> stage.getScene().getRoot().lookup("#tour").getParent().isVisible());
        for (int step = 0; step < 4; step++) {
          look.at("tour " + step);
          click("#tour-next");
        }
        click("#tour-end");
      }
    }
  }

  /** The slide of the tour. */
  Path damagedSlide() throws Exception {
    SlideOnDisk slide = SmallSlide.in(temp.resolve("0"));
    slide.plane(12, 3, Arrays.copyOf(SmallSlide.jpeg(12, 3), 200));
    Files.delete(slide.planeFile(112, 2));
    return slide.folder();
  }

  /** Those that a narrow toolbar hides are in no scene. */
  private void findMenus() {
    onFx(
        () -> {
          for (String id : MENUS) {
            Stream.of(stage.getScene().getRoot().lookup("#" + id))
                .filter(MenuButton.class::isInstance)
                .map(MenuButton.class::cast)
                .forEach(menus::add);
          }
        });
  }

  private void menus(Look look) {
    for (MenuButton menu : menus) {
      run(menu::show);
      look.at("menu " + menu.getId());
      run(menu::hide);
    }
  }

  private void dialogs(Look look) throws Exception {
    push(KeyCode.F1);
    close(look, "keys");
    push(KeyCode.CONTROL, KeyCode.L);
    close(look, "classes");
    push(KeyCode.CONTROL, KeyCode.R);
    close(look, "reading");
    for (MenuButton menu : menus) {
      if (menu.getId().equals("help-menu")) {
        run(() -> menu.getItems().get(0).fire());
        close(look, "guide");
        run(() -> menu.getItems().get(3).fire());
        close(look, "log");
        run(() -> menu.getItems().get(4).fire());
        close(look, "about");
      } else if (menu.getId().equals("review-menu")) {
        run(() -> menu.getItems().get(6).fire());
        close(look, "reviewer");
      }
    }
  }

  private void close(Look look, String what) {
    DialogPane dialog = dialog();
    look.at(what);
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }

  private void criteria(Look look) {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    await("the criteria", () -> inPopup("#filter-pane") != null);
    look.at("criteria");
    push(KeyCode.ESCAPE);
    await("they close", () -> inPopup("#filter-pane") == null);
    run(() -> bench().filter().filter(bench().filter().filter().withHasComment(true)));
    look.at("filter without a match");
    run(() -> bench().filter().clear());
  }

  private static Node inPopup(String query) {
    return Window.getWindows().stream()
        .filter(w -> w.isShowing() && w.getScene() != null)
        .map(w -> w.getScene().getRoot().lookup(query))
        .filter(n -> n != null)
        .findFirst()
        .orElse(null);
  }

  private void problems(Look look) {
    TabPane tabs = node(".tab-pane");
    run(() -> tabs.getSelectionModel().select(1));
    await("the problems", () -> !stage.getScene().getRoot().lookupAll(".problem-row").isEmpty());
    look.at("problems");
    run(() -> tabs.getSelectionModel().select(2));
    look.at("classes counted");
    run(() -> tabs.getSelectionModel().select(0));
  }

  private void verdicts(Look look) {
    goTo(3, "0");
    run(() -> image().requestFocus());
    push(KeyCode.X);
    look.at("reasons");
    push(KeyCode.ESCAPE);
    look.at("without a reason");
    push(KeyCode.C);
    look.at("comment");
    push(KeyCode.ESCAPE);
    push(KeyCode.K);
    look.at("palette");
    push(KeyCode.ESCAPE);
    push(KeyCode.DIGIT1);
    look.at("class that is not exported");
    goTo(3, "0");
    Parent history = (Parent) node(".inspector").lookup(".titled-pane");
    run(() -> ((TitledPane) history).setExpanded(true));
    look.at("history");
    run(() -> ((TitledPane) history).setExpanded(false));
  }

  private void boxes(Look look) {
    run(() -> image().requestFocus());
    push(KeyCode.E);
    look.at("edit");
    push(KeyCode.N);
    look.at("draw");
    push(KeyCode.ESCAPE);
    push(KeyCode.ESCAPE);
    push(KeyCode.ESCAPE);
  }

  private void gallery(Look look) {
    push(KeyCode.G);
    awaitCrops();
    look.at("gallery");
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.P);
    push(KeyCode.CLOSE_BRACKET);
    push(KeyCode.X);
    awaitCrops();
    look.at("gallery with reasons");
    push(KeyCode.ESCAPE);
    run(() -> bench().gallery().groupingProperty().set(Grouping.VERDICT));
    awaitCrops();
    look.at("gallery by verdict");
    run(() -> bench().filter().filter(bench().filter().filter().withHasComment(true)));
    look.at("gallery without a cell");
    run(() -> bench().filter().clear());
    run(() -> bench().gallery().groupingProperty().set(Grouping.CLASS));
    push(KeyCode.G);
  }

  private void awaitCrops() {
    await(
        "the tiles have their crops",
        () -> {
          window.layOut();
          return bench().gallery().isShown() && bench().gallery().waitingForCrops() == 0;
        });
  }

  private void figures(Look look) throws Exception {
    push(KeyCode.CONTROL, KeyCode.I);
    DialogPane page = dialog();
    await("the figures", () -> page.lookup("#figures-verdict") != null);
    close(look, "figures");
    push(KeyCode.CONTROL, KeyCode.P);
    close(look, "sheet");
  }

  private void export(Look look) {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    if (onFx(() -> bench().reading().blindness().hidesReadings())) {
      look.at("no data set");
    } else {
      DialogPane set = dialog();
      await("the slide is counted", () -> !lookup(set, "#dataset-total").getText().isEmpty());
      close(look, "data set");
    }
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane ask = dialog();
    look.at("export");
    run(() -> ((Button) ask.lookup("#export-start")).fire());
    awaitClosed(ask);
    DialogPane done = dialog();
    look.at("export done");
    answer(done, ButtonData.CANCEL_CLOSE);
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane again = dialog();
    run(() -> ((Button) again.lookup("#export-start")).fire());
    awaitClosed(again);
    close(look, "export replaces");
  }

  private static Label lookup(DialogPane dialog, String query) {
    return (Label) dialog.lookup(query);
  }

  /** A folder with something in it cannot be replaced by a file. */
  private void unsaved(Look look, Path folder) throws Exception {
    await("all is saved", () -> text("#status-saved").contains(words.get("saved.saved")));
    Path file = folder.resolve(reviewFile());
    Files.delete(file);
    Files.createDirectory(file);
    Files.writeString(file.resolve("0"), "");
    run(() -> image().requestFocus());
    push(KeyCode.SPACE);
    await(
        "the banner",
        () -> bench().review().notices().stream().anyMatch(Notice.SaveFailed.class::isInstance));
    settle();
    look.at("not saved");
    Files.delete(file.resolve("0"));
    Files.delete(file);
    run(() -> bench().review().retrySaving());
    await("the banner goes", () -> bench().review().notices().isEmpty());
  }

  private void broken(Look look) throws Exception {
    Thread.ofPlatform()
        .start(
            () -> {
              throw new IllegalStateException("0");
            })
        .join();
    close(look, "broken");
    loggingIsFine();
  }

  /** The file of the reading that is open. */
  String reviewFile() {
    return "review.json";
  }

  private void run(Runnable action) {
    onFx(() -> action.run());
    settle();
  }

  /** Everything on the screen that is neither hidden nor in something hidden. */
  static List<Node> shown() {
    List<Node> shown = new ArrayList<>();
    for (Window window : Window.getWindows()) {
      if (window.isShowing() && window.getScene() != null) {
        for (int i = 0; i < 3; i++) { // what is laid out changes what is shown, such as the zoom
          window.getScene().getRoot().applyCss();
          window.getScene().getRoot().layout();
        }
        collect(window.getScene().getRoot(), shown);
      }
    }
    return shown;
  }

  private static void collect(Node node, List<Node> into) {
    if (node.isVisible()) {
      into.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
      }
    }
  }
}
