package org.leukostack.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.FilterContext;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.Verdict;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;
import org.leukostack.ui.SmallSlide;
import org.leukostack.ui.measurements.SlideMeasurements;
import org.leukostack.ui.slide.Places;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.Background;

@ExtendWith(FxThread.class)
class FilterModelTest {

  private static final CellFilter UNREVIEWED =
      CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED));

  /** Sharpest is plane 4 in field 3, and plane 3 in the other fields. */
  private Slide told() {
    return Slide.at(temp.resolve("slide"))
        .with(
            3,
            f ->
                SmallSlide.planes(f, 3)
                    .white(box(120, 100, 120, 110))
                    .focus(4)
                    .cell(new PreClass(2), box(150, 130, 40, 40))
                    .focus(3)
                    .cell(PreClass.RED_BLOOD_CELL, box(400, 200, 50, 50))
                    .focus(2))
        .with(7, f -> SmallSlide.planes(f, 7).notAnalysed())
        .with(
            12,
            f ->
                SmallSlide.planes(f, 12)
                    .white(box(430, 220, 100, 100))
                    .focus(3)
                    .cell(new PreClass(9), box(40, 40, 60, 60))
                    .focus(0))
        .with(
            112,
            f -> SmallSlide.planes(f, 112).cell(new PreClass(2), box(300, 150, 80, 70)).focus(1));
  }

  @TempDir Path temp;

  private final Background background = new Background();
  private final SlideModel slide = new SlideModel();
  private final IntegerProperty cropSize = new SimpleIntegerProperty(64);
  private FilterModel model;
  private ReviewSession session;

  @BeforeEach
  void open() throws Exception {
    TestFolder folder = told().write().read();
    session = Readings.of(folder);
    onFx(
        () -> {
          SlideMeasurements measurements = new SlideMeasurements(slide, background, cropSize::get);
          model =
              new FilterModel(
                  slide,
                  measurements,
                  Bindings.createObjectBinding(
                      () -> new FilterContext(measurements, ClassList.EMPTY, cropSize.get()),
                      cropSize));
          slide.open(folder, session.slide());
        });
  }

  @AfterEach
  void close() {
    background.close();
  }

  private void awaitMeasured() throws Exception {
    await("all is measured", () -> model.measuringProperty().get() == null);
  }

  private List<String> queue() {
    return names(onFx(() -> slide.queueProperty().get()));
  }

  private static List<String> names(ReviewQueue queue) {
    return queue.cells().stream().map(c -> c.imageNumber() + "/" + c.cellKey()).toList();
  }

  private String place() {
    return onFx(
        () ->
            slide
                .selected()
                .map(c -> c.id().imageNumber() + "/" + c.id().cellKey())
                .orElse("nothing"));
  }

  private boolean stale() {
    return onFx(() -> model.staleProperty().get());
  }

  private void judge(int image, String key, Verdict verdict) {
    session.apply(new Act.Judge(List.of(new CellId(image, key)), verdict, null));
    onFx(() -> slide.review(session.slide()));
  }

  @Test
  void aQueueIsFixedUntilItIsStartedAgain() {
    onFx(() -> model.filter(UNREVIEWED));
    List<String> before = queue();
    assertThat(before).containsExactly("3/0", "3/1", "3/2", "12/0", "12/1", "112/0");
    assertThat(stale()).isFalse();
    judge(3, "1", Verdict.ACCEPTED);
    assertThat(queue()).isEqualTo(before);
    assertThat(stale()).isTrue();
    assertThat(place()).isEqualTo("3/0");
    judge(3, "1", Verdict.UNREVIEWED);
    assertThat(stale()).as("as it was").isFalse();
    judge(12, "1", Verdict.REJECTED);
    onFx(model::startAgain);
    assertThat(stale()).isFalse();
    assertThat(queue()).containsExactly("3/0", "3/1", "3/2", "12/0", "112/0");
    assertThat(place()).isEqualTo("3/0");
  }

  @Test
  void nothingThatMatchesLeavesThePlaceAndClearingShowsAll() {
    onFx(() -> slide.walk().stepCell(1));
    onFx(() -> model.filter(CellFilter.ALL.withText("no such words")));
    assertThat(queue()).isEmpty();
    onFx(model::goToFirst);
    onFx(model::goToMatch);
    onFx(() -> slide.walk().stepCell(1));
    onFx(() -> slide.walk().stepCell(-1));
    assertThat(place()).isEqualTo("3/1");
    assertThat(onFx(() -> slide.walk().position())).isZero();
    onFx(model::clear);
    assertThat(queue()).hasSize(6);
    assertThat(place()).isEqualTo("3/1");
    assertThat(onFx(() -> slide.walk().position())).isEqualTo(2);
  }

  @Test
  void theOrderStaysWhenTheFilterGoes() {
    onFx(() -> model.order(CellOrder.BOX_SIZE));
    assertThat(queue()).containsExactly("3/1", "3/2", "12/1", "112/0", "12/0", "3/0");
    onFx(() -> model.filter(CellFilter.ALL.withFields(12, null)));
    assertThat(queue()).containsExactly("12/1", "112/0", "12/0");
    onFx(model::clear);
    assertThat(queue()).containsExactly("3/1", "3/2", "12/1", "112/0", "12/0", "3/0");
    assertThat(onFx(() -> model.order())).isEqualTo(CellOrder.BOX_SIZE);
  }

  @Test
  void goesToTheNextMatchAndToTheFirstBehindTheEnd() {
    onFx(() -> slide.walk().stepCell(1));
    onFx(() -> model.filter(CellFilter.ALL.withClasses(Set.of(new PreClass(5)))));
    assertThat(place()).as("a filter alone moves nothing").isEqualTo("3/1");
    onFx(model::goToMatch);
    assertThat(place()).as("the cells of its field are the next").isEqualTo("3/0");
    onFx(() -> model.filter(CellFilter.ALL.withFields(12, 12)));
    onFx(model::goToMatch);
    assertThat(place()).isEqualTo("12/0");
    onFx(() -> slide.walk().stepCell(1));
    onFx(model::goToMatch);
    assertThat(place()).as("it is one").isEqualTo("12/1");
    onFx(() -> model.filter(CellFilter.ALL.withFields(null, 3)));
    onFx(model::goToMatch);
    assertThat(place()).as("none follows").isEqualTo("3/0");
    onFx(() -> model.filter(CellFilter.ALL.withClasses(Set.of(new PreClass(0)))));
    onFx(model::goToFirst);
    assertThat(place()).as("red cells are shown when they are asked for").isEqualTo("3/2");
  }

  /** Of the crop windows, only one of 200 pixels around 12/1 reaches an edge. */
  @Test
  void aQueueOfAnotherCropSizeIsStale() throws Exception {
    onFx(() -> model.filter(CellFilter.ALL.withTouchesEdge(true)));
    awaitMeasured();
    assertThat(queue()).isEmpty();
    onFx(() -> cropSize.set(200));
    awaitMeasured();
    assertThat(queue()).isEmpty();
    assertThat(stale()).isTrue();
    onFx(model::startAgain);
    assertThat(queue()).containsExactly("12/1");
    assertThat(stale()).isFalse();
  }

  @Test
  void whatIsMeasuredWhileTheCropSizeChangesIsOfTheNewOne() throws Exception {
    onFx(
        () -> {
          model.filter(CellFilter.ALL.withTouchesEdge(true));
          cropSize.set(200);
        });
    awaitMeasured();
    assertThat(queue()).containsExactly("12/1");
    assertThat(stale()).isFalse();
  }

  @Test
  void aFilterThatHasToBeMeasuredIsInForceOnceItIs() throws Exception {
    onFx(() -> model.filter(CellFilter.ALL.withFocusDisagrees(true)));
    onFx(
        () -> {
          model.clear();
          assertThat(model.measuringProperty().get()).as("nobody needs it").isNull();
          model.filter(CellFilter.ALL.withFocusDisagrees(true).withFields(12, 112));
          assertThat(model.measuringProperty().get()).isNotNull();
          assertThat(names(model.queue())).isEmpty();
          assertThat(model.undecidedProperty().get()).isEqualTo(3);
          assertThat(model.staleProperty().get()).isFalse();
        });
    awaitMeasured();
    assertThat(queue()).containsExactly("12/1", "112/0");
    assertThat(place()).as("nothing moves").isEqualTo("3/0");
    assertThat(onFx(() -> model.undecidedProperty().get())).isZero();
    onFx(() -> model.order(CellOrder.FOCUS_DISAGREEMENT));
    assertThat(onFx(() -> model.measuringProperty().get())).as("all is known").isNull();
    onFx(model::clear);
    assertThat(queue()).containsExactly("12/1", "3/2", "112/0", "3/1", "3/0", "12/0");
  }

  @Test
  void measuringMovesNothingUnderWhoeverIsAtWork() throws Exception {
    List<String> before =
        onFx(
            () -> {
              model.order(CellOrder.FOCUS_DISAGREEMENT);
              assertThat(model.measuringProperty().get()).isNotNull();
              session.apply(new Act.Judge(List.of(new CellId(3, "0")), Verdict.ACCEPTED, null));
              slide.review(session.slide());
              return names(model.queue());
            });
    assertThat(before).as("unknown cells are in the slide's order").startsWith("3/0", "3/1");
    awaitMeasured();
    assertThat(queue()).isEqualTo(before);
    assertThat(stale()).as("it offers itself").isTrue();
    onFx(model::startAgain);
    assertThat(queue()).containsExactly("12/1", "3/2", "112/0", "3/1", "3/0", "12/0");
  }

  @Test
  void aSlideThatIsOpenedAgainWaitsForItsMeasuringToo() throws Exception {
    TestFolder folder = onFx(slide::folder);
    for (int time = 0; time < 2; time++) {
      judge(3, "0", time == 0 ? Verdict.ACCEPTED : Verdict.REJECTED);
      CellFilter disagrees = CellFilter.ALL.withFocusDisagrees(true);
      onFx(
          () -> {
            slide.close();
            slide.open(folder, session.slide());
            slide.walkAlong( // as the memory of the view does
                ReviewQueue.start(session.slide(), disagrees, CellOrder.SLIDE, FilterContext.NONE));
            assertThat(model.measuringProperty().get()).isNotNull();
          });
      awaitMeasured();
      assertThat(queue()).as("time %d", time).containsExactly("3/1", "3/2", "12/1", "112/0");
    }
  }

  /** Each with the plane at which it will be shown; the middle for a field without cells. */
  @Test
  void whereTheNextKeysMayLead() {
    assertThat(ahead()).containsExactly("3/1@3", "7/-@2");
    judge(3, "1", Verdict.ACCEPTED);
    assertThat(ahead())
        .as("Right goes to the next, Space to the next that is not judged")
        .containsExactly("3/1@3", "12/0@3", "7/-@2");
    onFx(() -> slide.walk().stepField(3));
    assertThat(ahead())
        .as("the end: only Space goes on, from the start")
        .containsExactly("3/0@4", "12/0@3");
  }

  @Test
  void whereTheNextKeysMayLeadOnAnotherWalk() {
    onFx(() -> model.filter(CellFilter.ALL.withFields(12, 112)));
    assertThat(ahead()).containsExactly("12/0@3");
    onFx(model::goToMatch);
    assertThat(ahead()).containsExactly("12/1@0", "112/0@1");
    onFx(() -> model.order(CellOrder.BOX_SIZE)); // 12/1, 112/0, 12/0
    assertThat(ahead()).containsExactly("12/1@0", "112/0@1");
    onFx(() -> slide.walk().stepCell(-1));
    assertThat(place()).isEqualTo("112/0");
    assertThat(ahead()).containsExactly("12/0@3", "12/1@0");
    onFx(slide::close);
    assertThat(ahead()).isEmpty();
  }

  private List<String> ahead() {
    return onFx(() -> slide.walk().ahead().stream().map(Places::of).toList());
  }

  @Test
  void everyFilterInForceIsKeptAsTheLatest() {
    List<CellFilter> kept = new ArrayList<>();
    onFx(() -> model.onRemember(kept::add));
    for (String text : new String[] {"a", "b", "c", "a", "d", "e", "f"}) {
      onFx(() -> model.filter(CellFilter.ALL.withText(text)));
      onFx(model::remember);
    }
    onFx(model::clear);
    onFx(model::remember);
    assertThat(kept)
        .as("but not that of all cells")
        .extracting(CellFilter::text)
        .containsExactly("a", "b", "c", "a", "d", "e", "f");
  }
}
