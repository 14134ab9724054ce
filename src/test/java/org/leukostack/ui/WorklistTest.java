package org.leukostack.ui;

import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewLookup;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;
import org.leukostack.slides.SlideGlance;
import org.leukostack.slides.Slides;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Readings;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.worklist.WorklistRow;

/** Three slides in two folders of an archive, which opens as a worklist. */
abstract class WorklistTest extends WindowTest {

  Path archive;
  Path first;
  Path second;
  Path third;

  @BeforeEach
  void paint() throws IOException {
    archive = temp.resolve("archive");
    first = SmallSlide.in(archive.resolve("day 1/a")).folder();
    second = SmallSlide.in(archive.resolve("day 1/b")).folder();
    third = SmallSlide.in(archive.resolve("day 2/a")).folder();
    Files.createDirectories(archive.resolve("empty"));
  }

  void openArchive() throws Exception {
    openArchive(3);
  }

  void openArchive(int slides) throws Exception {
    start();
    standIns.folder = Optional.of(archive);
    push(KeyCode.CONTROL, KeyCode.O);
    awaitList(slides);
  }

  void awaitList(int slides) {
    await(
        "the list of " + slides,
        () ->
            bench().opening().stateProperty().get().equals(new OpenState.Worklist(archive))
                && table().getItems().size() == slides
                && table().getItems().stream().allMatch(row -> row.glanceProperty().get() != null));
  }

  @SuppressWarnings("unchecked")
  TableView<WorklistRow> table() {
    return (TableView<WorklistRow>) found("#worklist");
  }

  List<String> names() {
    return onFx(() -> table().getItems().stream().map(WorklistRow::name).toList());
  }

  SlideGlance glance(Path slide) {
    return onFx(
        () ->
            table().getItems().stream()
                .filter(row -> row.folder().equals(slide))
                .map(row -> row.glanceProperty().get())
                .findFirst()
                .orElseThrow());
  }

  void await(Path slide, String what, Predicate<SlideGlance> is) {
    await(
        what,
        () ->
            table().getItems().stream()
                .filter(row -> row.folder().equals(slide))
                .map(row -> row.glanceProperty().get())
                .anyMatch(one -> one != null && is.test(one)));
  }

  void await(String what, Callable<Boolean> condition) {
    FxThread.await(what, condition);
  }

  /** What is on the disk, as another program would read it. */
  static long judged(Path slide) throws InterruptedException {
    TestFolder folder = Slides.read(slide);
    ReviewLookup found =
        ReviewFiles.find(folder, UserFolders.ofThisUser().data(), AppVersion.get());
    return found instanceof ReviewLookup.Found(var document, Path _)
        ? document.review().cells().values().stream().filter(c -> c.isJudged()).count()
        : 0;
  }

  void accept(Path slide, ReadingTerms terms, String reader, int cells) throws Exception {
    TestFolder folder = Slides.read(slide);
    List<Act> acts = new ArrayList<>();
    ReviewedSlide.of(folder, Review.EMPTY).cells().stream()
        .filter(cell -> cell.isWhiteCell())
        .limit(cells)
        .forEach(cell -> acts.add(new Act.Judge(List.of(cell.id()), Verdict.ACCEPTED, null)));
    Readings.write(folder, terms, reader, acts.toArray(Act[]::new));
  }

  void choose(String box, String filter) {
    onFx(
        () -> {
          var choice = (ChoiceBox<?>) found("#" + box);
          for (int i = 0; i < choice.getItems().size(); i++) {
            if (choice.getItems().get(i).toString().equals(filter)) {
              choice.getSelectionModel().select(i);
            }
          }
        });
  }

  static void delete(Path flat) throws IOException {
    try (Stream<Path> files = Files.list(flat)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(flat);
  }

  void choose(Path... slides) {
    onFx(
        () -> {
          table().getSelectionModel().clearSelection();
          for (int i = 0; i < table().getItems().size(); i++) {
            if (List.of(slides).contains(table().getItems().get(i).folder())) {
              table().getSelectionModel().select(i);
            }
          }
        });
  }

  List<Path> chosen() {
    return onFx(
        () ->
            table().getSelectionModel().getSelectedItems().stream()
                .map(WorklistRow::folder)
                .toList());
  }
}
