package org.leukostack.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;

/** Any two readings, settled in any way: nothing is lost, and nothing is asked twice. */
class AdjudicationTest {

  private static final ReadingName KIM = new ReadingName("kim");
  private static final int FIELDS = 6;
  private static final int CELLS = 4;

  private final TestFolder folder = slide();
  private final AtomicLong clock = new AtomicLong();

  private static TestFolder slide() {
    Slide slide = Slide.at(Path.of("two-readers"));
    for (int image = 1; image <= FIELDS; image++) {
      slide.with(
          image,
          f -> {
            f.planes(10);
            for (int cell = 0; cell < CELLS; cell++) {
              f.white(box(100 + 200 * cell, 100, 100, 100)).focus(4);
            }
          });
    }
    return slide.folder();
  }

  private Instant now() {
    return Instant.ofEpochSecond(clock.incrementAndGet());
  }

  private ReviewSession reader(String name) {
    return Readings.of(folder, name, this::now);
  }

  private static SlideReading reading(ReadingName name, ReviewSession session) {
    return new SlideReading(name, session.slide(), Path.of("review.json"), List.of());
  }

  private Adjudication.Begun begin(ReviewDocument document, ReviewSession one, ReviewSession two) {
    return Adjudication.begin(
        document,
        List.of(reading(ReadingName.FIRST, one), reading(KIM, two)),
        Tolerance.USUAL,
        "lee",
        this::now);
  }

  private ReviewSession adjudicator(Adjudication.Begun begun) {
    return new ReviewSession(
        begun.document(), "lee", this::now, cell -> begun.adjudication().of(cell).said());
  }

  private static CellId instrument(ReviewSession session, int index) {
    return session.slide().cells().get(index).id();
  }

