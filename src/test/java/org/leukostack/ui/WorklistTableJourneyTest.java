package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.model.ReadingTerms;
import org.leukostack.ui.worklist.WorklistRow;

/** The list itself: it follows the disk and the keys, and keeps what was chosen. */
class WorklistTableJourneyTest extends WorklistTest {

  @Test
  void theListFollowsTheDisk() throws Exception {
    openArchive();
    Path fourth = SmallSlide.in(archive.resolve("day 1/ab")).folder();
    accept(third, ReadingTerms.FIRST, "lee", 3);
    delete(second);
    push(KeyCode.F5);
    await(
        "the new one is there, the old one gone",
        () ->
            table().getItems().size() == 3
                && table().getItems().stream().noneMatch(row -> row.folder().equals(second)));
    await(third, "its verdicts", glance -> glance.tally().reviewed() == 3);
    await(fourth, "the new one is looked at", glance -> glance.tally().cells() == 5);
    assertThat(names())
        .as("in its place")
        .containsExactly(
            Path.of("day 1", "a").toString(),
            Path.of("day 1", "ab").toString(),
            Path.of("day 2", "a").toString());

    Files.writeString(third.resolve("analyze_result.json"), "{");
    await(third, "its problems, without a key", glance -> glance.errors() > 0);
    choose("worklist-filter", "WITH_PROBLEMS");
    assertThat(names()).containsExactly(Path.of("day 2", "a").toString());
  }

  @Test
  void chosenSlidesStayChosenWhateverBecomesOfTheList() throws Exception {
    openArchive();
    choose(first, third);
    delete(second);
    push(KeyCode.F5);
    await("it is gone", () -> table().getItems().size() == 2);
    assertThat(chosen()).containsExactly(first, third);

    SmallSlide.in(archive.resolve("day 1/0"));
    push(KeyCode.F5);
    await("one before them", () -> table().getItems().size() == 3);
    assertThat(chosen()).containsExactly(first, third);

    onFx(() -> ((TextField) found("#worklist-find")).setText("day 2"));
    assertThat(chosen()).as("of those that are shown").containsExactly(third);
    onFx(() -> ((TextField) found("#worklist-find")).setText(""));
    assertThat(chosen()).containsExactly(first, third);

    delete(third);
    push(KeyCode.F5);
    await("a chosen one is gone", () -> table().getItems().size() == 2);
    assertThat(chosen()).as("no other is in its place").containsExactly(first);
  }

  @Test
  void aSlideWhoseAnalysisIsBrokenIsNotFinished() throws Exception {
    Files.writeString(second.resolve("analyze_result.json"), "{");
    openArchive();
    assertThat(text("#worklist-sums")).isEqualTo(words.get("worklist.sums", 0, 3, 0, 10, 1, 0));
    choose("worklist-filter", "FINISHED");
    assertThat(names()).isEmpty();
  }

  @Test
  void theKeysOfTheListFindAndExport() throws Exception {
    openArchive();
    push(KeyCode.CONTROL, KeyCode.F);
    assertThat(onFx(() -> found("#worklist-find").isFocused())).isTrue();
    onFx(() -> ((TextField) found("#worklist-find")).setText("b"));
    push(KeyCode.DOWN);
    assertThat(onFx(() -> table().isFocused())).isTrue();
    assertThat(chosen()).containsExactly(second);
    push(KeyCode.CONTROL, KeyCode.F);
    push(KeyCode.ESCAPE);
    assertThat(names()).as("nothing is typed any more").hasSize(3);

    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane export = dialog();
    assertThat(onFx(() -> export.lookup("#slides-export-start"))).isNotNull();
    push(KeyCode.ESCAPE);
    awaitClosed(export);
  }

  @Test
  void theListIsSortedAndSearched() throws Exception {
    accept(first, ReadingTerms.FIRST, "kim", 5);
    accept(second, ReadingTerms.FIRST, "lee", 1);
    accept(third, ReadingTerms.FIRST, "lee", 3);
    openArchive();
    onFx(
        () -> {
          TableColumn<WorklistRow, ?> left =
              table().getColumns().stream()
                  .filter(column -> "worklist-left".equals(column.getId()))
                  .findFirst()
                  .orElseThrow();
          left.setSortType(TableColumn.SortType.DESCENDING);
          table().getSortOrder().setAll(List.of(left));
        });
    assertThat(onFx(() -> table().getItems().stream().map(WorklistRow::folder).toList()))
        .as("4, 2 and 0 cells are left")
        .containsExactly(second, third, first);

    onFx(() -> ((TextField) found("#worklist-find")).setText("LEE"));
    assertThat(onFx(() -> table().getItems().stream().map(WorklistRow::folder).toList()))
        .containsExactly(second, third);
    onFx(() -> ((TextField) found("#worklist-find")).setText("day 1"));
    assertThat(onFx(() -> table().getItems().stream().map(WorklistRow::folder).toList()))
        .containsExactly(second, first);
  }
}