  private static Set<CellId> open(ReviewDocument document) {
    return document.reviewed().cells().stream()
        .filter(cell -> cell.review().isInDispute())
        .map(ReviewedCell::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void judge(ReviewSession session, int index, Verdict verdict) {
    session.apply(new Act.Judge(List.of(instrument(session, index)), verdict, null));
  }

  private static void classify(ReviewSession session, int index, int preClass) {
    session.apply(new Act.Classify(List.of(instrument(session, index)), new PreClass(preClass)));
  }

  private static void focus(ReviewSession session, int index, int plane) {
    session.apply(new Act.ChooseFocus(List.of(instrument(session, index)), plane));
  }

  private static void move(ReviewSession session, int index, int by) {
    ReviewedCell cell = session.slide().cells().get(index);
    BoundingBox was = cell.box();
    session.apply(
        new Act.EditBox(
            cell.id(), new BoundingBox(was.x() + by, was.y(), was.width(), was.height())));
  }

  @Test
  void eachKindOfDisagreementIsFoundAndNoOther() {
    ReviewSession one = reader("ann");
    ReviewSession two = reader("kim");
    move(one, 5, 21); // more than the lab says
    move(two, 6, 20);
    move(two, 7, 40); // IoU of 0.43
    for (int i = 0; i < 12; i++) {
      judge(one, i, Verdict.ACCEPTED);
      judge(two, i, i == 1 ? Verdict.REJECTED : Verdict.ACCEPTED);
    }
    judge(one, 12, Verdict.FLAGGED); // and kim did not judge it
    classify(two, 2, 9);
    classify(one, 3, 9);
    classify(two, 3, 9);
    focus(one, 8, 3);
    focus(two, 8, 5);
    focus(one, 9, 3);
    focus(two, 9, 4);
    focus(two, 10, 9); // left to kim
    Adjudication.Begun begun = begin(ReviewDocument.fresh(folder, "1"), one, two);
    Adjudication adjudication = begun.adjudication();
    List<Set<Disagreement>> found = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      found.add(adjudication.disagreements(instrument(one, i)));
    }
    Set<Disagreement> none = Set.of();
    assertThat(found)
        .containsExactly(
            none,
            Set.of(Disagreement.VERDICT),
            Set.of(Disagreement.CLASS),
            none,
            none,
            Set.of(Disagreement.BOX),
            none,
            Set.of(Disagreement.BOX),
            Set.of(Disagreement.FOCUS),
            none,
            none,
            none,
            Set.of(Disagreement.JUDGED_BY_SOME),
            none);
    ReviewedCell agreed = begun.document().reviewed().cells().get(3);
    assertThat(agreed.preClass()).isEqualTo(new PreClass(9));
    assertThat(agreed.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(agreed.review().reviewer()).isEqualTo("ann, kim");
    assertThat(begun.document().reviewed().cells().get(13).review()).isEqualTo(CellReview.NONE);
    assertThat(begun.document().sources()).containsExactly(ReadingName.FIRST, KIM);
    assertThat(adjudication.progress(begun.document().reviewed()).all()).isEqualTo(6);
  }

  @Test
  void aCellThatOneReaderAddedIsAskedAboutAndOneThatBothAddedIsOne() {
    ReviewSession one = reader("ann");
    ReviewSession two = reader("kim");
    one.apply(new Act.AddCell(2, new PreClass(5), box(500, 500, 100, 100)));
    two.apply(new Act.AddCell(2, new PreClass(5), box(900, 500, 100, 100)));
    two.apply(new Act.AddCell(2, new PreClass(5), box(510, 505, 100, 100)));
    Adjudication.Begun begun = begin(ReviewDocument.fresh(folder, "1"), one, two);
    List<ReviewedCell> added =
        begun.document().reviewed().cells(2).stream().filter(ReviewedCell::isAdded).toList();
    assertThat(added)
        .extracting(ReviewedCell::box)
        .containsExactly(box(500, 500, 100, 100), box(900, 500, 100, 100));
    assertThat(open(begun.document())).containsExactly(added.get(1).id());
    // Taking the opinion of the one who did not add it rejects it, and it is not asked about again.
    ReviewSession lee = adjudicator(begun);
    lee.apply(new Act.TakeOpinion(List.of(added.get(1).id()), ReadingName.FIRST));
    assertThat(lee.slide().cell(added.get(1).id()).orElseThrow().verdict())
        .isEqualTo(Verdict.REJECTED);
    Adjudication.Begun again = begin(lee.document(), one, two);
    assertThat(again.changed()).isFalse();
    // Kim takes it back: what was settled of it is to be looked at again.
    two.apply(
        new Act.RemoveCells(
            List.of(
                two.slide().cells(2).stream()
                    .filter(ReviewedCell::isAdded)
                    .toList()
                    .getFirst()
                    .id())));
    assertThat(open(begin(lee.document(), one, two).document())).containsExactly(added.get(1).id());
  }

  @Test
  void takingAnOpinionTakesAllOfItAndIsOneStepToUndo() {
    ReviewSession one = reader("ann");
    ReviewSession two = reader("kim");
    move(two, 0, 5);
    judge(one, 0, Verdict.ACCEPTED);
    CellId cell = instrument(one, 0);
    two.apply(new Act.Judge(List.of(cell), Verdict.REJECTED, RejectReason.OUT_OF_FOCUS));
    two.apply(new Act.Comment(List.of(cell), "smudge"));
    focus(two, 0, 7);
    Adjudication.Begun begun = begin(ReviewDocument.fresh(folder, "1"), one, two);
    ReviewSession lee = adjudicator(begun);
    CellReview before = lee.review().of(cell);
    lee.apply(new Act.TakeOpinion(List.of(cell), KIM));
    CellReview taken = lee.review().of(cell);
    assertThat(taken.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(taken.reason()).isEqualTo(RejectReason.OUT_OF_FOCUS);
    assertThat(taken.comment()).isEqualTo("smudge");
    assertThat(taken.focus()).isEqualTo(7);
    assertThat(taken.box()).isEqualTo(two.slide().cells().getFirst().box());
    assertThat(taken.reviewer()).isEqualTo("lee");
    assertThat(taken.isInDispute()).isFalse();
    assertThat(lee.apply(new Act.TakeOpinion(List.of(cell), KIM))).isEmpty();
    lee.apply(new Act.TakeOpinion(List.of(cell), ReadingName.FIRST));
    assertThat(lee.review().of(cell).comment()).isEmpty();
    lee.undo();
    assertThat(lee.review().of(cell)).isEqualTo(taken);
    lee.undo();
    assertThat(lee.review().of(cell)).isEqualTo(before);
    lee.redo();
    assertThat(lee.review().of(cell)).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsSettledAndWhatIsAgreedAreAllCellsAndALaterChangeIsListedAlone(int seed) {
    Random random = new Random(seed);
    ReviewSession one = reader("ann");
    ReviewSession two = reader("kim");
    for (int step = 0; step < 60; step++) {
      act(random.nextInt(4) == 0 ? two : one, random);
      if (random.nextBoolean()) {
        both(one, two, random);
      }
    }
    Adjudication.Begun begun = begin(ReviewDocument.fresh(folder, "1"), one, two);
    assertThat(begin(ReviewDocument.fresh(folder, "1"), one, two).document().reviewed().cells())
        .as("the same again")
        .isEqualTo(begun.document().reviewed().cells());
    assertThat(begin(begun.document(), one, two).changed()).isFalse();

    // Settled and agreed are all of which anybody said anything.
    ReviewSession lee = adjudicator(begun);
    Set<CellId> disputed = open(begun.document());
    settle(lee, random);
    assertThat(open(lee.document())).isEmpty();
    Set<CellId> spoken = new TreeSet<>();
    for (ReviewedCell cell : lee.slide().cells()) {
      CellReview.Basis basis = cell.review().basis();
      if (basis != null) {
        assertThat(basis.how() == CellReview.How.SETTLED)
            .as("%s of %s", basis, cell.id())
            .isEqualTo(disputed.contains(cell.id()));
        spoken.add(cell.id());
      }
    }
    assertThat(spoken.stream().filter(id -> !id.isAdded()).collect(Collectors.toSet()))
        .isEqualTo(saidAnything(one, two));
    assertThat(begin(lee.document(), one, two).changed()).isFalse();

    // One reader changes what they said of some cells.
    Set<CellId> changed = new HashSet<>();
    List<ReviewedCell> own = two.slide().cells().stream().filter(cell -> !cell.isAdded()).toList();
    for (int i = 0; i < 5; i++) {
      CellId cell = own.get(random.nextInt(own.size())).id();
      two.apply(new Act.Comment(List.of(cell), "second thoughts " + i));
      two.apply(
          new Act.Judge(
              List.of(cell),
              two.review().of(cell).verdict() == Verdict.FLAGGED
                  ? Verdict.ACCEPTED
                  : Verdict.FLAGGED,
              null));
      changed.add(cell);
    }
    Adjudication.Begun later = begin(lee.document(), one, two);
    Set<CellId> expected =
        changed.stream()
            .filter(id -> disputed.contains(id) || differ(one, two, id))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(open(later.document())).isEqualTo(expected);
    later.document().reviewed().cells().stream()
        .filter(cell -> !changed.contains(cell.id()))
        .forEach(cell -> assertThat(cell.review()).isEqualTo(lee.review().of(cell.id())));
  }

  private static Set<CellId> saidAnything(ReviewSession one, ReviewSession two) {
    Set<CellId> all = new HashSet<>();
    for (ReviewSession session : List.of(one, two)) {
      session.slide().cells().stream()
          .filter(c -> !c.isAdded())
          .filter(c -> c.review().isJudged() || c.isEdited() || c.review().focus() != null)
          .forEach(c -> all.add(c.id()));
    }
    return all;
  }

  /** As plainly as can be; boxes are moved by 5 or by 60 pixels here. */
  private static boolean differ(ReviewSession one, ReviewSession two, CellId id) {
    ReviewedCell a = one.slide().cell(id).orElseThrow();
    ReviewedCell b = two.slide().cell(id).orElseThrow();
    if (a.verdict() != b.verdict()) {
      return true;
    }
    if (a.verdict() == Verdict.REJECTED) {
      return false;
    }
    Integer planeOfOne = a.review().focus();
    Integer planeOfTwo = b.review().focus();
    return !a.preClass().equals(b.preClass())
        || Math.abs(a.box().x() - b.box().x()) > 20
        || (planeOfOne != null && planeOfTwo != null && Math.abs(planeOfOne - planeOfTwo) >= 2);
  }

  private static void settle(ReviewSession lee, Random random) {
    for (CellId cell : open(lee.document())) {
      switch (random.nextInt(4)) {
        case 0 -> lee.apply(new Act.TakeOpinion(List.of(cell), ReadingName.FIRST));
        case 1 -> lee.apply(new Act.TakeOpinion(List.of(cell), KIM));
        case 2 -> lee.apply(new Act.Classify(List.of(cell), new PreClass(7)));
        default -> {}
      }
      if (lee.review().of(cell).isInDispute()) { // also where a reader gave no verdict
        lee.apply(new Act.Judge(List.of(cell), Verdict.ACCEPTED, null));
      }
    }
  }

  private static void both(ReviewSession one, ReviewSession two, Random random) {
    int index = random.nextInt(FIELDS * CELLS);
    CellId cell = folderCell(one, index);
    Verdict verdict = verdict(random);
    one.apply(new Act.Judge(List.of(cell), verdict, null));
    two.apply(new Act.Judge(List.of(cell), verdict, null));
  }

  private static CellId folderCell(ReviewSession session, int index) {
    return session.slide().cells().stream().filter(c -> !c.isAdded()).toList().get(index).id();
  }

  private static Verdict verdict(Random random) {
    return Verdict.values()[1 + random.nextInt(3)];
  }

  private static void act(ReviewSession session, Random random) {
    CellId cell = folderCell(session, random.nextInt(FIELDS * CELLS));
    List<CellId> one = List.of(cell);
    @Nullable Act act =
        switch (random.nextInt(8)) {
          case 0 -> new Act.Classify(one, new PreClass(5 + random.nextInt(3)));
          case 1 -> new Act.ChooseFocus(one, random.nextInt(10));
          case 2 -> {
            BoundingBox was = session.slide().cell(cell).orElseThrow().original().box();
            yield new Act.EditBox(
                cell, box(was.x() + (random.nextBoolean() ? 5 : 60), was.y(), 100, 100));
          }
          case 3 -> new Act.Comment(one, "comment " + random.nextInt(3));
          case 4 ->
              random.nextInt(3) == 0
                  ? new Act.AddCell(
                      1 + random.nextInt(FIELDS),
                      new PreClass(5),
                      box(100 + 150 * random.nextInt(3), 600, 100, 100))
                  : null;
          default -> new Act.Judge(one, verdict(random), null);
        };
    if (act != null) {
      session.apply(Objects.requireNonNull(act));
    }
  }
}
